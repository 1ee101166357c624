namespace CareerChat.Orientation;

/// <summary>What stands between two words of a message.</summary>
internal enum Boundary
{
    None,
    Segment,
    Sentence,
}
