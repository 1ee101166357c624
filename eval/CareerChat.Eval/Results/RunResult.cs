using System.Text.Json.Serialization;
using CareerChat.Eval.Leakage;

namespace CareerChat.Eval.Results;

/// <summary>Everything one run found; two runs of the same commit are equal to the byte once written.</summary>
internal sealed record RunResult
{
    public const int CurrentSchema = 2;

    public int SchemaVersion { get; init; } = CurrentSchema;

    /// <summary>How the assistant was reached: <c>HTTP</c> or <c>in process</c>.</summary>
    public required string Reached { get; init; }

    /// <summary>SHA-256 of the corpus files.</summary>
    public required string CorpusHash { get; init; }

    /// <summary>SHA-256 of the exam, its keys and the question files.</summary>
    public required string KeyHash { get; init; }

    public required IReadOnlyList<SuiteResult> Suites { get; init; }

    public IReadOnlyList<LeakageFinding> Leakage { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<(SuiteResult Suite, Metric Metric)> Gates =>
        Suites.SelectMany(suite => suite.Metrics.Where(metric => metric.Target is not null).Select(metric => (suite, metric)));
}
