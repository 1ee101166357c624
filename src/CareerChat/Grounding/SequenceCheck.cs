namespace CareerChat.Grounding;

/// <summary>What comes first. Pure functions.</summary>
internal static class SequenceCheck
{
    /// <summary>« charge avant de transformer » for « transforme, puis charge ».</summary>
    public static Objection? Of(ClaimForm claim, Alignment evidence) =>
        IsReversed(claim.Form, evidence.Unit.Form) || (evidence.Second is { } second && IsReversed(claim.Form, second.Form)) ? new Objection(Verdict.Contradicted, "order", 0.2) : null;

    private static bool IsReversed(TextForm claim, TextForm form)
    {
        foreach (var (before, after) in Sequences(claim.Words))
        {
            foreach (var (first, last) in Sequences(form.Words))
            {
                if (before.Resembles(last) && after.Resembles(first))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Pairs of verbs that a text puts in order with « avant », « après », « puis » or « ensuite ».</summary>
    private static IEnumerable<(Word First, Word Last)> Sequences(Word[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Folded is not ("avant" or "apres" or "puis" or "ensuite"))
            {
                continue;
            }

            if (Neighbour(words, i, -1) is not { } left)
            {
                continue;
            }

            if (Neighbour(words, i, 1) is { } right)
            {
                yield return words[i].Folded == "apres" ? (right, left) : (left, right);
            }
            else if (words[i].Folded == "ensuite" && Neighbour(words, Array.IndexOf(words, left), -1) is { } first)
            {
                // « il charge d'abord et transforme ensuite »
                yield return (first, left);
            }
        }
    }

    /// <summary>The nearest verb on one side; an infinitive is one.</summary>
    private static Word? Neighbour(Word[] words, int from, int step)
    {
        for (var i = from + step; i >= 0 && i < words.Length; i += step)
        {
            if (words[i].Counts && (words[i].Is(WordTraits.Verb) || words[i].Folded.EndsWith("er", StringComparison.Ordinal) || words[i].Folded.EndsWith("ir", StringComparison.Ordinal)))
            {
                return words[i];
            }
        }

        return null;
    }
}
