using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareerChat.Indexing;

namespace CareerChat.Ingestion;

/// <summary>The report for another program: one line of JSON.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Write(IngestionReport report) => JsonSerializer.Serialize(
        new
        {
            report.Documents,
            report.Chunks,
            report.Added,
            report.Changed,
            report.Moved,
            report.Removed,
            report.Unchanged,
            Refused = report.Refused.Count(),
            report.Secrets,
            report.EmbeddingCalls,
            report.Kept,
            report.IsDryRun,
            Seconds = Math.Round(report.Elapsed.TotalSeconds, 3),
            ChunksPerSecond = Math.Round(report.ChunksPerSecond),
            Problems = report.Notes.SelectMany(note => note.Problems.Select(problem => new
            {
                note.Path,
                problem.Kind,
                problem.Line,
                Severity = problem switch { { IsRefusal: true } => "refused", { IsWarning: true } => "review", { IsSkip: true } => "skipped", _ => "information" },
                Reason = UserTexts.Ingestion.Problem(problem),
            })),
            RemovedSecrets = report.Notes.SelectMany(note => note.Secrets.Select(secret => new { note.Path, secret.Kind, secret.Line })),
        },
        Options);
}
