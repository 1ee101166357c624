namespace CareerChat.Indexing;

/// <summary>Words that a question did not use and that would answer it: a synonym, a right spelling.</summary>
/// <param name="Text">The words.</param>
/// <param name="Weight">How much a match counts beside the question's own words, above 0 and at most 1.</param>
public sealed record Expansion(string Text, float Weight)
{
    /// <summary>The text is one term already (<see cref="Language.FrenchText.TermOf"/>): any inflection of it counts alike.</summary>
    public bool IsTerm { get; init; }
}
