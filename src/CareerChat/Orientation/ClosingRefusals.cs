namespace CareerChat.Orientation;

/// <summary>Refusals that close their clause: « la vente, très peu pour moi ». Pure functions, for <see cref="WishReader"/>.</summary>
internal static class ClosingRefusals
{
    /// <summary>Length of a closing refusal that starts at a word and ends its clause, or 0.</summary>
    public static int Length(string text, List<Word> words, int i)
    {
        var length = WishCues.Starts(words, i, WishCues.Closings);
        return length > 0 && (i + length == words.Count || Boundaries.Between(text, words[i + length - 1].Span, words[i + length].Span) == Boundary.Sentence)
            ? length
            : 0;
    }

    /// <summary>Where what a closing refusal throws back begins: after the last clause that has a cue of its own.</summary>
    public static int Start(string text, List<Word> words, int sentence, int i, bool[] hasCue)
    {
        var from = i;
        for (var j = i - 1; j >= sentence; j--)
        {
            if (hasCue[j])
            {
                break;
            }

            if (j == sentence || Boundaries.Between(text, words[j - 1].Span, words[j].Span) != Boundary.None)
            {
                from = j;
            }
        }

        return from;
    }
}
