namespace CareerChat.Eval.Statistics;

/// <summary>Percentile bootstrap of a mean, resampling groups of questions rather than rows: variants of one question are not independent.</summary>
internal static class Bootstrap
{
    public const int Resamples = 10_000;

    private const ulong Seed = 42;

    /// <summary>The 95 % interval of the mean; null for fewer than two groups, where it would mean nothing.</summary>
    public static (double Low, double High)? Interval(IEnumerable<(string Group, double Value)> values, int resamples = Resamples)
    {
        var groups = values.GroupBy(value => value.Group).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Sum: group.Sum(value => value.Value), Count: group.Count())).ToArray();
        if (groups.Length < 2)
        {
            return null;
        }

        var random = new SplitMix(Seed);
        var means = new double[resamples];
        for (var i = 0; i < resamples; i++)
        {
            double sum = 0;
            var count = 0;
            for (var j = 0; j < groups.Length; j++)
            {
                var group = groups[random.Below(groups.Length)];
                sum += group.Sum;
                count += group.Count;
            }

            means[i] = sum / count;
        }

        Array.Sort(means);
        return (means[(int)(0.025 * (resamples - 1))], means[(int)Math.Ceiling(0.975 * (resamples - 1))]);
    }
}
