namespace CareerChat.Retrieval;

/// <summary>A content word of a question.</summary>
/// <param name="Term">Its term.</param>
/// <param name="Weight">
/// Its inverse document frequency: that of the word it was corrected to when no chunk holds it, the highest possible when nothing
/// is near it.
/// </param>
/// <param name="IsKnown">True when some chunk holds it.</param>
public sealed record WantedTerm(string Term, double Weight, bool IsKnown)
{
    /// <summary>What stands for it as well: a correction, a synonym, a long form.</summary>
    public List<Alternative> Alternatives { get; } = [];
}

/// <summary>Terms that stand for another one when a passage has them all.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Credit">How much of the wanted term they account for, 0 to 1.</param>
public sealed record Alternative(IReadOnlyList<string> Terms, double Credit);
