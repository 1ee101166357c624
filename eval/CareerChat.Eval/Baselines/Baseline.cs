using System.Text.Json;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Baselines;

/// <summary>A committed run that later runs are compared with: <c>eval/baselines/all.json</c>.</summary>
internal sealed record Baseline
{
    private const int CurrentSchema = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int SchemaVersion { get; init; } = CurrentSchema;

    /// <summary>The commit that was measured.</summary>
    public required string Commit { get; init; }

    public required string CorpusHash { get; init; }

    public required string KeyHash { get; init; }

    /// <summary>Figures by « suite/metric ».</summary>
    public required SortedDictionary<string, double> Metrics { get; init; }

    /// <summary>Scores by « suite/item »; an item passed when <see cref="Failed"/> does not hold it.</summary>
    public required SortedDictionary<string, double> Items { get; init; }

    /// <summary>Items that did not pass.</summary>
    public required SortedSet<string> Failed { get; init; }

    public static string PathIn(string repository) => Path.Combine(repository, "eval", "baselines", "all.json");

    public static Baseline Of(RunResult run, string commit) => new()
    {
        Commit = commit,
        CorpusHash = run.CorpusHash,
        KeyHash = run.KeyHash,
        Metrics = new(run.Suites.SelectMany(suite => suite.Metrics.Select(metric => (Key: $"{suite.Name}/{metric.Name}", metric.Value)))
            .ToDictionary(metric => metric.Key, metric => Math.Round(metric.Value, 6)), StringComparer.Ordinal),
        Items = new(run.Suites.SelectMany(suite => suite.Items.Select(item => (Key: $"{suite.Name}/{item.Id}", item.Score)))
            .ToDictionary(item => item.Key, item => Math.Round(item.Score, 4)), StringComparer.Ordinal),
        Failed = new(run.Suites.SelectMany(suite => suite.Items.Where(item => item.Outcome != Outcome.Pass).Select(item => $"{suite.Name}/{item.Id}")), StringComparer.Ordinal),
    };

    /// <summary>The committed baseline, or null when there is none yet.</summary>
    /// <exception cref="EvalUsageException">The file is not a baseline of this schema.</exception>
    public static Baseline? Load(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var baseline = JsonSerializer.Deserialize<Baseline>(File.ReadAllText(path), Options)!;
            return baseline.SchemaVersion == CurrentSchema
                ? baseline
                : throw new EvalUsageException($"The baseline '{path}' has schema {baseline.SchemaVersion}, expected {CurrentSchema}; run « baseline update ».");
        }
        catch (JsonException exception)
        {
            throw new EvalUsageException($"The baseline '{path}' cannot be read: {exception.Message}");
        }
    }

    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(this, Options) + "\n");
    }
}
