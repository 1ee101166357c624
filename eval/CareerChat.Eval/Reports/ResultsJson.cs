using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Reports;

/// <summary>
/// <c>results.json</c>: the whole run, the same bytes for the same commit. Answers that passed stand there by their fingerprint, which
/// changes with every character and every offset; the others with their text and their claims.
/// </summary>
internal static class ResultsJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new Rounded() },
    };

    public static string Write(RunResult run) => JsonSerializer.Serialize(
        run with { Suites = [.. run.Suites.Select(suite => suite with { Items = [.. suite.Items.Select(Kept)] })] }, Options) + "\n";

    public static RunResult Read(string json) => JsonSerializer.Deserialize<RunResult>(json, Options)
        ?? throw new EvalUsageException("The results file is empty.");

    private static ItemResult Kept(ItemResult item) => item.Outcome == Outcome.Pass ? item with { Exchange = item.Exchange?.InShort() } : item;

    /// <summary>Six decimals: more would only show in which order a machine adds.</summary>
    private sealed class Rounded : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(Math.Round(value, 6) + 0.0);
    }
}
