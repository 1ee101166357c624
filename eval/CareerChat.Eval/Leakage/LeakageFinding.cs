namespace CareerChat.Eval.Leakage;

/// <summary>A sign of the exam in the product.</summary>
/// <param name="Rule">L1 to L7 of the leakage rules, see <c>eval/README.md</c>.</param>
/// <param name="IsFailure">True when it stops the release; false when a person should look at it.</param>
/// <param name="Source">Where in the product.</param>
/// <param name="Protected">Which stretch of the exam.</param>
/// <param name="Detail">The shared words, or the containment.</param>
internal sealed record LeakageFinding(string Rule, bool IsFailure, string Source, string Protected, string Detail)
{
    public override string ToString() => $"{Rule} {(IsFailure ? "FAIL" : "warn")} {Source} ~ {Protected}: {Detail}";
}
