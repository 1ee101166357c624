namespace CareerChat.Grounding;

/// <summary>Numbers of a claim against those of its evidence. Pure functions.</summary>
internal static class NumberCheck
{
    /// <summary>« deux métiers »: up to here a number in letters may be the writer's own count.</summary>
    private const int MostCountedAloud = 10;

    private enum Finding
    {
        /// <summary>The evidence has no such number.</summary>
        Missing,

        /// <summary>It has another number for the same thing.</summary>
        Other,

        /// <summary>It has this one, of something else.</summary>
        OfOther,

        /// <summary>It has this one.</summary>
        Found,
    }

    /// <summary>Numbers: value, unit, period, bound, and the qualifier beside them have to be the evidence's.</summary>
    public static Objection? Of(ClaimForm claim, Alignment evidence)
    {
        foreach (var wanted in claim.Form.Quantities)
        {
            var finding = In(claim, wanted, evidence.Unit);
            if (finding != Finding.Found && evidence.Second is { } second)
            {
                finding = Better(finding, In(claim, wanted, second));
            }

            switch (finding)
            {
                case Finding.Found:
                    continue;
                case Finding.OfOther:
                    return new Objection(Verdict.Contradicted, "qualifier", 0.15);
                case Finding.Other:
                    return new Objection(Verdict.Contradicted, "number", 0.1);
                case Finding.Missing when !IsFree(claim.Form, wanted):
                    return new Objection(Verdict.Unsupported, "number", 0.15);
            }
        }

        return null;
    }

    /// <summary>True when the unit, its headings or the length of its list give the quantity.</summary>
    public static bool IsGiven(in Quantity wanted, UnitForm unit) => Look(wanted, unit) is { IsGiven: true };

    /// <summary>A number in letters that measures nothing: « les deux métiers », « trois points », « en premier ».</summary>
    private static bool IsFree(TextForm claim, in Quantity wanted) =>
        (wanted is { Unit: QuantityUnit.Rank, IsSpelled: true })
        || (wanted is { Unit: QuantityUnit.Count, IsSpelled: true, IsApproximate: false, Value: <= MostCountedAloud }
            && (wanted.Things.Length == 0 || (wanted.Word > 0 && claim.Words[wanted.Word - 1].Folded is "les" or "ces" or "ses" or "leurs" or "nos" or "vos" or "tous" or "toutes")));

    private static Finding Better(Finding one, Finding other) => one == Finding.Other && other == Finding.Missing ? one : other == Finding.Missing ? one : other;

    private static Finding In(ClaimForm claim, in Quantity wanted, UnitForm unit)
    {
        var (isGiven, given, isOther) = Look(wanted, unit);
        if (!isGiven)
        {
            return isOther ? Finding.Other : Finding.Missing;
        }

        return given is { } found && (QualifierDiffers(claim.Form, wanted.Word, unit.Form, found.Word) || BelongsElsewhere(claim, wanted, unit.Form, found))
            ? Finding.OfOther
            : Finding.Found;
    }

    /// <summary>The quantity of the unit that carries the wanted one, if any; else whether another measures the same.</summary>
    private static (bool IsGiven, Quantity? Given, bool IsOther) Look(in Quantity wanted, UnitForm unit)
    {
        Quantity? alike = null;
        var isOther = false;
        foreach (var given in unit.Form.Quantities)
        {
            if (!wanted.IsCarriedBy(given))
            {
                isOther |= wanted.MeasuresAs(given);
            }
            else if (wanted.Unit is not (QuantityUnit.Count or QuantityUnit.Rank) || wanted.CountsAlike(given))
            {
                return (true, given, false);
            }
            else if (wanted.Unit == QuantityUnit.Count || wanted.Things.Length == 0)
            {
                alike = given;
            }
        }

        foreach (var given in unit.ScopeQuantities)
        {
            if (wanted.IsCarriedBy(given) && (wanted.Unit != QuantityUnit.Rank || wanted.CountsAlike(given)) && (wanted.Unit != QuantityUnit.Count || given.Things.Length == 0 || wanted.CountsAlike(given)))
            {
                return (true, null, false);
            }

            isOther |= wanted.Unit == QuantityUnit.Count && wanted.MeasuresAs(given);
        }

        return isOther && wanted.Unit is QuantityUnit.Count or QuantityUnit.Rank ? (false, null, true)
            : alike is not null ? (true, alike, false)
            : (false, null, isOther);
    }

    /// <summary>« junior : 45, senior : 70 »: the nearest word of a pair of opposites decides which number is whose.</summary>
    private static bool QualifierDiffers(TextForm claim, int claimNumber, TextForm evidence, int evidenceNumber)
    {
        foreach (var word in claim.Words)
        {
            foreach (var (line, side) in word.Info.Opposites)
            {
                if (OppositesCheck.Nearest(claim.Words, claimNumber, line) == side
                    && OppositesCheck.Nearest(evidence.Words, evidenceNumber, line) is >= 0 and var other && other != side)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>« une trentaine le midi, une centaine le soir »: the claim says of one number all that the sentence says of another one only.</summary>
    private static bool BelongsElsewhere(ClaimForm claim, in Quantity wanted, TextForm evidence, in Quantity found)
    {
        foreach (var other in evidence.Quantities)
        {
            if (other.Unit != found.Unit || other.Value == found.Value || other.Unit == QuantityUnit.Rank || Array.Exists(claim.Form.Quantities, said => said.IsCarriedBy(other)))
            {
                continue;
            }

            var (own, its) = (Stretch(evidence, found.Word), Stretch(evidence, other.Word));
            if (own.Start == its.Start)
            {
                continue;
            }

            var (lacks, says, all) = (false, false, true);
            for (var i = own.Start; i < own.End; i++)
            {
                lacks |= IsSaid(evidence.Words, i) && !claim.Form.Holds(0, claim.Form.Words.Length, evidence.Words[i]) && !evidence.Holds(its.Start, its.End, evidence.Words[i]);
            }

            for (var i = its.Start; i < its.End; i++)
            {
                if (!IsSaid(evidence.Words, i) || evidence.Holds(own.Start, own.End, evidence.Words[i]))
                {
                    continue;
                }

                var isInClaim = claim.Form.Holds(0, claim.Form.Words.Length, evidence.Words[i]);
                says |= isInClaim;
                all &= isInClaim;
            }

            if (lacks && says && all)
            {
                return true;
            }
        }

        return false;

        static bool IsSaid(Word[] words, int i) => words[i].Counts && !words[i].Is(WordTraits.Number | WordTraits.Light);
    }

    /// <summary>The part of a sentence that holds a word: clauses and « et » cut.</summary>
    private static (int Start, int End) Stretch(TextForm form, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && form.Words[start - 1].Clause == form.Words[at].Clause && form.Words[start - 1].Folded is not ("et" or "puis" or "ou"))
        {
            start--;
        }

        while (end < form.Words.Length && form.Words[end].Clause == form.Words[at].Clause && form.Words[end].Folded is not ("et" or "puis" or "ou"))
        {
            end++;
        }

        return (start, end);
    }
}
