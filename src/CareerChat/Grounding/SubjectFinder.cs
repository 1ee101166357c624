namespace CareerChat.Grounding;

/// <summary>Where the subject of a French sentence stands: what comes before its first finite verb.</summary>
internal static class SubjectFinder
{
    private const int LongestSubject = 14;
    private const int LongestLabel = 48;

    public static SubjectRange Find(ReadOnlySpan<Word> words)
    {
        var start = SkipAdverbial(words);
        if (start == 0 && words.Length > 0 && words[0].Folded is "pour" or "dans" or "chez" or "avec" or "sans" or "selon" or "depuis")
        {
            // « Pour être infirmier il faut… » without its comma: no word before the verb is a subject.
            return new SubjectRange(0, 0, IsPronoun: false);
        }

        if (Cleft(words) is { } cleft)
        {
            return cleft;
        }

        if (start < words.Length && IsInfinitive(words[start]) && !HasCopula(words[start..]))
        {
            // « conduire une tondeuse autoportée »: an item of a list of tasks.
            return new SubjectRange(start, start, IsPronoun: false);
        }

        for (var i = start; i < words.Length && i < start + LongestSubject; i++)
        {
            if (words[i].Is(WordTraits.Pronoun) && (i == start || OnlyGrammar(words[start..i])))
            {
                return new SubjectRange(i, i, IsPronoun: true);
            }

            if (IsVerb(words, i, start))
            {
                return new SubjectRange(start, i, IsPronoun: false);
            }
        }

        return new SubjectRange(start, start, IsPronoun: false);
    }

    /// <summary>« C'est le prompt engineer qui code l'application »; null for another sentence.</summary>
    private static SubjectRange? Cleft(ReadOnlySpan<Word> words)
    {
        var start = 0;
        while (start + 1 < words.Length && words[start].Folded is not ("c'" or "ce") && start < LongestSubject)
        {
            start++;
        }

        if (start + 3 >= words.Length || words[start + 1].Folded is not ("est" or "sont" or "n'") || (start > 0 && words[start].Clause == words[start - 1].Clause))
        {
            return null;
        }

        var first = start + (words[start + 1].Folded == "n'" ? 3 : 2);
        for (var i = first; i < words.Length && i < first + LongestSubject; i++)
        {
            if (words[i].Folded == "qui")
            {
                return i > first ? new SubjectRange(first, i, IsPronoun: false) : null;
            }

            if (words[i].Is(WordTraits.Verb) || (i > first && words[i].Clause != words[i - 1].Clause))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>« Junior : 45 k€ »: without a verb, the label before the colon is the subject; null without one.</summary>
    public static SubjectRange? Label(string text, ReadOnlySpan<Word> words)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > LongestLabel)
        {
            return null;
        }

        var end = 0;
        while (end < words.Length && words[end].Span.End <= colon)
        {
            end++;
        }

        return end > 0 && end < words.Length ? new SubjectRange(0, end, IsPronoun: false) : null;
    }

    /// <summary>« Selon la note 002, … », « En production, … »: the subject comes after the comma.</summary>
    private static int SkipAdverbial(ReadOnlySpan<Word> words)
    {
        if (words.IsEmpty || words[0].Folded is not ("selon" or "d'" or "dans" or "en" or "pour" or "chez" or "avec" or "a" or "au" or "aux"
            or "contrairement" or "grace" or "malgre" or "pendant" or "face" or "lors" or "sans" or "des" or "quand" or "si" or "s'" or "lorsque" or "lorsqu'" or "puisque" or "puisqu'" or "comme" or "tant" or "pourvu" or "afin" or "chaque" or "depuis" or "apres" or "avant" or "par" or "sur" or "aujourd'hui" or "traditionnellement" or "concretement"))
        {
            return 0;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Clause != words[0].Clause)
            {
                return i;
            }
        }

        return 0;
    }

    private static bool IsVerb(ReadOnlySpan<Word> words, int at, int start)
    {
        if (at == start)
        {
            return false;
        }

        if (!words[at].Is(WordTraits.Verb) && !IsBeforeArticle(words, at))
        {
            return words[at].Folded is "n'" or "ne";
        }

        // « une analyse », « de recherche »: after an article or a preposition the form is a noun.
        return words[at - 1].Folded is not ("le" or "la" or "l'" or "un" or "une" or "des" or "du" or "de" or "d'" or "ce" or "cette" or "ces" or "son"
            or "sa" or "ses" or "leur" or "leurs" or "en" or "a" or "par" or "pour" or "sans" or "les" or "au" or "aux" or "sur" or "avec" or "premier" or "premiere");
    }

    /// <summary>« Le contrôleur audite les ateliers »: no noun stands right before an article, so a word that does is a verb.</summary>
    private static bool IsBeforeArticle(ReadOnlySpan<Word> words, int at) =>
        words[at].Counts && !words[at].Is(WordTraits.Entity | WordTraits.Role | WordTraits.Number) && at + 1 < words.Length && words[at].Clause == words[at + 1].Clause
        && words[at].Folded[^1] is 'e' or 't' && words[at + 1].Folded is "le" or "la" or "les" or "l'" or "un" or "une" or "des" or "ces" or "ses" or "leurs";

    /// <summary>« Former des ambassadeurs est le deuxième levier »: here the infinitive is a subject.</summary>
    private static bool HasCopula(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Folded is "est" or "sont" or "permet" or "demande" or "suffit" or "reste" or "consiste" or "fait" or "exige" or "coute" or "prend" or "aide" or "peut" or "evite" or "rend" or "vaut" or "donne")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInfinitive(in Word word) =>
        word.Counts && !word.Is(WordTraits.Entity | WordTraits.Role) && word.Folded.Length > 4
        && (Vocabulary.French.IsInfinitive(word.Folded) || word.Folded.EndsWith("oir", StringComparison.Ordinal) || word.Folded.EndsWith("uire", StringComparison.Ordinal)
            || word.Folded.EndsWith("endre", StringComparison.Ordinal) || word.Folded.EndsWith("ettre", StringComparison.Ordinal) || word.Folded.EndsWith("aitre", StringComparison.Ordinal));

    private static bool OnlyGrammar(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Counts)
            {
                return false;
            }
        }

        return true;
    }
}
