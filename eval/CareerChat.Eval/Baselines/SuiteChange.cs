using CareerChat.Eval.Results;
using CareerChat.Eval.Statistics;

namespace CareerChat.Eval.Baselines;

/// <summary>What changed in one suite.</summary>
/// <param name="NewlyFailing">Items that passed before.</param>
/// <param name="NewlyPassing">Items that did not.</param>
/// <param name="PValue">Exact McNemar on the items, two-sided.</param>
/// <param name="ScoreChange">Mean change of the scores of the items that both runs hold, −1 to 1.</param>
/// <param name="Interval">Its 95 % interval, paired and clustered by group; null when no score changed.</param>
/// <param name="ScorePValue">Sign-flip permutation on the scores, whole groups flipped at a time, two-sided.</param>
internal sealed record SuiteChange(
    string Name, int NewlyFailing, int NewlyPassing, double PValue, double ScoreChange, Interval? Interval, double ScorePValue)
{
    /// <summary>McNemar's p after Holm over the suites.</summary>
    public double AdjustedPValue { get; init; }

    /// <summary>The permutation's p after Holm over the suites.</summary>
    public double AdjustedScorePValue { get; init; }

    public bool IsChange => NewlyFailing + NewlyPassing > 0 || Interval is not null;
}

/// <summary>How a figure with a target moved, in the figure's own unit.</summary>
/// <param name="Key">« suite/figure ».</param>
internal sealed record MetricChange(string Key, Metric Metric, double Change);
