namespace CareerChat.Grounding;

/// <summary>Cuts a claim into the things it says, each with its subject: « Il lit et touche une prime » is « Il lit » and « Il touche une prime ». Pure functions.</summary>
internal static class ClaimParts
{
    /// <summary>A part that says less is no claim of its own.</summary>
    private const double LeastWeight = 1;

    /// <summary>The parts as sentences; one or none when the claim says one thing.</summary>
    public static IReadOnlyList<string> Of(TextForm form)
    {
        var words = form.Words;
        var parts = new List<(int Start, int End, string Subject)>();
        foreach (var proposition in form.Propositions)
        {
            if (proposition.IsElliptical)
            {
                return [];
            }

            var subject = proposition.HasSubject ? Slice(form, proposition.SubjectStart, proposition.SubjectEnd)
                : form.Subject.IsPronoun && form.Subject.Start < words.Length ? words[form.Subject.Start].Folded
                : "";
            Cut(form, proposition, subject, parts);
        }

        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (!form.HasVerb(parts[i].Start, parts[i].End))
            {
                // « Pendant sa formation, il … » frames what follows.
                parts[i + 1] = (parts[i].Start, parts[i + 1].End, "");
                parts.RemoveAt(i--);
            }
        }

        return parts.Count < 2 ? [] : [.. parts.Select(part => part.Subject.Length == 0 ? Slice(form, part.Start, part.End) : $"{part.Subject} {Slice(form, part.Start, part.End)}")];
    }

    /// <summary>Predicates of one subject: « et », « puis » or a comma before a finite verb starts one, outside a relative clause.</summary>
    private static void Cut(TextForm form, in Proposition proposition, string subject, List<(int Start, int End, string Subject)> parts)
    {
        var words = form.Words;
        var start = proposition.Start;
        var isSubordinate = false;
        for (var i = proposition.Start + 1; i < proposition.End; i++)
        {
            isSubordinate |= words[i].Folded is "qui" or "que" or "qu'" or "dont" or "ou" or "si" or "quand" or "lorsque" or "car" or "parce" or "puisque" or "comme" or "afin" or "pour";
            var starts = words[i].Folded is "et" or "puis" || words[i].Clause != words[i - 1].Clause;
            if (!starts || isSubordinate || subject.Length == 0)
            {
                continue;
            }

            var verb = i;
            while (verb < proposition.End && words[verb].Folded is "et" or "puis" or "mais" or "ne" or "n'" or "se" or "s'" or "y" or "en" or "ensuite" or "aussi" or "il" or "elle" or "ils" or "elles")
            {
                verb++;
            }

            if (verb < proposition.End && words[verb].Is(WordTraits.Verb) && words[verb].Counts
                && Says(words, start, i) && Says(words, verb, proposition.End) && form.HasVerb(start, i))
            {
                parts.Add((start, i, start == proposition.Start ? "" : subject));
                start = SkipJoint(words, i);
            }
        }

        if (Says(words, start, proposition.End))
        {
            var opens = SkipJoint(words, start);
            parts.Add((opens, proposition.End, start == proposition.Start || words[opens].Is(WordTraits.Pronoun) ? "" : subject));
        }
    }

    private static int SkipJoint(Word[] words, int i)
    {
        while (i + 1 < words.Length && words[i].Folded is "et" or "puis" or "mais" or "ou" or "alors" or "tandis" or "que" or "qu'")
        {
            i++;
        }

        return i;
    }

    private static bool Says(Word[] words, int start, int end)
    {
        var weight = 0.0;
        for (var i = start; i < end; i++)
        {
            weight += words[i].Weight;
        }

        return weight >= LeastWeight;
    }

    private static string Slice(TextForm form, int start, int end) => form.Text[form.Words[start].Span.Start..form.Words[end - 1].Span.End];
}
