using CareerChat.Eval.Results;
using CareerChat.Eval.Statistics;

namespace CareerChat.Eval.Suites;

/// <summary>Items to figures, always over all items: what could not be judged counts as failed.</summary>
internal static class Measures
{
    /// <summary>Share of items that passed, its interval clustered by group.</summary>
    public static Metric Passed(string name, IReadOnlyCollection<ItemResult> items, double? target = null) =>
        Mean(name, [.. items.Select(item => (item.Group, item.Outcome == Outcome.Pass ? 1.0 : 0.0))], target);

    /// <summary>Mean score.</summary>
    public static Metric Score(string name, IReadOnlyCollection<ItemResult> items, double? target = null) =>
        Mean(name, [.. items.Select(item => (item.Group, item.Score))], target);

    /// <summary>Share of passed items of each group, for groups that are families of unlike questions.</summary>
    public static IEnumerable<Metric> PassedByGroup(string name, IEnumerable<ItemResult> items) => items
        .GroupBy(item => item.Group)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => Share($"{name}-{group.Key}", group.Count(item => item.Outcome == Outcome.Pass), group.Count()));

    /// <summary>A share of items that do not depend on each other.</summary>
    public static Metric Share(string name, int hits, int n, double? target = null, bool atMost = false) =>
        new(name, n == 0 ? 0 : (double)hits / n, n, Interval: Interval.OfShare(hits, n), Target: target, AtMost: atMost);

    public static Metric Mean(string name, IReadOnlyCollection<(string Group, double Value)> values, double? target = null, bool atMost = false) =>
        new(name, values.Count == 0 ? 0 : values.Average(value => value.Value), values.Count, Interval: Interval.OfMean(values), Target: target, AtMost: atMost);
}
