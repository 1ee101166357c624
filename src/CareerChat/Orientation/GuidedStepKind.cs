namespace CareerChat.Orientation;

/// <summary>What a step of the guided dialogue asks.</summary>
internal enum GuidedStepKind
{
    Situation,
    Story,
    Confirm,
    Activity,
    TieBreaker,
    Values,
}
