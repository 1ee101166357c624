namespace CareerChat.Eval.Statistics;

/// <summary>How a 95 % interval was made.</summary>
internal enum IntervalMethod
{
    /// <summary>Wilson's score interval: yes-or-no items that do not depend on each other, or that all came out alike.</summary>
    Wilson,

    /// <summary>Percentile bootstrap over groups of questions.</summary>
    Bootstrap,

    /// <summary>Bias-corrected and accelerated bootstrap over groups of questions: fewer than 30 groups.</summary>
    Bca,
}

/// <summary>A 95 % interval.</summary>
internal readonly record struct Interval(double Low, double High, IntervalMethod Method)
{
    /// <summary>Below this many groups the percentile bootstrap is too narrow.</summary>
    private const int FewGroups = 30;

    /// <summary>
    /// The interval of a mean. Values that are all alike have no spread to resample, and « 50 of 50 » is no certainty: Wilson's interval on
    /// the number of groups then. Null for fewer than two groups, or alike values that are no proportion.
    /// </summary>
    public static Interval? OfMean(IReadOnlyCollection<(string Group, double Value)> values)
    {
        var groups = values.Select(value => value.Group).Distinct().Count();
        if (groups < 2)
        {
            return null;
        }

        var isProportion = values.All(value => value.Value is 0 or 1);
        var isAlike = values.All(value => value.Value.Equals(values.First().Value));
        if (isProportion && (isAlike || groups == values.Count))
        {
            return OfShare(isAlike ? (values.First().Value > 0 ? groups : 0) : values.Count(value => value.Value > 0), groups);
        }

        if (isAlike)
        {
            return null;
        }

        var (low, high) = Resampled(values, groups);
        return new Interval(low, high, MethodOf(groups));
    }

    /// <summary>The interval of a mean of paired differences, by bootstrap; null when nothing differs.</summary>
    public static Interval? OfDifference(IReadOnlyCollection<(string Group, double Value)> differences)
    {
        var groups = differences.Select(difference => difference.Group).Distinct().Count();
        if (groups < 2 || differences.All(difference => difference.Value == 0))
        {
            return null;
        }

        var (low, high) = Resampled(differences, groups);
        return new Interval(low, high, MethodOf(groups));
    }

    /// <summary>The interval of a share of independent items; null without items.</summary>
    public static Interval? OfShare(int hits, int n)
    {
        if (n == 0)
        {
            return null;
        }

        var (low, high) = Proportion.Wilson(hits, n);
        return new Interval(low, high, IntervalMethod.Wilson);
    }

    private static (double Low, double High) Resampled(IEnumerable<(string Group, double Value)> values, int groups) =>
        groups < FewGroups ? Bootstrap.Bca(values) : Bootstrap.Percentile(values);

    private static IntervalMethod MethodOf(int groups) => groups < FewGroups ? IntervalMethod.Bca : IntervalMethod.Bootstrap;
}
