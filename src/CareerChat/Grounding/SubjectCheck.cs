namespace CareerChat.Grounding;

/// <summary>Whom evidence speaks of, against whom the claim does. Pure functions.</summary>
internal static class SubjectCheck
{
    /// <summary>True when a unit speaks of one of the claim's jobs, or when nothing says whom either speaks of.</summary>
    public static bool IsAbout(ClaimForm claim, UnitForm unit)
    {
        if (unit.IsCompound && unit.ClauseSubjects.Count(subject => Array.Exists(subject, key => claim.Keys.Contains(key))) < 2)
        {
            return false;
        }

        if (claim.Roles.Length == 0)
        {
            return true;
        }

        foreach (var role in claim.Roles)
        {
            if (unit.Roles.Contains(role))
            {
                return true;
            }
        }

        if (unit.Roles.Length > 0)
        {
            return false;
        }

        foreach (var role in claim.Roles)
        {
            if (unit.Has(role) || unit.InScope(role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two sentences carry a claim together when they stand in one section and speak of one subject.</summary>
    public static bool Joins(ClaimForm claim, UnitForm first, UnitForm second)
    {
        if (first.Section != second.Section || !first.Roles.AsSpan().SequenceEqual(second.Roles))
        {
            return false;
        }

        if (claim.Roles.Length > 0 || !claim.Form.Subject.IsKnown)
        {
            return true;
        }

        return SpeaksOf(claim, first) && SpeaksOf(claim, second);
    }

    /// <summary>True when a unit's own words, or the text before it when its subject is a pronoun, name the claim's subject.</summary>
    private static bool SpeaksOf(ClaimForm claim, UnitForm unit)
    {
        for (var i = claim.Form.Subject.Start; i < claim.Form.Subject.End; i++)
        {
            var word = claim.Form.Words[i];
            if (!word.Counts || word.Is(WordTraits.Light))
            {
                continue;
            }

            var (own, scoped) = Alignment.Credit(word, unit);
            if ((unit.Form.Subject.IsKnown ? own : scoped) <= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>« Le test unitaire » where the sentence is about « le test de charge », and another sentence about « le test unitaire ».</summary>
    public static bool IsOfRival(ClaimForm claim, List<CitedUnit> evidence, int judged)
    {
        var unit = evidence[judged].Unit;
        if (!claim.Form.Subject.IsKnown || !unit.Form.Subject.IsKnown || unit.IsCompound)
        {
            return false;
        }

        var missing = new List<Word>();
        var shares = false;
        for (var i = claim.Form.Subject.Start; i < claim.Form.Subject.End; i++)
        {
            var word = claim.Form.Words[i];
            if (!word.Counts || word.Is(WordTraits.Role))
            {
                continue;
            }

            if (Alignment.Credit(word, unit).Own <= 0)
            {
                missing.Add(word);
            }
            else
            {
                shares |= Names(unit.Form, word);
            }
        }

        return missing.Count > 0 && shares && HasOther(unit.Form, claim.Form)
            && evidence.Exists(other => other.Unit.Form.Subject.IsKnown && missing.TrueForAll(word => Names(other.Unit.Form, word)));

        static bool Names(TextForm form, Word word) => Array.Exists(form.Words[form.Subject.Start..form.Subject.End], other => other.Counts && word.Info.Key == other.Info.Key);

        static bool HasOther(TextForm form, TextForm claim) =>
            Array.Exists(form.Words[form.Subject.Start..form.Subject.End], word => word.Counts && !word.Is(WordTraits.Light) && !Array.Exists(claim.Words, other => other.Counts && word.Resembles(other)));
    }
}
