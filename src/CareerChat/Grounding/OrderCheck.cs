namespace CareerChat.Grounding;

/// <summary>What goes with what, and what comes first. Pure functions.</summary>
internal static class OrderCheck
{
    private const double AlmostAll = 0.85;

    /// <summary>« A rejette X et absorbe Y » for « A absorbe X et rejette Y »: the same words, paired the other way.</summary>
    public static Objection? Pairing(ClaimForm claim, Alignment evidence)
    {
        if (evidence.Second is not null || Array.TrueForAll(claim.Counted, i => evidence.Credits[i] >= AlmostAll) is false)
        {
            return null;
        }

        var form = evidence.Unit.Form;
        var (said, given) = (Parts(claim.Form.Words), Parts(form.Words));
        var places = claim.Counted.Select(i => (Said: said[i], Given: PlaceOf(claim.Form.Words[i], form, given))).Where(place => place.Given >= 0).ToList();
        foreach (var first in places)
        {
            foreach (var partner in places)
            {
                // Together in the claim, apart in the sentence…
                if (partner.Said != first.Said || partner.Given == first.Given)
                {
                    continue;
                }

                // … while two others do the reverse.
                if (places.Exists(other => other.Said != first.Said && other.Given == first.Given
                    && places.Exists(last => last.Said == other.Said && last.Given == partner.Given)))
                {
                    return new Objection(Verdict.Contradicted, "pairing", 0.25);
                }
            }
        }

        return null;
    }

    /// <summary>« charge avant de transformer » for « transforme, puis charge ».</summary>
    public static Objection? Sequence(ClaimForm claim, Alignment evidence)
    {
        foreach (var (before, after) in Sequences(claim.Form.Words))
        {
            foreach (var (first, last) in Sequences(evidence.Unit.Form.Words))
            {
                if (before.IsLike(last) && after.IsLike(first))
                {
                    return new Objection(Verdict.Contradicted, "order", 0.2);
                }
            }
        }

        return null;
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

    /// <summary>For each word the rank of its part: « et » starts one, as a new clause does. Enumerations of names have none.</summary>
    private static int[] Parts(Word[] words)
    {
        var parts = new int[words.Length];
        for (var i = 1; i < words.Length; i++)
        {
            var starts = words[i].Clause != words[i - 1].Clause || (words[i].Folded == "et" && i + 1 < words.Length && !words[i + 1].Is(WordTraits.Entity));
            parts[i] = parts[i - 1] + (starts ? 1 : 0);
        }

        // A part without a verb belongs to the one before.
        var hasVerb = new HashSet<int>(Enumerable.Range(0, words.Length).Where(i => words[i].Is(WordTraits.Verb)).Select(i => parts[i]));
        for (var i = 1; i < words.Length; i++)
        {
            parts[i] = hasVerb.Contains(parts[i]) ? parts[i] : parts[i - 1];
        }

        return parts;
    }

    /// <summary>The part that holds a word; −1 when none or several do.</summary>
    private static int PlaceOf(Word word, TextForm form, int[] parts)
    {
        var place = -1;
        for (var i = 0; i < form.Words.Length; i++)
        {
            if (!form.Words[i].Counts || form.Words[i].Info.Key != word.Info.Key)
            {
                continue;
            }

            if (place >= 0 && parts[i] != place)
            {
                return -1;
            }

            place = parts[i];
        }

        return place;
    }
}
