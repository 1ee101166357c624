using System.Globalization;

namespace CareerChat.Benchmarks.Load;

/// <summary>Sorted measures and their quantiles.</summary>
internal sealed class Percentiles
{
    private readonly double[] _sorted;

    public Percentiles(IEnumerable<double> values)
    {
        _sorted = [.. values.Order()];
        if (_sorted.Length == 0)
        {
            throw new InvalidOperationException("Nothing was measured.");
        }
    }

    public int Count => _sorted.Length;

    /// <summary>The smallest measure that a share of all measures does not exceed.</summary>
    /// <param name="share">0 to 1.</param>
    public double At(double share) => _sorted[Math.Clamp((int)Math.Ceiling(share * _sorted.Length) - 1, 0, _sorted.Length - 1)];

    public string Show(string format, params double[] shares) =>
        string.Join(" / ", shares.Select(share => At(share).ToString(format, CultureInfo.InvariantCulture)));
}
