namespace CareerChat.Grounding;

/// <summary>A number of a text.</summary>
/// <param name="Value">Its value in the base unit: 45 k€ is 45 000, two hours are 120.</param>
/// <param name="Unit">What it measures.</param>
/// <param name="Scale">Size of the unit it was said in, in base units: 1 000 for k€, 60 for hours.</param>
/// <param name="Bound">Said as it is, as the least or as the most.</param>
/// <param name="End">Which end of a range it is.</param>
/// <param name="Period">What it is counted by.</param>
/// <param name="IsApproximate">« environ », « une trentaine », « près de », or a share said in words.</param>
/// <param name="IsSpelled">True for a number written in letters.</param>
/// <param name="Things">Keys and synonym groups of the content words counted or ranked (« 3 <b>sources</b> », « <b>étape</b> 2 »).</param>
/// <param name="Word">Index of its first word in the text's words.</param>
/// <param name="Last">Index of the word after its number and unit.</param>
internal readonly record struct Quantity(
    decimal Value, QuantityUnit Unit, decimal Scale, QuantityBound Bound, QuantityEnd End, QuantityPeriod Period,
    bool IsApproximate, bool IsSpelled, ulong[] Things, int Word, int Last)
{
    /// <summary>« environ 2 000 » for 1 950: what a claim that rounds may be off by.</summary>
    private const decimal Rounding = 0.05m;

    /// <summary>Three months are 90 days, four weeks 28: durations said in two units are never equal to the minute.</summary>
    private const decimal BetweenUnits = 0.015m;

    /// <summary>A day and a week in minutes.</summary>
    private const decimal Day = 1_440, Week = 10_080;

    /// <summary>« un tiers » is 33 % or 33.3 %.</summary>
    private const decimal Share = 1m;

    /// <summary>A salary without a period is a year's from here on; the notes give k€ a year.</summary>
    private const decimal LeastYearly = 15_000m;

    /// <summary>True when a claim may say this number where the evidence gives the other.</summary>
    public bool IsCarriedBy(in Quantity given) =>
        (Unit == given.Unit || IsRateOf(given)) && SameValue(given) && SamePeriod(given) && SameBound(given)
        && (End == QuantityEnd.None || given.End == QuantityEnd.None || End == given.End)
        && (Unit is not (QuantityUnit.Rank or QuantityUnit.Count) || Things.Length == 0 || given.Things.Length == 0 || CountsAlike(given) || Unit == QuantityUnit.Count);

    /// <summary>True when both count or measure the same: another value is another fact.</summary>
    public bool MeasuresAs(in Quantity given) =>
        Unit == given.Unit && (Unit is not (QuantityUnit.Count or QuantityUnit.Rank) || CountsAlike(given));

    /// <summary>True when both count things of one name.</summary>
    public bool CountsAlike(in Quantity given) => Things.AsSpan().ContainsAny(given.Things);

    /// <summary>« cinq fois par minute » for « cinq battements par minute ».</summary>
    private bool IsRateOf(in Quantity given) =>
        Period != QuantityPeriod.None && Period == given.Period && Unit is QuantityUnit.Times or QuantityUnit.Count && given.Unit is QuantityUnit.Times or QuantityUnit.Count;

    /// <summary>« 2 000 € par mois » for « 24 000 € par an ».</summary>
    private bool IsPaidOtherwise(in Quantity given) =>
        Unit == QuantityUnit.Money && (Period, given.Period) is (QuantityPeriod.Month, QuantityPeriod.Year) or (QuantityPeriod.Year, QuantityPeriod.Month);

    private bool SameValue(in Quantity given)
    {
        var (own, other) = IsPaidOtherwise(given) ? (Value * PerYear(Period), given.Value * PerYear(given.Period)) : (Value, given.Value);
        if (own == other)
        {
            return true;
        }

        var off = Math.Abs(own - other);
        if (IsPaidOtherwise(given))
        {
            return off <= (IsApproximate || given.IsApproximate ? Rounding : BetweenUnits) * other;
        }

        return (IsApproximate && off <= Rounding * given.Value)
            || (Unit == QuantityUnit.Time && Scale != given.Scale && (off <= BetweenUnits * given.Value || IsFortnight(this, given) || IsFortnight(given, this)))
            || (Unit == QuantityUnit.Percent && (IsSpelled || given.IsSpelled) && off <= Share);
    }

    private static decimal PerYear(QuantityPeriod period) => period == QuantityPeriod.Month ? 12 : 1;

    /// <summary>« quinze jours » are two weeks and « huit jours » one, as everybody says.</summary>
    private static bool IsFortnight(in Quantity days, in Quantity weeks) =>
        days.Scale == Day && weeks.Scale == Week && (days.Value / Day, weeks.Value / Week) is (15, 2) or (8, 1);

    private bool SamePeriod(in Quantity given)
    {
        if (Period == given.Period || Period == QuantityPeriod.None || IsPaidOtherwise(given))
        {
            return true;
        }

        if (given.Period != QuantityPeriod.None)
        {
            return false;
        }

        return Unit != QuantityUnit.Money || Value < LeastYearly || Period == QuantityPeriod.Year;
    }

    private bool SameBound(in Quantity given) =>
        Bound == QuantityBound.Exact
        || (given.Bound != QuantityBound.Exact ? Bound == given.Bound
            : given.End != (Bound == QuantityBound.AtLeast ? QuantityEnd.To : QuantityEnd.From));
}
