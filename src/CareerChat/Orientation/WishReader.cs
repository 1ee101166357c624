namespace CareerChat.Orientation;

/// <summary>Tells wanted from unwanted, word by word: « j'aime les chiffres mais pas coder ». A pure function.</summary>
/// <remarks>
/// The text is read left to right. A cue (« adore », « déteste », « sans », « plutôt que »…) sets what the words after it are
/// worth, until another cue or the end of the sentence; a comma keeps an aversion going only through a bare list (« pas les
/// maths, la théorie »). A cue that closes its clause (« la vente, très peu pour moi ») and verbs whose subject is the thing
/// itself (« les réunions m'ennuient ») count for the words before them.
/// </remarks>
internal static class WishReader
{
    /// <summary>A task or a situation told without any cue.</summary>
    public const double Told = 0.8;

    /// <summary>For each word, how much it is wanted: above 0 wanted (1.3 at most), below 0 unwanted (−1.4 at least), 0 says nothing.</summary>
    public static double[] Read(string text, List<Word> words)
    {
        var wishes = new double[words.Count];
        var current = Told;
        var sentence = 0;
        var segment = 0;
        var hasCue = new bool[words.Count];
        var isShort = false; // « sans répétition, avec une notice »: what « sans » refuses ends at the comma
        for (var i = 0; i < words.Count; i++)
        {
            var boundary = i == 0 ? Boundary.Sentence : Boundaries.Between(text, words[i - 1].Span, words[i].Span);
            if (boundary == Boundary.Sentence)
            {
                (current, sentence, segment) = (Told, i, i);
            }
            else if (boundary == Boundary.Segment)
            {
                segment = i;
                if (current < 0 && (isShort || StartsClause(words, i)))
                {
                    current = Told;
                }
            }

            var folded = words[i].Folded;
            if (folded is "mais" or "cependant" or "toutefois" || (folded is "contre" or "revanche" && i > 0 && words[i - 1].Folded is "par" or "en"))
            {
                current = Told;
                segment = i;
            }
            else if (folded == "et" && current < 0 && i + 1 < words.Count && StartsClause(words, i + 1))
            {
                current = Told;
                segment = i;
            }

            if (current > 0 && ClosingRefusals.Length(text, words, i) is var closing && closing > 0)
            {
                var from = i == segment ? ClosingRefusals.Start(text, words, sentence, i, hasCue) : segment;
                var mild = words[i].Folded == "pas" && closing == 2 && words[i + 1].Folded is "trop" or "vraiment" or "specialement" or "forcement";
                if (from < i)
                {
                    for (var j = from; j < i; j++)
                    {
                        wishes[j] = mild ? WishCues.Mild : WishCues.Unwanted;
                    }

                    i += closing - 1;
                    continue;
                }
            }

            if (WishCues.Starts(words, i, WishCues.SetAside) is var aside && aside > 0)
            {
                current = WishCues.Unwanted;
                hasCue[i] = true;
            }
            else if (WishCues.Starts(words, i, WishCues.Fewer) > 0)
            {
                current = WishCues.Mild;
                hasCue[i] = true;
            }
            else if (folded == "sans" && !(i + 1 < words.Count && words[i + 1].Folded is "que" or "qu'"))
            {
                current = WishCues.Unwanted;
                hasCue[i] = true;
                isShort = true;
            }
            else if (current < 0 && WishCues.Leaving.Contains(folded))
            {
                // « pas envie de quitter l'équipe »: what one does not want to leave is not refused.
                current = 0.4;
            }
            else if (WishCues.Negations.Contains(folded))
            {
                isShort = false;
                Negations.Negate(words, wishes, i, segment, ref current, hasCue);
            }
            else if (WishCues.Cue(words, i) is { } worth && !Negations.IsNegated(text, words, i) && !Negations.FollowsNegation(words, i, segment))
            {
                hasCue[i] = true;
                isShort = false;
                if (WishCues.LookBack.Contains(folded) && i > 0 && words[i - 1].Folded is "m'" or "me" && i - 1 > segment)
                {
                    for (var j = segment; j < i; j++)
                    {
                        wishes[j] = worth;
                    }

                    current = Told;
                }
                else
                {
                    current = worth;
                }
            }

            if (current < 0 && Nuisances.IsOne(words, i))
            {
                current = Told;
            }

            wishes[i] = current;
        }

        return wishes;
    }

    private static bool StartsClause(List<Word> words, int i) =>
        WishCues.NewClause.Contains(words[i].Folded) || WishCues.Cue(words, i) is > 0;
}
