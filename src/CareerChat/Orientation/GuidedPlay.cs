namespace CareerChat.Orientation;

/// <summary>A guided dialogue played up to its last message.</summary>
/// <param name="Answers">What was answered, or null when no dialogue was started.</param>
/// <param name="Step">The step put now, or null.</param>
/// <param name="Consumed">For each message, whether it belongs to the dialogue.</param>
/// <param name="WasUnclear">True when the last message answered nothing.</param>
internal sealed record GuidedPlay(GuidedAnswers? Answers, string? Step, bool[] Consumed, bool WasUnclear);
