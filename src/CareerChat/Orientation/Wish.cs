using CareerChat.Corpus;

namespace CareerChat.Orientation;

/// <summary>One thing that a student said they want or refuse.</summary>
/// <param name="Concept">Rank of the concept in the lexicon, or −1 for a plain word.</param>
/// <param name="Stem">The stem, for a plain word; empty for a concept.</param>
/// <param name="Worth">How much it is wanted: −1.4 to 1.3.</param>
/// <param name="Words">The student's own words.</param>
/// <param name="Span">Where they stand in the message.</param>
/// <param name="Clause">The clause they stand in.</param>
internal sealed record Wish(int Concept, string Stem, double Worth, string Words, TextSpan Span, Clause Clause)
{
    /// <summary>True when the words themselves deny something: « pas de code ».</summary>
    public bool Denies { get; init; }
}
