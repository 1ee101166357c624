namespace CareerChat.Eval.Results;

/// <summary>One item of one suite.</summary>
/// <param name="Id">Stable name within the suite.</param>
/// <param name="Group">What intervals are clustered by: a question with its variants, a job.</param>
/// <param name="Score">0 to 1; 0 when undecided.</param>
/// <param name="Outcome">Pass, fail or undecided.</param>
/// <param name="Detail">Why, in one line.</param>
/// <param name="Exchange">What was asked and answered, for the page.</param>
internal sealed record ItemResult(string Id, string Group, double Score, Outcome Outcome, string Detail, Exchange? Exchange = null)
{
    public static ItemResult Undecided(string id, string group, string why) => new(id, group, 0, Outcome.Undecided, why);

    /// <summary>A yes-or-no item.</summary>
    public static ItemResult Of(string id, string group, bool passed, string detail, Exchange? exchange = null) =>
        new(id, group, passed ? 1 : 0, passed ? Outcome.Pass : Outcome.Fail, detail, exchange);
}
