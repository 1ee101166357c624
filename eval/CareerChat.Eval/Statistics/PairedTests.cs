namespace CareerChat.Eval.Statistics;

/// <summary>Tests of one run against another on the same items.</summary>
internal static class PairedTests
{
    private const ulong Seed = 7;

    /// <summary>Exact two-sided McNemar: p = min(1, 2 Σ_{i ≤ min(b, c)} C(b + c, i) / 2^(b + c)).</summary>
    /// <param name="newlyFailing">Items that passed before and fail now.</param>
    /// <param name="newlyPassing">Items that failed before and pass now.</param>
    public static double McNemar(int newlyFailing, int newlyPassing)
    {
        var n = newlyFailing + newlyPassing;
        if (n == 0)
        {
            return 1;
        }

        double tail = 0;
        for (var i = 0; i <= Math.Min(newlyFailing, newlyPassing); i++)
        {
            tail += Math.Exp(LogChoose(n, i) - (n * Math.Log(2)));
        }

        return Math.Min(1, 2 * tail);
    }

    /// <summary>Two-sided sign-flip permutation test of a mean difference: p = (#{|mean*| ≥ |mean|} + 1) / (B + 1).</summary>
    public static double SignFlip(IReadOnlyList<double> differences, int permutations = 10_000)
    {
        if (differences.Count == 0)
        {
            return 1;
        }

        var observed = Math.Abs(differences.Sum());
        var random = new SplitMix(Seed);
        var extreme = 0;
        for (var i = 0; i < permutations; i++)
        {
            double sum = 0;
            ulong bits = 0;
            for (var j = 0; j < differences.Count; j++)
            {
                bits = (j & 63) == 0 ? random.Next() : bits >> 1;
                sum += (bits & 1) == 0 ? differences[j] : -differences[j];
            }

            extreme += Math.Abs(sum) >= observed - 1e-12 ? 1 : 0;
        }

        return (extreme + 1.0) / (permutations + 1);
    }

    /// <summary>Holm's step-down adjusted p-values, in the order given.</summary>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> pValues)
    {
        var adjusted = new double[pValues.Count];
        var highest = 0.0;
        var rank = 0;
        foreach (var i in Enumerable.Range(0, pValues.Count).OrderBy(i => pValues[i]).ThenBy(i => i))
        {
            highest = Math.Max(highest, Math.Min(1, (pValues.Count - rank) * pValues[i]));
            adjusted[i] = highest;
            rank++;
        }

        return adjusted;
    }

    private static double LogChoose(int n, int k)
    {
        double sum = 0;
        for (var i = 1; i <= k; i++)
        {
            sum += Math.Log(n - k + i) - Math.Log(i);
        }

        return sum;
    }
}
