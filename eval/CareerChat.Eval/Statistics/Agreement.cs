namespace CareerChat.Eval.Statistics;

/// <summary>How well two judges agree beyond chance.</summary>
internal static class Agreement
{
    /// <summary>Cohen's κ, −1 to 1; 1 when both always give the same single label.</summary>
    public static double Kappa(IReadOnlyList<(string First, string Second)> labels)
    {
        if (labels.Count == 0)
        {
            return 0;
        }

        double n = labels.Count;
        var observed = labels.Count(label => label.First == label.Second) / n;
        var expected = labels.Select(label => label.First).Distinct()
            .Sum(name => labels.Count(label => label.First == name) / n * (labels.Count(label => label.Second == name) / n));
        return expected >= 1 ? 1 : (observed - expected) / (1 - expected);
    }

    /// <summary>Cohen's κ of two graders with quadratic weights: being two points apart counts four times as much as one (Cohen, 1968).</summary>
    public static double WeightedKappa(IReadOnlyList<(double First, double Second)> points)
    {
        if (points.Count == 0)
        {
            return 0;
        }

        double n = points.Count;
        var observed = points.Sum(point => Math.Pow(point.First - point.Second, 2)) / n;
        var expected = points.Sum(one => points.Sum(other => Math.Pow(one.First - other.Second, 2))) / (n * n);
        return expected == 0 ? 1 : 1 - (observed / expected);
    }
}
