namespace CareerChat.Eval.Statistics;

/// <summary>The standard normal law, to about nine digits.</summary>
internal static class NormalLaw
{
    /// <summary>97.5 % quantile: what a two-sided 95 % interval rests on.</summary>
    public const double Z975 = 1.959963984540054;

    private const double Lowest = 0.02425; // where Acklam's central approximation ends

    /// <summary>P(Z ≤ <paramref name="z"/>), by the continued fraction of the tail (Abramowitz and Stegun 26.2.14) beyond 3 and the series 26.2.10 within.</summary>
    public static double Cdf(double z)
    {
        var x = Math.Abs(z);
        double upper;
        if (x > 3)
        {
            var fraction = x;
            for (var i = 60; i >= 1; i--)
            {
                fraction = x + (i / fraction);
            }

            upper = Density(x) / fraction;
        }
        else
        {
            double sum = x, term = x;
            for (var i = 1; i < 80; i++)
            {
                term *= x * x / ((2 * i) + 1);
                sum += term;
            }

            upper = 0.5 - (Density(x) * sum);
        }

        return z > 0 ? 1 - upper : upper;
    }

    /// <summary>The z below which a share <paramref name="p"/> lies (Acklam's rational approximation and one Newton step).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not strictly between 0 and 1.</exception>
    public static double Quantile(double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        double z;
        if (p is < Lowest or > 1 - Lowest)
        {
            var q = Math.Sqrt(-2 * Math.Log(Math.Min(p, 1 - p)));
            z = ((((((((((-7.784894002430293e-3 * q) - 3.223964580411365e-1) * q) - 2.400758277161838) * q) - 2.549732539343734) * q) + 4.374664141464968) * q) + 2.938163982698783)
                / ((((((((7.784695709041462e-3 * q) + 3.224671290700398e-1) * q) + 2.445134137142996) * q) + 3.754408661907416) * q) + 1);
            z = p > 0.5 ? -z : z;
        }
        else
        {
            var q = p - 0.5;
            var r = q * q;
            z = ((((((((((-3.969683028665376e1 * r) + 2.209460984245205e2) * r) - 2.759285104469687e2) * r) + 1.383577518672690e2) * r) - 3.066479806614716e1) * r) + 2.506628277459239) * q
                / ((((((((((-5.447609879822406e1 * r) + 1.615858368580409e2) * r) - 1.556989798598866e2) * r) + 6.680131188771972e1) * r) - 1.328068155288572e1) * r) + 1);
        }

        return z - ((Cdf(z) - p) / Density(z));
    }

    private static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
}
