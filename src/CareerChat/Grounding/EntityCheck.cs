namespace CareerChat.Grounding;

/// <summary>Names of a claim against those of its evidence. Pure functions.</summary>
internal static class EntityCheck
{
    /// <summary>Every product, organisation and job named has to stand in the evidence about the same subject.</summary>
    public static Objection? Of(ClaimForm claim, Alignment alignment, List<CitedUnit> evidence)
    {
        foreach (var i in claim.Counted)
        {
            var word = claim.Form.Words[i];
            if (!word.Is(WordTraits.Entity) || word.Is(WordTraits.Number) || alignment.Credits[i] > 0)
            {
                continue;
            }

            var isKnownElsewhere = false;
            var isOwn = false;
            foreach (var (unit, _) in evidence)
            {
                if (unit.Has(word.Info.Key))
                {
                    isKnownElsewhere = true;
                    isOwn |= unit.Section == alignment.Unit.Section && unit.Roles.AsSpan().SequenceEqual(alignment.Unit.Roles);
                }
            }

            if (!isOwn || claim.IsSubject(i) || StandsAnother(claim, word, alignment))
            {
                return new Objection(isKnownElsewhere ? Verdict.Misattributed : Verdict.Unsupported, "entity", 0.25);
            }
        }

        return null;
    }

    /// <summary>« La note 001 confie … au ML engineer » where the sentence has all of it but « au MLOps »: another name stands in the place of this one.</summary>
    private static bool StandsAnother(ClaimForm claim, in Word name, Alignment alignment)
    {
        if (!name.Is(WordTraits.Role) || alignment.Second is not null)
        {
            return false;
        }

        var unit = alignment.Unit.Form;
        for (var i = unit.Subject.End; i < unit.Words.Length; i++)
        {
            if (unit.Words[i].Is(WordTraits.Role) && !claim.Keys.Contains(unit.Words[i].Info.Key))
            {
                return true;
            }
        }

        return false;
    }
}
