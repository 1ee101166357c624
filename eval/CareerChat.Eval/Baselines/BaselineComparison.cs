using CareerChat.Eval.Results;
using CareerChat.Eval.Statistics;

namespace CareerChat.Eval.Baselines;

/// <summary>What changed in one suite.</summary>
/// <param name="PValue">Exact McNemar, two-sided.</param>
/// <param name="AdjustedPValue">After Holm over the suites.</param>
internal sealed record SuiteChange(string Name, int NewlyFailing, int NewlyPassing, double PValue, double AdjustedPValue);

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
        var changes = run.Suites.Select(suite => (
            suite.Name,
            Failing: Regressions.Count(key => key.StartsWith($"{suite.Name}/", StringComparison.Ordinal)),
            Passing: Improvements.Count(key => key.StartsWith($"{suite.Name}/", StringComparison.Ordinal)))).ToList();
        var p = changes.ConvertAll(change => PairedTests.McNemar(change.Failing, change.Passing));
        var adjusted = PairedTests.Holm(p);
        Suites = [.. changes.Select((change, i) => new SuiteChange(change.Name, change.Failing, change.Passing, p[i], adjusted[i]))];
    }

    public Baseline Baseline { get; }

    /// <summary>True when questions, exams and keys are those of the baseline: an item that is gone was then lost, not retired.</summary>
    public bool IsSameKey { get; }

    /// <summary>« suite/item » that passed and does not any more, or is gone without a change of the questions.</summary>
    public IReadOnlyList<string> Regressions { get; }

    public IReadOnlyList<string> Improvements { get; }

    public IReadOnlyList<string> Missing { get; }

    public IReadOnlyList<SuiteChange> Suites { get; }
}
