namespace CareerChat.Eval.Judges;

/// <summary>What the judge thinks of a claim.</summary>
/// <param name="Verdict">A label of the verifier's, or null when its reply could not be read.</param>
/// <param name="Quote">The passage's own words that decide, checked by code; null when there are none.</param>
/// <param name="Problem">In English, why the reply was not taken as it stands.</param>
internal sealed record JudgeOpinion(string? Verdict, string? Quote, string? Problem)
{
    /// <summary>True when it did not say the same three times.</summary>
    public bool Flipped { get; init; }

    public static readonly JudgeOpinion Unreadable = new(null, null, "the reply holds no verdict");

    /// <summary>Whether a person should look at the claim: the judge disagrees, or could not be read.</summary>
    public bool Flags(string verdict) => Verdict != verdict;
}
