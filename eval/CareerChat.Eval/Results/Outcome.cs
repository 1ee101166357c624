namespace CareerChat.Eval.Results;

/// <summary>What became of an item; the third outcome is never quietly one of the others.</summary>
internal enum Outcome
{
    Pass,
    Fail,

    /// <summary>It could not be judged: no answer came, a judge's reply could not be read.</summary>
    Undecided,
}
