namespace CareerChat.Grounding;

/// <summary>What the evidence denies, a claim may not affirm, and the other way round. Pure functions.</summary>
internal static class PolarityCheck
{
    /// <summary>Share of their words that two clauses have in common when they say one thing.</summary>
    private const double Most = 0.75;

    /// <summary>The same for two denials, whose words may stand in another order.</summary>
    private const double MostDenied = 0.6;

    /// <summary>Negation: what the evidence denies the claim may not affirm, and the other way round.</summary>
    public static Objection? Of(ClaimForm claim, Alignment evidence) =>
        !Restricts(claim.Form, evidence.Unit.Form) && IsDenied(claim, evidence) ? new Objection(Verdict.Contradicted, "polarity", 0.15) : null;

    /// <summary>True when a sentence denies, or affirms as the claim does, a word that counts.</summary>
    public static bool Agrees(ClaimForm claim, TextForm form)
    {
        foreach (var i in claim.Counted)
        {
            var word = claim.Form.Words[i];
            if (!claim.IsSubject(i) && word.Is(WordTraits.Negated) && !word.Is(WordTraits.Light) && PolarityIn(form, word) == Seen.Same)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« n'est demandé que pour la piscine » and « n'est pas demandé, sauf pour la piscine »: one restriction.</summary>
    private static bool Restricts(TextForm claim, TextForm form) =>
        (ExceptionIn(claim) is not null && IsRestricted(form)) || (ExceptionIn(form) is not null && IsRestricted(claim));

    private static bool IsRestricted(TextForm form)
    {
        for (var i = 0; i < form.Words.Length; i++)
        {
            if (form.Words[i].Folded is "que" or "qu'" && form.Words[i].Is(WordTraits.Absolute) || form.Words[i].Folded is "seulement" or "uniquement")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words after « sauf », « hormis », « excepté », up to the end of their clause; null without one.</summary>
    private static (int Start, int End)? ExceptionIn(TextForm form)
    {
        for (var i = 0; i + 1 < form.Words.Length; i++)
        {
            if (form.Words[i].Folded is not ("sauf" or "hormis" or "excepte"))
            {
                continue;
            }

            var end = i + 1;
            while (end < form.Words.Length && form.Words[end].Clause == form.Words[i + 1].Clause)
            {
                end++;
            }

            return (i + 1, end);
        }

        return null;
    }

    /// <summary>True when a text says something of what a sentence excepts, such as « pendant sa formation, il n'est pas seul » of « seul, sauf pendant sa formation ».</summary>
    private static bool SpeaksOfException(TextForm claim, TextForm form)
    {
        if (ExceptionIn(form) is not { } exception || ExceptionIn(claim) is not null)
        {
            return false;
        }

        for (var i = exception.Start; i < exception.End; i++)
        {
            if (form.Words[i].Counts && !form.Words[i].Is(WordTraits.Light) && claim.Holds(0, claim.Words.Length, form.Words[i])
                && !form.Holds(0, exception.Start, form.Words[i]) && !form.Holds(exception.End, form.Words.Length, form.Words[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDenied(ClaimForm claim, Alignment evidence) =>
        SpeaksOfException(claim.Form, evidence.Unit.Form) ? Affirms(claim, evidence)
        : Denies(claim, evidence, evidence.Unit.Form, null)
        || DeniesItsVerb(claim, evidence)
        || DeniesAClause(claim.Form, evidence.Unit.Form)
        || (evidence.Second is { } second && (Denies(claim, evidence, second.Form, evidence.Unit.Form) || DeniesAClause(claim.Form, second.Form)));

    /// <summary>Of what is excepted, the claim has to say the contrary of the sentence.</summary>
    private static bool Affirms(ClaimForm claim, Alignment evidence)
    {
        var (same, all) = (0.0, 0.0);
        var exception = ExceptionIn(evidence.Unit.Form)!.Value;
        foreach (var i in claim.Counted)
        {
            var word = claim.Form.Words[i];
            if (claim.IsSubject(i) || evidence.Unit.Form.Holds(exception.Start, exception.End, word) || PolarityIn(evidence.Unit.Form, word) is not { } polarity)
            {
                continue;
            }

            all += word.Weight;
            same += polarity == Seen.Same ? word.Weight : 0;
        }

        return all > 0 && same > 0.5 * all;
    }

    /// <summary>True when most of what a sentence carries of a claim stands there with the other polarity.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="evidence">Its alignment.</param>
    /// <param name="form">The sentence.</param>
    /// <param name="before">A sentence whose words are judged there and not here, or null.</param>
    private static bool Denies(ClaimForm claim, Alignment evidence, TextForm form, TextForm? before)
    {
        if (SaysTheSameDenial(claim.Form, form) || DeniesTheSameWords(claim.Form, form) || DeniesTheSameVerb(claim, form))
        {
            return false;
        }

        var (aligned, flipped, denied, deniedFlipped) = (0.0, 0.0, 0, 0);
        var (deniedThere, affirmed) = (0.0, 0.0);
        var verb = claim.MainVerb;
        foreach (var i in claim.Counted)
        {
            var word = claim.Form.Words[i];
            if (evidence.Credits[i] <= 0 || word.Is(WordTraits.Role) || (before is not null && PolarityIn(before, word) is not null)
                || PolarityIn(form, word) is not { } polarity)
            {
                continue;
            }

            var isFlipped = polarity == Seen.Opposite;
            // What is denied of a subject is its verb, however little the verb says: « suffit », « sert ».
            var weight = claim.IsSubject(i) ? 0.4 * word.Weight : i == verb ? Math.Max(1, word.Weight) : word.Weight;
            aligned += weight;
            flipped += isFlipped ? weight : 0;
            // Negated in the sentence: the claim has it negated too, or turns it.
            deniedThere += !claim.IsSubject(i) && word.Is(WordTraits.Negated) != isFlipped ? weight : 0;
            affirmed += !claim.IsSubject(i) && !word.Is(WordTraits.Negated) && isFlipped ? weight : 0;
            denied += word.Is(WordTraits.Negated) ? 1 : 0;
            deniedFlipped += word.Is(WordTraits.Negated) && isFlipped ? 1 : 0;
        }

        return aligned > 0 && (flipped >= 0.5 * aligned || (denied > 0 && deniedFlipped * 2 > denied) || (affirmed >= 1 && affirmed * 2 > deniedThere));
    }

    /// <summary>« Les chèques ne sont pas acceptés » or « refuse les chèques » for « n'accepte pas les chèques »: the word denied first is the same, or its opposite is affirmed.</summary>
    private static bool SaysTheSameDenial(TextForm claim, TextForm form)
    {
        if (FirstDenied(form) is not { } there)
        {
            return FirstDenied(claim) is { } here && Array.Exists(form.Words, word => !word.Is(WordTraits.Negated) && OppositesCheck.AreOpposite(here, word));
        }

        return FirstDenied(claim) is { } denied
            ? denied.IsLike(there) || Alignment.SameFamily(denied.Info.Stem, there.Info.Stem)
            : Array.Exists(claim.Words, word => OppositesCheck.AreOpposite(word, there));
    }

    /// <summary>« On ne prend pas de vacances en décembre » for « personne ne prend de congés »: what else stands in the sentence is not what is denied.</summary>
    private static bool DeniesTheSameVerb(ClaimForm claim, TextForm form) =>
        claim.MainVerb is >= 0 and var verb && claim.Form.Words[verb].Is(WordTraits.Negated) && PolarityIn(form, claim.Form.Words[verb]) == Seen.Same;

    /// <summary>« Les instruments ne se prêtent pas » for « la médiathèque ne prête pas d'instruments »: two denials of the same words.</summary>
    private static bool DeniesTheSameWords(TextForm claim, TextForm form)
    {
        foreach (var (start, end) in claim.Clauses)
        {
            if (!IsDenied(claim, start, end))
            {
                continue;
            }

            foreach (var (from, to) in form.Clauses)
            {
                if (IsDenied(form, from, to) && !AffirmsDenied(claim, start, end, form, from, to) && SameWords(claim, start, end, form, from, to, MostDenied))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True when a stretch affirms a word that the claim denies.</summary>
    private static bool AffirmsDenied(TextForm claim, int start, int end, TextForm form, int from, int to)
    {
        for (var i = start; i < end; i++)
        {
            if (!claim.Words[i].Counts || !claim.Words[i].Is(WordTraits.Negated) || claim.Words[i].Is(WordTraits.Light))
            {
                continue;
            }

            var (affirms, denies) = (false, false);
            for (var j = from; j < to; j++)
            {
                var isHere = form.Words[j].Counts && claim.Words[i].IsLike(form.Words[j]);
                affirms |= isHere && !form.Words[j].Is(WordTraits.Negated);
                denies |= isHere && form.Words[j].Is(WordTraits.Negated);
            }

            if (affirms && !denies)
            {
                return true;
            }
        }

        return false;
    }

    private static Word? FirstDenied(TextForm form)
    {
        foreach (var word in form.Words)
        {
            if (word.Counts && word.Is(WordTraits.Negated) && !word.Is(WordTraits.Light))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Two clauses of the same words, one denied and one not: « Le cloud n'est pas un nuage : … » and « Le cloud est un nuage : … ».</summary>
    private static bool DeniesAClause(TextForm claim, TextForm form)
    {
        foreach (var (start, end) in claim.Clauses)
        {
            var isDenied = IsDenied(claim, start, end);
            foreach (var (from, to) in form.Clauses)
            {
                if (isDenied != IsDenied(form, from, to) && SameWords(claim, start, end, form, from, to, Most) && !SaysBoth(claim, start, end, form, isDenied)
                    && !(isDenied ? DeniesToo(form, claim, start, end) : DeniesToo(claim, form, from, to)) && !SoftensOrTurns(claim, start, end) && !SoftensOrTurns(form, from, to))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>« cinq qui ne marchent pas, ou huit qui marchent »: the clause stands there in the claim's polarity too.</summary>
    private static bool SaysBoth(TextForm claim, int start, int end, TextForm form, bool isDenied)
    {
        foreach (var (from, to) in form.Clauses)
        {
            if (isDenied == IsDenied(form, from, to) && SameWords(claim, start, end, form, from, to, Most))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDenied(TextForm form, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (form.Words[i].Is(WordTraits.Negated) && form.Words[i].Counts)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a text denies a word that a stretch of the other denies: « les données structurées et les données non structurées ».</summary>
    private static bool DeniesToo(TextForm text, TextForm other, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var denied = other.Words[i];
            if (denied.Counts && denied.Is(WordTraits.Negated) && Array.Exists(text.Words, word => word.Is(WordTraits.Negated) && word.IsLike(denied)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« difficilement », « peu », « manque »: a word that denies without « ne ».</summary>
    private static bool SoftensOrTurns(TextForm form, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (form.Words[i].Is(WordTraits.Weak) || (form.Words[i].Info.IsNegative && form.Words[i].Folded is not ("autre" or "autres" or "laisse" or "laisser" or "remplace" or "remplacer")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameWords(TextForm claim, int start, int end, TextForm form, int from, int to, double share)
    {
        var (said, given) = (Shared(claim, start, end, form, from, to), Shared(form, from, to, claim, start, end));
        return said.All > 0 && said.Found >= share * said.All && given.Found >= share * given.All;
    }

    private static (double Found, double All) Shared(TextForm one, int start, int end, TextForm other, int from, int to)
    {
        var (found, all) = (0.0, 0.0);
        for (var i = start; i < end; i++)
        {
            if (!one.Words[i].Counts)
            {
                continue;
            }

            all += one.Words[i].Weight;
            for (var j = from; j < to; j++)
            {
                if (other.Words[j].Counts && one.Words[i].IsLike(other.Words[j]))
                {
                    found += one.Words[i].Weight;
                    break;
                }
            }
        }

        return (found, all);
    }

    /// <summary>« Les flux ne relèvent pas de lui » where the sentence gives them to him in other words and denies nothing.</summary>
    private static bool DeniesItsVerb(ClaimForm claim, Alignment evidence) =>
        claim.MainVerb is >= 0 and var verb && claim.Form.Words[verb].Is(WordTraits.Negated) && !(claim.Form.Quantities.Length > 0 && BoundReader.IsSide(claim.Form.Words[verb])) && evidence.Credits[verb] <= 0
        && !IsNegative(evidence.Unit.Form) && (evidence.Second is null || !IsNegative(evidence.Second.Form));

    private static bool IsNegative(TextForm form) =>
        Array.Exists(form.Words, word => word.Is(WordTraits.Negated | WordTraits.Weak | WordTraits.Less | WordTraits.Absolute) || word.Info.IsNegative);

    private enum Seen
    {
        Same,
        Opposite,
    }

    private static Seen? PolarityIn(TextForm form, Word word)
    {
        Seen? seen = null;
        foreach (var other in form.Words)
        {
            if (!other.Counts || !(word.IsLike(other) || Alignment.SameFamily(word.Info.Stem, other.Info.Stem)) || word.Is(WordTraits.Weak) || other.Is(WordTraits.Weak))
            {
                continue;
            }

            if (other.Is(WordTraits.Negated) == word.Is(WordTraits.Negated))
            {
                return Seen.Same;
            }

            seen = Seen.Opposite;
        }

        return seen;
    }
}
