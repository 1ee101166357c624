namespace CareerChat.Retrieval;

/// <summary>How well the index covers a question: what « les notes ne le disent pas » is decided on.</summary>
/// <param name="Coverage">Share of the question's content-word IDF mass that the best passages contain, 0 to 1.</param>
/// <param name="MatchedMass">IDF mass of the matched content words.</param>
/// <param name="BestCosine">Best dense cosine, −1 to 1, or null without a dense leg.</param>
/// <param name="IsEnough">True when the calibrated rule says that the notes can answer.</param>
public sealed record Evidence(double Coverage, double MatchedMass, double? BestCosine, bool IsEnough)
{
    /// <summary>What the rule compares with its threshold (<see cref="EvidenceRule.MinSupport"/>); about −0.5 to 1.5.</summary>
    public double Support { get; init; }

    public static readonly Evidence None = new(0, 0, null, false);
}
