namespace CareerChat.Grounding;

/// <summary>Numbers of a claim against those of its evidence. Pure functions.</summary>
internal static class NumberCheck
{
    /// <summary>« deux métiers »: up to here a number in letters may be the writer's own count.</summary>
    private const int MostCountedAloud = 10;

    /// <summary>« le double » is said of 10 and 19.6.</summary>
    private const decimal RoundRatio = 0.03m;

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

        return NumberHolder.AreExchanged(claim.Form, evidence.Unit.Form) ? new Objection(Verdict.Contradicted, "qualifier", 0.15) : null;
    }

    /// <summary>« Le troisième levier » and « le deuxième levier »: two sentences about different ranks say nothing together of one.</summary>
    public static bool RanksDiffer(ClaimForm claim, UnitForm first, UnitForm second)
    {
        foreach (var wanted in claim.Form.Quantities)
        {
            if (wanted.Unit == QuantityUnit.Rank && wanted.Things.Length > 0 && (IsOther(wanted, first) || IsOther(wanted, second)))
            {
                return true;
            }
        }

        return false;

        static bool IsOther(in Quantity wanted, UnitForm unit) => Look(wanted, unit) is { IsGiven: false, IsOther: true };
    }

    /// <summary>True when the unit, its headings or the length of its list give the quantity.</summary>
    public static bool IsGiven(in Quantity wanted, UnitForm unit) => Look(wanted, unit) is { IsGiven: true };

    /// <summary>A number in letters that measures nothing: « les deux métiers », « trois points », « en premier ».</summary>
    private static bool IsFree(TextForm claim, in Quantity wanted) =>
        wanted is { Unit: QuantityUnit.Rank, IsSpelled: true } or { Unit: QuantityUnit.Times, Value: 1 }
        || (wanted is { Unit: QuantityUnit.Count, IsSpelled: true, IsApproximate: false, Value: <= MostCountedAloud }
            && (wanted.Things.Length == 0 || (wanted.Last < claim.Words.Length && claim.Words[wanted.Last].Is(WordTraits.Light)) || (wanted.Word > 0 && claim.Words[wanted.Word - 1].Folded is "les" or "ces" or "ses" or "leurs" or "nos" or "vos" or "tous" or "toutes")));

    private static Finding Better(Finding one, Finding other) => one == Finding.Other && other == Finding.Missing ? one : other == Finding.Missing ? one : other;

    private static Finding In(ClaimForm claim, in Quantity wanted, UnitForm unit)
    {
        var (isGiven, given, isOther) = Look(wanted, unit);
        if (!isGiven)
        {
            return isOther ? Finding.Other : Finding.Missing;
        }

        return given is { } found && (NumberHolder.QualifierDiffers(claim.Form, wanted.Word, unit.Form, found.Word, isRange: found is { Unit: QuantityUnit.Time } && found.End != QuantityEnd.None) || NumberHolder.IsOther(claim, wanted, unit.Form, found))
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
            else if (IsBelow(wanted, unit.Form.Quantities) || NumberHolder.HasCloser(wanted, given, unit.Form.Quantities))
            {
                isOther = true;
            }
            else if (wanted.Unit is not (QuantityUnit.Count or QuantityUnit.Rank) || wanted.CountsAlike(given))
            {
                return (true, given, false);
            }
            else if (wanted.Unit == QuantityUnit.Count || wanted.Things.Length == 0)
            {
                // « elle en possède deux cent quarante »: a number that counts nothing of its own may count anything.
                if (given is { Unit: QuantityUnit.Count, Things.Length: 0 })
                {
                    return (true, given, false);
                }

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

        if (wanted is { Unit: QuantityUnit.Times, Period: QuantityPeriod.None, Value: > 1 } && IsRatio(wanted.Value, unit.Form.Quantities))
        {
            return (true, null, false);
        }

        return isOther && wanted.Unit is QuantityUnit.Count or QuantityUnit.Rank ? (false, null, true)
            : alike is not null ? (true, alike, false)
            : (false, null, isOther);
    }

    /// <summary>« au moins bac+5 » where bac+2 is enough: a level is named among lower ones.</summary>
    private static bool IsBelow(in Quantity wanted, Quantity[] given)
    {
        if (wanted.Unit != QuantityUnit.Rank || wanted.Bound == QuantityBound.Exact)
        {
            return false;
        }

        foreach (var other in given)
        {
            if (wanted.MeasuresAs(other) && (wanted.Bound == QuantityBound.AtLeast ? other.Value < wanted.Value : other.Value > wanted.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« le double » for « 25 kilos, contre 50 autrefois ».</summary>
    private static bool IsRatio(decimal times, Quantity[] given)
    {
        for (var i = 0; i < given.Length; i++)
        {
            for (var j = 0; j < given.Length; j++)
            {
                if (i != j && given[i].Unit == given[j].Unit && given[i].Period == given[j].Period && given[i].Unit != QuantityUnit.Rank
                    && Math.Abs(given[i].Value - (times * given[j].Value)) <= RoundRatio * given[i].Value)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
