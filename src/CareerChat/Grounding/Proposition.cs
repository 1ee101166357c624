namespace CareerChat.Grounding;

/// <summary>A stretch of a sentence that says something of a subject of its own: « Le commis épluche | et le second dresse ». Pure functions.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="SubjectStart">Index of the first word of its subject.</param>
/// <param name="SubjectEnd">Index after the last word of its subject; the same as its start when the subject is understood.</param>
/// <param name="IsElliptical">« l'élastique à renforcer les muscles »: the verb is that of the one before.</param>
internal readonly record struct Proposition(int Start, int End, int SubjectStart, int SubjectEnd, bool IsElliptical)
{
    /// <summary>Words of an understood verb's subject: « le tapis à … », « une API SOAP du JSON ».</summary>
    private const int LongestEllipticalSubject = 4;

    public bool HasSubject => SubjectEnd > SubjectStart;

    /// <summary>The propositions of a sentence in order, without gaps; one for a sentence with one subject.</summary>
    public static Proposition[] Of(Word[] words)
    {
        var found = new List<Proposition>();
        var start = 0;
        for (var i = 1; i <= words.Length; i++)
        {
            if (i < words.Length && words[i].Clause == words[i - 1].Clause && words[i].Folded is not ("et" or "ou"))
            {
                continue;
            }

            Add(words, start, i, found);
            start = i;
        }

        return [.. found];
    }

    private static void Add(Word[] words, int start, int end, List<Proposition> found)
    {
        var first = start;
        while (first < end && words[first].Folded is "et" or "ou" or "mais" or "puis" or "alors" or "tandis" or "que" or "qu'" or "quand" or "lorsque" or "contre")
        {
            first++;
        }

        var piece = words.AsSpan(first, end - first);
        var opensRelative = first < end && words[first].Folded is "qui" or "dont" or "ou" or "car" or "parce" or "puisque" or "si" or "comme" or "sauf";
        if (found.Count == 0 && start == 0)
        {
            var subject = SubjectFinder.Find(piece);
            found.Add(new Proposition(start, end, first + subject.Start, first + subject.End, IsElliptical: false));
        }
        else if (!opensRelative && !piece.IsEmpty && OpensSubject(piece[0]) && SubjectFinder.Find(piece) is { IsKnown: true } own && !HoldsRelative(piece[..own.End]))
        {
            found.Add(new Proposition(start, end, first + own.Start, first + own.End, IsElliptical: false));
        }
        else if (!opensRelative && found[^1].HasSubject && Ellipsis(piece) is > 0 and var length)
        {
            found.Add(new Proposition(start, end, first, first + length, IsElliptical: true));
        }
        else
        {
            found[^1] = found[^1] with { End = end };
        }
    }

    /// <summary>Number of words of the subject of a piece without a verb: it and what is said of it stand around a preposition.</summary>
    private static int Ellipsis(ReadOnlySpan<Word> piece)
    {
        if (piece.Length < 3 || piece[0].Folded is not ("le" or "la" or "l'" or "les" or "un" or "une" or "quelques" or "certains" or "certaines"))
        {
            return 0;
        }

        var counted = piece[0].Info.Amount >= 0 ? 1 : 0;
        for (var i = 1; i < piece.Length && i <= LongestEllipticalSubject; i++)
        {
            if (piece[i].Is(WordTraits.Verb))
            {
                return 0;
            }

            if (counted > 0 && piece[i].Folded is "a" or "du" or "en" or "par" or "pour" or "des" or "un" or "une" or "le" or "la" or "les" or "l'" or "au" or "aux")
            {
                return CountsAny(piece[(i + 1)..]) ? i : 0;
            }

            counted += piece[i].Counts || piece[i].Folded == "uns" || piece[i].Folded == "unes" ? 1 : 0;
        }

        return 0;
    }

    private static bool CountsAny(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Counts)
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensSubject(in Word word) =>
        word.Is(WordTraits.Entity | WordTraits.Role)
        || word.Folded is "le" or "la" or "l'" or "les" or "un" or "une" or "des" or "ce" or "cet" or "cette" or "ces" or "son" or "sa" or "ses" or "leur" or "leurs" or "chaque" or "aucun" or "aucune";

    /// <summary>« des chaînes qui testent »: the verb belongs to the relative clause.</summary>
    private static bool HoldsRelative(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Folded is "qui" or "que" or "qu'" or "dont" or "ou")
            {
                return true;
            }
        }

        return false;
    }
}
