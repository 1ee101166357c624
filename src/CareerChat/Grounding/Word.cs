using CareerChat.Corpus;

namespace CareerChat.Grounding;

/// <summary>A word of a text, or a phrase that counts as one (« tableau de bord », « data scientist »).</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Folded">Its folded form; the canonical name of a phrase.</param>
/// <param name="Info">What the tables say of it.</param>
/// <param name="Traits">What is known of it in its place, the traits of <paramref name="Info"/> included.</param>
/// <param name="Clause">Rank of the clause it stands in: punctuation and conjunctions that start a new statement cut.</param>
internal readonly record struct Word(TextSpan Span, string Folded, WordInfo Info, WordTraits Traits, int Clause)
{
    public bool Is(WordTraits trait) => (Traits & trait) != 0;

    /// <summary>False for grammar.</summary>
    public bool Counts => (Traits & (WordTraits.Stop | WordTraits.Pronoun)) == 0;

    /// <summary>How much of a claim rests on it: a stand-in for IDF that needs no corpus and never varies.</summary>
    public double Weight =>
        !Counts ? 0
        : Is(WordTraits.Entity | WordTraits.Role | WordTraits.Number) ? 1.5
        : Is(WordTraits.Light) ? 0.3
        : 1;

    /// <summary>The same stem, or one synonym group.</summary>
    public bool IsLike(in Word other)
    {
        if (Info.Key == other.Info.Key)
        {
            return true;
        }

        foreach (var group in Info.Groups)
        {
            if (Array.IndexOf(other.Info.Groups, group) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Alike, of one family (livrer, livraison), or near by the thesaurus.</summary>
    public bool Resembles(in Word other) =>
        IsLike(other) || Alignment.SameFamily(Info.Stem, other.Info.Stem) || Array.IndexOf(Info.Near, other.Info.Key) >= 0;
}
