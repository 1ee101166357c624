using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Reports;

/// <summary><c>results.json</c>: the whole run, the same bytes for the same commit.</summary>
internal static class ResultsJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Write(RunResult run) => JsonSerializer.Serialize(run, Options) + "\n";

    public static RunResult Read(string json) => JsonSerializer.Deserialize<RunResult>(json, Options)
        ?? throw new EvalUsageException("The results file is empty.");
}
