namespace CareerChat.Grounding;

/// <summary>Who does what to whom: swapped roles, and comparisons. Pure functions.</summary>
internal static class RelationCheck
{
    /// <summary>« A remplace B » for « B remplace A »: one verb, subject and complement changed places.</summary>
    public static Objection? Swap(ClaimForm claim, Alignment evidence) =>
        IsSwapped(claim, evidence.Unit.Form) || (evidence.Second is { } second && IsSwapped(claim, second.Form)) ? new Objection(Verdict.Contradicted, "swap", 0.25) : null;

    private static bool IsSwapped(ClaimForm claim, TextForm form)
    {
        if (!claim.Form.Subject.IsKnown || !form.Subject.IsKnown || HasTerms(claim.Form) || HasTerms(form) || IsPassive(claim.Form) != IsPassive(form) || IsMutual(claim.Form) || IsMutual(form) || !SameVerb(claim.Form, form))
        {
            return false;
        }

        var (kept, toSubject, toComplement) = (false, false, false);
        for (var i = claim.Form.Subject.Start; i < claim.Form.Words.Length; i++)
        {
            var word = claim.Form.Words[i];
            if (!word.Counts || word.Is(WordTraits.Light | WordTraits.Verb))
            {
                continue;
            }

            var isSubject = claim.IsSubject(i);
            if (claim.Form.Holds(isSubject ? claim.Form.Subject.End : claim.Form.Subject.Start, isSubject ? claim.Form.Words.Length : claim.Form.Subject.End, word))
            {
                // In both: « la version 2 corrige la version 3 ».
                continue;
            }

            var (inSubject, after) = (form.Holds(form.Subject.Start, form.Subject.End, word), form.Holds(form.Subject.End, form.Words.Length, word));
            kept |= isSubject && inSubject;
            toComplement |= isSubject && after && !inSubject;
            toSubject |= !isSubject && inSubject && !after;
        }

        return toSubject && toComplement && !kept;
    }

    private static bool HasTerms(TextForm form) => form.Comparisons.Exists(one => !one.IsOpen);

    /// <summary>« payée par le salarié » for « payée par le fabricant »: the same is done, by somebody else.</summary>
    public static Objection? Agent(ClaimForm claim, Alignment evidence)
    {
        if (AgentOf(claim.Form) is not { } said || evidence.Credits[said.Agent] > 0)
        {
            return null;
        }

        return AgentOf(evidence.Unit.Form) is { } given && claim.Form.Words[said.Verb].Resembles(evidence.Unit.Form.Words[given.Verb])
            && !claim.Form.Holds(0, claim.Form.Words.Length, evidence.Unit.Form.Words[given.Agent])
                ? new Objection(Verdict.Misattributed, "agent", 0.25)
                : null;
    }

    /// <summary>The word before « par » and the first one after it that counts; null without « par ».</summary>
    private static (int Verb, int Agent)? AgentOf(TextForm form)
    {
        for (var i = 1; i + 1 < form.Words.Length; i++)
        {
            if (form.Words[i].Folded != "par" || !form.Words[i - 1].Counts || form.Words[i - 1].Is(WordTraits.Number))
            {
                continue;
            }

            var agent = i + 1;
            while (agent < form.Words.Length && !form.Words[agent].Counts && form.Words[agent].Clause == form.Words[i].Clause)
            {
                agent++;
            }

            return agent < form.Words.Length && form.Words[agent].Counts && !form.Words[agent].Is(WordTraits.Number | WordTraits.Light) ? (i - 1, agent) : null;
        }

        return null;
    }

    /// <summary>What the comparisons of the evidence say of those of the claim.</summary>
    public static Comparison.Agreement Compared(ClaimForm claim, Alignment evidence)
    {
        var found = Comparison.Agreement.Unrelated;
        foreach (var said in claim.Form.Comparisons)
        {
            foreach (var form in evidence.Second is { } second ? (TextForm[])[evidence.Unit.Form, second.Form] : [evidence.Unit.Form])
            {
                foreach (var given in form.Comparisons)
                {
                    var agreement = said.With(claim.Form, given, form);
                    if (agreement == Comparison.Agreement.Reverse)
                    {
                        return agreement;
                    }

                    found = agreement == Comparison.Agreement.Same ? agreement : found;
                }
            }
        }

        return found;
    }

    /// <summary>« X gagne plus que Y » needs a sentence that compares.</summary>
    public static Objection? NeedsComparison(ClaimForm claim, Alignment evidence)
    {
        if (!claim.Compares)
        {
            return null;
        }

        var compares = evidence.Unit.IsCompound || evidence.Unit.Form.Words.Any(word =>
            word.Is(WordTraits.More | WordTraits.Less) || word.Folded is "mieux" or "superieur" or "inferieur" or "alors" or "tandis" or "contrairement");
        return compares ? null : new Objection(Verdict.Unsupported, "comparison", 0.3);
    }

    /// <summary>The words right after both subjects are one verb; « être » names and does not act.</summary>
    private static bool SameVerb(TextForm claim, TextForm form) =>
        claim.Subject.End < claim.Words.Length && form.Subject.End < form.Words.Length
        && claim.Words[claim.Subject.End] is { Counts: true } verb && form.Words[form.Subject.End] is { Counts: true } other
        && (verb.IsLike(other) || Alignment.SameFamily(verb.Info.Stem, other.Info.Stem));

    /// <summary>« A travaille avec B » is « B travaille avec A ».</summary>
    private static bool IsMutual(TextForm form) =>
        Array.Exists(form.Words, word => word.Folded is "avec" or "entre" or "ensemble" || word.Info.Stem is "ressembl" or "distingu" or "oppos" or "complet" or "differ" or "dialogu" or "rejoin");

    private static bool IsPassive(TextForm form) =>
        form.Words.Any(word => word.Folded is "par") && form.Words.Any(word => word.Folded is "est" or "sont" or "etre" or "ete" or "fut" or "furent");
}
