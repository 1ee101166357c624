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

    /// <summary>
    /// « La médiathèque prête des livres » for « Les livres se prêtent », under a title that names la médiathèque: the title's subject acts,
    /// and the claim says what the sentence is about.
    /// </summary>
    public static bool IsOfTitle(ClaimForm claim, UnitForm unit)
    {
        var (subject, own) = (claim.Form.Subject, unit.Form.Subject);
        if (!subject.IsKnown || !own.IsKnown)
        {
            return false;
        }

        for (var i = subject.Start; i < subject.End; i++)
        {
            if (claim.Form.Words[i].Counts && !claim.Form.Words[i].Is(WordTraits.Light) && !InScope(claim.Form.Words[i], unit))
            {
                return false;
            }
        }

        var says = false;
        for (var i = own.Start; i < own.End; i++)
        {
            var word = unit.Form.Words[i];
            if (!word.Counts || word.Is(WordTraits.Light | WordTraits.Number))
            {
                continue;
            }

            if (!claim.Form.Holds(subject.End, claim.Form.Words.Length, word))
            {
                return false;
            }

            says = true;
        }

        return says;
    }

    /// <summary>« Les candidats passent un entretien » for « un entretien » alone: words without a subject may be anybody's, save somebody with a trade.</summary>
    public static bool IsAnybodys(ClaimForm claim, UnitForm unit) =>
        claim.Actor < 0 && !unit.IsCompound && !unit.Form.Subject.IsKnown
        && (!unit.Form.Subject.IsPronoun || (IsPassive(claim.Form) && Array.Exists(unit.Form.Words, static word => word.Folded == "on")))
        && !Array.Exists(claim.Form.Words[claim.Form.Subject.Start..claim.Form.Subject.End], static word => word.Is(WordTraits.Entity | WordTraits.Role));

    /// <summary>« Le médecin distribue les repas » for « Elle distribue les repas et appelle le médecin »: the one who acts is another.</summary>
    public static bool IsNotActor(ClaimForm claim, UnitForm unit)
    {
        if (claim.Actor < 0 || !unit.Form.Subject.IsPronoun || IsPassive(claim.Form) || !Array.Exists(unit.Form.Words, static word => word.Folded is "il" or "elle" or "ils" or "elles"))
        {
            return false;
        }

        var actor = claim.Form.Words[claim.Actor];
        if (InScope(actor, unit) || Array.Exists(unit.Form.Propositions, one => unit.Form.Holds(one.SubjectStart, one.SubjectEnd, actor)))
        {
            return false;
        }

        foreach (var kin in actor.Info.Kin)
        {
            if (unit.InScope(kin))
            {
                return false;
            }
        }

        return unit.Has(actor.Info.Key);
    }

    private static bool IsPassive(TextForm form) => form.Subject.End < form.Words.Length && form.Words[form.Subject.End].Folded is "est" or "sont" or "etait" or "etaient" or "sera";

    private static bool InScope(in Word word, UnitForm unit)
    {
        if (unit.InScope(word.Info.Key))
        {
            return true;
        }

        foreach (var group in word.Info.Groups)
        {
            if (unit.InScope(group))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The claim names another row of the table, and not this one.</summary>
    private static bool IsOfOtherRow(ClaimForm claim, List<CitedUnit> evidence, UnitForm unit)
    {
        if (unit.Label.Length == 0)
        {
            return false;
        }

        if (claim.Keys.Overlaps(unit.Label))
        {
            return HasCellOfOther(claim, evidence, unit);
        }

        foreach (var (other, _) in evidence)
        {
            if (other != unit && other.Label.Length > 0 && claim.Keys.IsSupersetOf(other.Label))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« Les vaches laitières, en juillet » where another row has « juillet » and this one does not.</summary>
    private static bool HasCellOfOther(ClaimForm claim, List<CitedUnit> evidence, UnitForm unit)
    {
        foreach (var i in claim.Counted)
        {
            var word = claim.Form.Words[i];
            if (!word.Is(WordTraits.Light | WordTraits.Number) && Alignment.Credit(word, unit).Scoped <= 0
                && evidence.Exists(other => other.Unit != unit && other.Unit.Label.Length > 0 && !claim.Keys.Overlaps(other.Unit.Label) && other.Unit.Has(word.Info.Key)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« Le conducteur de bus » under a title that names « le conducteur de train »: the same trade of another thing.</summary>
    private static bool IsOfOtherKind(ClaimForm claim, UnitForm unit)
    {
        if (claim.Actor < 0 || !InScope(claim.Form.Words[claim.Actor], unit))
        {
            return false;
        }

        for (var i = claim.Actor + 1; i < claim.Form.Subject.End; i++)
        {
            var word = claim.Form.Words[i];
            if (word.Counts && !word.Is(WordTraits.Light | WordTraits.Number) && claim.Form.Words[i - 1].Folded is "de" or "d'" or "du" or "des" or "en"
                && Alignment.Credit(word, unit).Scoped <= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two sentences carry a claim together when they stand in one section and speak of one subject.</summary>
    public static bool Joins(ClaimForm claim, UnitForm first, UnitForm second)
    {
        if (first.Section != second.Section || !first.Roles.AsSpan().SequenceEqual(second.Roles) || NumberCheck.RanksDiffer(claim, first, second))
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
            if ((unit.HasOwnSubject ? own : scoped) <= Alignment.Near)
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
        if (IsOfOtherRow(claim, evidence, unit) || IsOfOtherKind(claim, unit))
        {
            return true;
        }

        if (!claim.Form.Subject.IsKnown || !unit.HasOwnSubject || unit.IsCompound)
        {
            return false;
        }

        var missing = new List<Word>();
        var shares = false;
        for (var i = claim.Form.Subject.Start; i < claim.Form.Subject.End; i++)
        {
            var word = claim.Form.Words[i];
            if (!word.Counts || word.Is(WordTraits.Role | WordTraits.Light) || (Vocabulary.French.NamesTrade(word.Folded) && InScope(word, unit)))
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
            && evidence.Exists(other => other.Unit != unit && missing.TrueForAll(word => other.Unit.Has(word.Info.Key) || other.Unit.InScope(word.Info.Key)));

        static bool Names(TextForm form, Word word) => Array.Exists(form.Words[form.Subject.Start..form.Subject.End], other => other.Counts && word.Info.Key == other.Info.Key);

        static bool HasOther(TextForm form, TextForm claim)
        {
            for (var i = form.Subject.Start; i < form.Subject.End; i++)
            {
                var word = form.Words[i];
                var isModifier = i > 0 && form.Words[i - 1].Folded is "de" or "d'";
                if (word.Counts && (isModifier || !word.Is(WordTraits.Light)) && !Array.Exists(claim.Words, other => other.Counts && word.Resembles(other)))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
