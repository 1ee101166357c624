namespace CareerChat.Tests.Support.QdrantDouble;

/// <summary>An error answer of the double; 401 and 403 are plain text, the others an envelope.</summary>
internal sealed class QdrantError(int status, string text) : Exception(text)
{
    public int Status => status;

    /// <summary>Seconds of the <c>Retry-After</c> header; null for none.</summary>
    public int? RetryAfter { get; init; }

    public static QdrantError NoCollection(string name) => new(404, $"Not found: Collection `{name}` doesn't exist!");
}
