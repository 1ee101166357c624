namespace CareerChat.Orientation;

/// <summary>What « ne … pas » does to the wishes around it. Pure functions, for <see cref="WishReader"/>.</summary>
internal static class Negations
{
    /// <summary>« n'aime pas », « pas envie de », « ne code pas », « aime pas trop ».</summary>
    public static void Negate(List<Word> words, double[] wishes, int i, int segment, ref double current, bool[] hasCue)
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
                current = WishReader.Told;
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

    /// <summary>A liking with « ne … pas » around it, or « pas » after it, is read when the negation comes.</summary>
    public static bool IsNegated(string text, List<Word> words, int i)
    {
        for (var j = i + 1; j < Math.Min(words.Count, i + 4); j++)
        {
            if (Boundaries.Between(text, words[j - 1].Span, words[j].Span) != Boundary.None)
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
    public static bool FollowsNegation(List<Word> words, int i, int segment)
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

    private static void SetAll(double[] wishes, int from, int to, double worth)
    {
        for (var j = from; j < to; j++)
        {
            wishes[j] = worth;
        }
    }
}
