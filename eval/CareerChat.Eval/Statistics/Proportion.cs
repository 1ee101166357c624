namespace CareerChat.Eval.Statistics;

/// <summary>Intervals of proportions.</summary>
internal static class Proportion
{
    private const double Z = NormalLaw.Z975;

    /// <summary>Wilson score interval, 95 %.</summary>
    public static (double Low, double High) Wilson(int hits, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        var p = (double)hits / n;
        var centre = p + (Z * Z / (2 * n));
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4.0 * n * n)));
        var scale = 1 + (Z * Z / n);
        return (Math.Max(0, (centre - half) / scale), Math.Min(1, (centre + half) / scale));
    }
}
