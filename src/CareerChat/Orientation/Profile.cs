namespace CareerChat.Orientation;

/// <summary>What the student said of their tastes; built from the messages alone, kept nowhere.</summary>
public sealed record Profile
{
    /// <summary>Likes and dislikes with the words they rest on, in order of mention.</summary>
    public IReadOnlyList<Taste> Tastes { get; init; } = [];
}

/// <summary>One taste.</summary>
/// <param name="Dimension">One of the twelve dimensions, such as <c>code</c>.</param>
/// <param name="Level">−2 (surtout pas) to 2 (beaucoup).</param>
/// <param name="Words">The student's own words.</param>
public sealed record Taste(string Dimension, double Level, string Words);
