using System.Globalization;
using System.Security.Cryptography;

namespace CareerChat.Providers.Qdrant;

/// <summary>
/// Names of the collections behind an alias: <c>careerchat-20261120T081502.123Z-9f86d081</c>, the alias, when the ingestion
/// started, eight random digits so that two workers never write to one collection.
/// </summary>
internal static class CollectionName
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss.fff'Z'";
    private const int TimeLength = 20;
    private const int SuffixLength = 8;

    public static string New(string alias, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"{alias}-{now.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetHexString(SuffixLength, lowercase: true)}");

    /// <summary>When the ingestion that made a collection started; null for a collection that is not one of the alias's.</summary>
    public static DateTimeOffset? CreatedAt(string alias, string name) =>
        name.Length == alias.Length + TimeLength + SuffixLength + 2 &&
        name.StartsWith(alias + "-", StringComparison.Ordinal) &&
        name[^(SuffixLength + 1)] == '-' &&
        DateTimeOffset.TryParseExact(
            name.AsSpan(alias.Length + 1, TimeLength), TimeFormat, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}
