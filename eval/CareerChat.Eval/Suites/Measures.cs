using CareerChat.Eval.Results;
using CareerChat.Eval.Statistics;

namespace CareerChat.Eval.Suites;

/// <summary>Items to figures, always over all items: what could not be judged counts as failed.</summary>
internal static class Measures
{
    /// <summary>Share of items that passed, with its interval clustered by group.</summary>
    public static Metric Passed(string name, IReadOnlyCollection<ItemResult> items, double? target = null) =>
        Mean(name, [.. items.Select(item => (item.Group, item.Outcome == Outcome.Pass ? 1.0 : 0.0))], target);

    /// <summary>Mean score.</summary>
    public static Metric Score(string name, IReadOnlyCollection<ItemResult> items, double? target = null) =>
        Mean(name, [.. items.Select(item => (item.Group, item.Score))], target);

    public static Metric Mean(string name, IReadOnlyCollection<(string Group, double Value)> values, double? target = null, bool atMost = false)
    {
        var interval = Bootstrap.Interval(values);
        return new Metric(name, values.Count == 0 ? 0 : values.Average(value => value.Value), values.Count,
            Low: interval?.Low, High: interval?.High, Target: target, AtMost: atMost);
    }
}
