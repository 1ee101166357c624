namespace CareerChat.Grounding;

/// <summary>Who does what to whom: swapped roles, and comparisons. Pure functions.</summary>
internal static class RelationCheck
{
    /// <summary>« A remplace B » for « B remplace A ».</summary>
    public static Objection? Swap(ClaimForm claim, Alignment evidence)
    {
        var form = evidence.Unit.Form;
        if (!claim.Form.Subject.IsKnown || !form.Subject.IsKnown || IsPassive(claim.Form) != IsPassive(form))
        {
            return null;
        }

        var (own, other) = (0, 0);
        for (var i = claim.Form.Subject.Start; i < claim.Form.Words.Length; i++)
        {
            var word = claim.Form.Words[i];
            if (!word.Is(WordTraits.Entity))
            {
                continue;
            }

            for (var j = 0; j < form.Words.Length; j++)
            {
                if (form.Words[j].Info.Key != word.Info.Key)
                {
                    continue;
                }

                var inSubject = j >= form.Subject.Start && j < form.Subject.End;
                own += claim.IsSubject(i) && inSubject ? 1 : 0;
                other += claim.IsSubject(i) && !inSubject && j >= form.Subject.End ? 1 : !claim.IsSubject(i) && inSubject ? 16 : 0;
            }
        }

        return own == 0 && other is > 16 and < 256 && (other & 15) > 0
            ? new Objection(Verdict.Contradicted, "swap", 0.25)
            : null;
    }

    /// <summary>« X gagne plus que Y » needs a sentence that compares.</summary>
    public static Objection? Comparison(ClaimForm claim, Alignment evidence)
    {
        if (!claim.Compares)
        {
            return null;
        }

        var compares = evidence.Unit.IsCompound || evidence.Unit.Form.Words.Any(word =>
            word.Is(WordTraits.More | WordTraits.Less) || word.Folded is "mieux" or "superieur" or "inferieur" or "alors" or "tandis" or "contrairement");
        return compares ? null : new Objection(Verdict.Unsupported, "comparison", 0.3);
    }

    private static bool IsPassive(TextForm form) =>
        form.Words.Any(word => word.Folded is "par") && form.Words.Any(word => word.Folded is "est" or "sont" or "etre" or "ete" or "fut" or "furent");
}
