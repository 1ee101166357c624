using CareerChat.Eval.Statistics;

namespace CareerChat.Eval.Results;

/// <summary>A figure of a suite.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Value">The figure, in <paramref name="Unit"/>.</param>
/// <param name="N">How many items it rests on; fixed by the data, never by what could be judged.</param>
/// <param name="Unit"><c>share</c> (0 to 1), <c>score</c> (0 to 1, never a percentage), <c>points</c> or <c>count</c>.</param>
/// <param name="Interval">Its 95 % interval and how it was made, or null.</param>
/// <param name="Target">The acceptance target, or null.</param>
/// <param name="AtMost">True when the target is a ceiling.</param>
internal sealed record Metric(
    string Name, double Value, int N, string Unit = "share", Interval? Interval = null, double? Target = null, bool AtMost = false)
{
    /// <summary>Whether the target is met; null without a target.</summary>
    public bool? IsMet => Target is { } target ? (AtMost ? Value <= target + 1e-12 : Value >= target - 1e-12) : null;
}
