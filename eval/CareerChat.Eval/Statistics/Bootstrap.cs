namespace CareerChat.Eval.Statistics;

/// <summary>
/// Bootstrap of a mean, resampling groups of questions rather than rows: variants of one question are not independent. The generator and
/// its seed are fixed.
/// </summary>
internal static class Bootstrap
{
    public const int Resamples = 10_000;

    private const ulong Seed = 42;

    /// <summary>Percentile interval, 95 %.</summary>
    public static (double Low, double High) Percentile(IEnumerable<(string Group, double Value)> values) =>
        Ends(Means(Groups(values)), 0.025, 0.975);

    /// <summary>Bias-corrected and accelerated interval, 95 % (Efron, 1987), the acceleration from the jackknife over groups.</summary>
    public static (double Low, double High) Bca(IEnumerable<(string Group, double Value)> values)
    {
        var groups = Groups(values);
        var sum = groups.Sum(group => group.Sum);
        var count = groups.Sum(group => group.Count);
        var means = Means(groups);
        var below = means.Sum(mean => mean < (sum / count) - 1e-12 ? 1.0 : mean <= (sum / count) + 1e-12 ? 0.5 : 0.0) / means.Length;
        var left = Array.ConvertAll(groups, group => count == group.Count ? sum / count : (sum - group.Sum) / (count - group.Count));
        var centre = left.Average();
        var square = left.Sum(mean => Math.Pow(centre - mean, 2));
        if (below is <= 0 or >= 1 || square < 1e-18)
        {
            return Ends(means, 0.025, 0.975);
        }

        var bias = NormalLaw.Quantile(below);
        var acceleration = left.Sum(mean => Math.Pow(centre - mean, 3)) / (6 * Math.Pow(square, 1.5));
        return Ends(means, Share(-NormalLaw.Z975), Share(NormalLaw.Z975));

        double Share(double z) => NormalLaw.Cdf(bias + ((bias + z) / (1 - (acceleration * (bias + z)))));
    }

    /// <summary>Percentile interval of a total, resampling within strata of fixed size: the items of a part of an exam.</summary>
    public static (double Low, double High) Total(IEnumerable<(string Stratum, double Value)> values)
    {
        var strata = values.GroupBy(value => value.Stratum).OrderBy(stratum => stratum.Key, StringComparer.Ordinal)
            .Select(stratum => stratum.Select(value => value.Value).ToArray()).ToArray();
        var random = new SplitMix(Seed);
        var totals = new double[Resamples];
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] = strata.Sum(stratum => Enumerable.Range(0, stratum.Length).Sum(_ => stratum[random.Below(stratum.Length)]));
        }

        Array.Sort(totals);
        return Ends(totals, 0.025, 0.975);
    }

    private static (double Sum, int Count)[] Groups(IEnumerable<(string Group, double Value)> values) =>
        [.. values.GroupBy(value => value.Group).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Sum(value => value.Value), group.Count()))];

    /// <summary>Means of the resamples, ascending.</summary>
    private static double[] Means((double Sum, int Count)[] groups)
    {
        var random = new SplitMix(Seed);
        var means = new double[Resamples];
        for (var i = 0; i < means.Length; i++)
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
        return means;
    }

    private static (double Low, double High) Ends(double[] sorted, double low, double high) =>
        (sorted[(int)(low * (sorted.Length - 1))], sorted[(int)Math.Ceiling(high * (sorted.Length - 1))]);
}
