using CareerChat.Corpus;

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
            var boundary = i == 0 ? Boundary.Sentence : Between(text, words[i - 1].Span, words[i].Span);
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

            if (current > 0 && Closing(text, words, i) is var closing && closing > 0)
            {
                var from = i == segment ? Backwards(text, words, sentence, i, hasCue) : segment;
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
                Negate(words, wishes, i, segment, ref current, hasCue);
            }
            else if (WishCues.Cue(words, i) is { } worth && !IsNegated(text, words, i) && !FollowsNegation(words, i, segment))
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

    /// <summary>« n'aime pas », « pas envie de », « ne code pas », « aime pas trop ».</summary>
    private static void Negate(List<Word> words, double[] wishes, int i, int segment, ref double current, bool[] hasCue)
    {
        var ne = -1;
        for (var j = i - 1; j >= Math.Max(segment, i - 5); j--)
        {
            if (words[j].Folded is "ne" or "n'")
            {
                ne = j;
                break;
            }
        }

        var next = i + 1 < words.Count ? words[i + 1].Folded : "";
        var isMild = next is "trop" or "tres" or "vraiment" or "specialement" or "forcement" or "toujours" or "encore";
        var after = i + 1 + (isMild ? 1 : 0) < words.Count ? words[i + 1 + (isMild ? 1 : 0)].Folded : "";
        var from = ne >= 0 ? ne + 1 : Math.Max(segment, i - 2);
        string? verb = null;
        for (var j = from; j < i; j++)
        {
            var folded = words[j].Folded;
            if (WishCues.Harmless.Contains(folded) || WishCues.Dislikes.Contains(folded) || WishCues.Hates.Contains(folded))
            {
                // « ne me fait pas peur »: nothing is refused.
                SetAll(wishes, segment, i, 0.4);
                current = 0.4;
                return;
            }

            verb = WishCues.Likes.Contains(folded) || WishCues.Loves.Contains(folded) || folded is "ai" or "as" or "suis" or "supporte" or "peux" ? folded : verb;
        }

        if (WishCues.Harmless.Contains(after) || after == "peur")
        {
            SetAll(wishes, segment, i, 0.4);
            current = 0.4;
            hasCue[i] = true;
            return;
        }

        if (verb is not null || next is "envie" or "besoin" or "question" or "fan" || after is "envie" or "besoin" or "fan" or "question" || (ne < 0 && i == segment) || words[Math.Max(i - 1, 0)].Folded is "mais" or "et")
        {
            var worth = isMild || next == "besoin" || after == "besoin" ? WishCues.Mild : WishCues.Unwanted;
            if (verb is not null && WishCues.LookBack.Contains(verb) && from - 1 > segment)
            {
                SetAll(wishes, segment, i, worth);
                current = Told;
            }
            else
            {
                current = worth;
            }

            hasCue[i] = true;
        }
        else if (ne >= 0 && words.GetRange(ne + 1, i - ne - 1).Exists(word => WishCues.Requires.Contains(word.Folded)))
        {
            // « qui ne demandent pas de coder »: what is not required is not wanted.
            SetAll(wishes, ne + 1, i, 0);
            current = WishCues.Unwanted;
            hasCue[i] = true;
        }
        else if (ne >= 0)
        {
            // « je ne code pas »: the verb itself is denied, what follows is open.
            for (var j = ne + 1; j < i; j++)
            {
                wishes[j] = words[ne == 0 ? 0 : ne - 1].Folded is "je" or "on" or "j'" ? WishCues.Unwanted : 0;
            }

            current = words[ne == 0 ? 0 : ne - 1].Folded == "je" ? WishCues.Unwanted : current;
        }
        else
        {
            // A bare « pas » before an adjective or a noun: « pas techniques », « pas de code ».
            current = next is "de" or "d'" or "le" or "la" or "les" or "l'" or "du" or "des" or "un" or "une" ? WishCues.Unwanted : current;
        }
    }

    private static void SetAll(double[] wishes, int from, int to, double worth)
    {
        for (var j = from; j < to; j++)
        {
            wishes[j] = worth;
        }
    }

    /// <summary>A liking with « ne … pas » around it, or « pas » after it, is read when the negation comes.</summary>
    private static bool IsNegated(string text, List<Word> words, int i)
    {
        for (var j = i + 1; j < Math.Min(words.Count, i + 4); j++)
        {
            if (Between(text, words[j - 1].Span, words[j].Span) != Boundary.None)
            {
                return false;
            }

            if (WishCues.Negations.Contains(words[j].Folded))
            {
                return j == i + 1 || (j == i + 2 && words[j - 1].Folded is "vraiment" or "du") || HasNe(words, i);
            }
        }

        return false;
    }

    /// <summary>« pas envie », « n'ai pas très envie »: the negation has already set what follows.</summary>
    private static bool FollowsNegation(List<Word> words, int i, int segment)
    {
        for (var j = i - 1; j >= Math.Max(segment, i - 3); j--)
        {
            if (words[j].Folded is "je" or "j'" or "m'" or "me")
            {
                return false;
            }

            if (WishCues.Negations.Contains(words[j].Folded) || words[j].Folded == "sans")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNe(List<Word> words, int i)
    {
        for (var j = Math.Max(0, i - 3); j < i; j++)
        {
            if (words[j].Folded is "ne" or "n'")
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsClause(List<Word> words, int i) =>
        WishCues.NewClause.Contains(words[i].Folded) || WishCues.Cue(words, i) is > 0;

    /// <summary>Length of a closing refusal that starts at a word and ends its clause, or 0.</summary>
    private static int Closing(string text, List<Word> words, int i)
    {
        var length = WishCues.Starts(words, i, WishCues.Closings);
        return length > 0 && (i + length == words.Count || Between(text, words[i + length - 1].Span, words[i + length].Span) == Boundary.Sentence)
            ? length
            : 0;
    }

    /// <summary>Where what a closing refusal throws back begins: after the last clause that has a cue of its own.</summary>
    private static int Backwards(string text, List<Word> words, int sentence, int i, bool[] hasCue)
    {
        var from = i;
        for (var j = i - 1; j >= sentence; j--)
        {
            if (hasCue[j])
            {
                break;
            }

            if (j == sentence || Between(text, words[j - 1].Span, words[j].Span) != Boundary.None)
            {
                from = j;
            }
        }

        return from;
    }

    private static Boundary Between(string text, TextSpan before, TextSpan after)
    {
        var boundary = Boundary.None;
        for (var i = before.End; i < after.Start; i++)
        {
            switch (text[i])
            {
                case '.' or '!' or '?' or ';' or '\n' or '…':
                    return Boundary.Sentence;
                case ',' or ':' or '(' or ')' or '–' or '—' or '«' or '»':
                    boundary = Boundary.Segment;
                    break;
            }
        }

        return boundary;
    }

    private enum Boundary
    {
        None,
        Segment,
        Sentence,
    }
}
