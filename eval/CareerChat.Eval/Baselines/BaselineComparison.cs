using CareerChat.Eval.Results;
using CareerChat.Eval.Statistics;

namespace CareerChat.Eval.Baselines;

/// <summary>A run against its baseline, item by item. The system is deterministic, so one item that stops passing is a regression.</summary>
internal sealed class BaselineComparison
{
    public BaselineComparison(Baseline baseline, RunResult run)
    {
        Baseline = baseline;
        IsSameKey = baseline.KeyHash == run.KeyHash;
        var now = run.Suites.SelectMany(suite => suite.Items.Select(item => (Key: $"{suite.Name}/{item.Id}", Passed: item.Outcome == Outcome.Pass))).ToDictionary(item => item.Key, item => item.Passed);
        var both = baseline.Items.Keys.Where(now.ContainsKey).ToList();
        Missing = [.. baseline.Items.Keys.Where(key => !now.ContainsKey(key))];
        Regressions = [.. both.Where(key => !baseline.Failed.Contains(key) && !now[key]), .. IsSameKey ? Missing : []];
        Improvements = [.. both.Where(key => baseline.Failed.Contains(key) && now[key])];
        Suites = Changes(run);
        Metrics = [.. run.Gates
            .Select(gate => (Key: $"{gate.Suite.Name}/{gate.Metric.Name}", gate.Metric))
            .Where(gate => baseline.Metrics.ContainsKey(gate.Key))
            .Select(gate => new MetricChange(gate.Key, gate.Metric, gate.Metric.Value - baseline.Metrics[gate.Key]))];
    }

    public Baseline Baseline { get; }

    /// <summary>True when questions, exams and keys are those of the baseline: an item that is gone was then lost, not retired.</summary>
    public bool IsSameKey { get; }

    /// <summary>« suite/item » that passed and does not any more, or is gone without a change of the questions.</summary>
    public IReadOnlyList<string> Regressions { get; }

    public IReadOnlyList<string> Improvements { get; }

    public IReadOnlyList<string> Missing { get; }

    /// <summary>Every suite with its tests, in the order of the run.</summary>
    public IReadOnlyList<SuiteChange> Suites { get; }

    /// <summary>How the figures that have a target moved; those that the baseline does not hold are left out.</summary>
    public IReadOnlyList<MetricChange> Metrics { get; }

    private List<SuiteChange> Changes(RunResult run)
    {
        var changes = run.Suites.Select(suite =>
        {
            var prefix = $"{suite.Name}/";
            var failing = Regressions.Count(key => key.StartsWith(prefix, StringComparison.Ordinal));
            var passing = Improvements.Count(key => key.StartsWith(prefix, StringComparison.Ordinal));
            var differences = suite.Items
                .Where(item => Baseline.Items.ContainsKey(prefix + item.Id))
                .Select(item => (item.Group, Value: Math.Round(item.Score, 4) - Baseline.Items[prefix + item.Id]))
                .ToList();
            return new SuiteChange(
                suite.Name, failing, passing, PairedTests.McNemar(failing, passing),
                differences.Count == 0 ? 0 : differences.Average(item => item.Value), Interval.OfDifference(differences),
                PairedTests.SignFlip([.. differences.GroupBy(item => item.Group).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Sum(item => item.Value))]));
        }).ToList();
        var items = PairedTests.Holm(changes.ConvertAll(change => change.PValue));
        var scores = PairedTests.Holm(changes.ConvertAll(change => change.ScorePValue));
        return [.. changes.Select((change, i) => change with { AdjustedPValue = items[i], AdjustedScorePValue = scores[i] })];
    }
}
