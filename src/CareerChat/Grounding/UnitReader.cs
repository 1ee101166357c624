namespace CareerChat.Grounding;

/// <summary>The unit after a number and what it is counted by. Pure functions.</summary>
internal static class UnitReader
{
    /// <summary>A mean month of the Gregorian calendar, 365.25 / 12 days, in minutes: twelve make a year.</summary>
    private const decimal Month = 43_830;

    /// <summary>Words between a number and its « par mois ».</summary>
    private const int Reach = 6;

    /// <summary>The unit that starts at a word, its size in base units and the index of the word after it.</summary>
    public static (QuantityUnit Unit, decimal Scale, int After) At(Word[] words, int at)
    {
        if (at >= words.Length)
        {
            return (QuantityUnit.Count, 1, at);
        }

        return words[at].Folded switch
        {
            "k€" or "keuros" or "keur" => (QuantityUnit.Money, 1_000, at + 1),
            "k" when Folded(at + 1) is "€" or "euros" or "euro" => (QuantityUnit.Money, 1_000, at + 2),
            "k" => (QuantityUnit.Money, 1_000, at + 1),
            "m€" => (QuantityUnit.Money, 1_000_000, at + 1),
            "€" or "euro" or "euros" or "eur" => (QuantityUnit.Money, 1, at + 1),
            "d'" when Folded(at + 1) is "euros" => (QuantityUnit.Money, 1, at + 2),
            "dollar" or "dollars" or "livres" or "yens" => (QuantityUnit.ForeignMoney, 1, at + 1),
            "%" or "pourcent" => (QuantityUnit.Percent, 1, at + 1),
            "pour" when Folded(at + 1) is "cent" or "cents" => (QuantityUnit.Percent, 1, at + 2),
            "an" or "ans" or "annee" or "annees" => (QuantityUnit.Time, 12 * Month, at + 1),
            "semestre" or "semestres" => (QuantityUnit.Time, 6 * Month, at + 1),
            "trimestre" or "trimestres" => (QuantityUnit.Time, 3 * Month, at + 1),
            "mois" => (QuantityUnit.Time, Month, at + 1),
            "semaine" or "semaines" => (QuantityUnit.Time, 10_080, at + 1),
            "jour" or "jours" or "journees" or "j" => (QuantityUnit.Time, 1_440, at + 1),
            "heure" or "heures" or "h" => (QuantityUnit.Time, 60, at + 1),
            "quart" or "quarts" when Folded(at + 1) == "d'" && Folded(at + 2) == "heure" => (QuantityUnit.Time, 15, at + 3),
            "minute" or "minutes" or "min" or "mn" => (QuantityUnit.Time, 1, at + 1),
            "secondes" or "s" => (QuantityUnit.Time, 1 / 60m, at + 1),
            "millisecondes" or "ms" => (QuantityUnit.Time, 1 / 60_000m, at + 1),
            "km" or "kilometre" or "kilometres" => (QuantityUnit.Length, 1_000, at + 1),
            "metre" or "metres" or "m" when Folded(at + 1) is not ("cube" or "cubes" or "carre" or "carres") => (QuantityUnit.Length, 1, at + 1),
            "cm" or "centimetre" or "centimetres" => (QuantityUnit.Length, 0.01m, at + 1),
            "mm" or "millimetre" or "millimetres" => (QuantityUnit.Length, 0.001m, at + 1),
            "tonne" or "tonnes" => (QuantityUnit.Mass, 1_000_000, at + 1),
            "kg" or "kilo" or "kilos" or "kilogramme" or "kilogrammes" => (QuantityUnit.Mass, 1_000, at + 1),
            "g" or "gramme" or "grammes" => (QuantityUnit.Mass, 1, at + 1),
            "mg" or "milligramme" or "milligrammes" => (QuantityUnit.Mass, 0.001m, at + 1),
            "l" or "litre" or "litres" => (QuantityUnit.Volume, 1, at + 1),
            "cl" or "centilitre" or "centilitres" => (QuantityUnit.Volume, 0.01m, at + 1),
            "ml" or "millilitre" or "millilitres" => (QuantityUnit.Volume, 0.001m, at + 1),
            "degre" or "degres" => (QuantityUnit.Temperature, 1, at + 1),
            "c" => (QuantityUnit.Temperature, 1, at + 1),
            "po" or "petaoctets" => (QuantityUnit.Data, 1e15m, at + 1),
            "to" or "teraoctets" => (QuantityUnit.Data, 1e12m, at + 1),
            "go" or "gigaoctets" => (QuantityUnit.Data, 1e9m, at + 1),
            "mo" or "megaoctets" => (QuantityUnit.Data, 1e6m, at + 1),
            "ko" or "kilooctets" => (QuantityUnit.Data, 1e3m, at + 1),
            "fois" => (QuantityUnit.Times, 1, at + 1),
            _ => (QuantityUnit.Count, 1, at),
        };

        string Folded(int i) => i < words.Length ? words[i].Folded : "";
    }

    /// <summary>« une demi-heure », « un quart d'heure », « le double »: a unit that holds its own number; null for anything else.</summary>
    public static (decimal Value, QuantityUnit Unit, decimal Scale, int After)? WholeAt(Word[] words, int at)
    {
        var next = at + 1 < words.Length ? words[at + 1].Folded : "";
        return words[at].Folded switch
        {
            "demi" or "demie" when next is "heure" => (30, QuantityUnit.Time, 60, at + 2),
            "demi" or "demie" when next is "journee" => (720, QuantityUnit.Time, 1_440, at + 2),
            "demi" or "demie" when next is "annee" => (6 * Month, QuantityUnit.Time, 12 * Month, at + 2),
            "temps" when at > 0 && words[at - 1].Folded is "mi" => (50, QuantityUnit.Percent, 1, at + 1),
            "midi" when at > 0 && words[at - 1].Folded is "a" or "jusqu'" or "vers" => (720, QuantityUnit.Time, 60, at + 1),
            "minuit" => (1_440, QuantityUnit.Time, 60, at + 1),
            "double" or "doubles" or "doublee" or "doublees" when at > 0 && IsAuxiliary(words[at - 1]) => (2, QuantityUnit.Times, 1, at + 1),
            "triple" or "triples" or "triplee" or "triplees" when at > 0 && IsAuxiliary(words[at - 1]) => (3, QuantityUnit.Times, 1, at + 1),
            "quart" when next == "d'" && at + 2 < words.Length && words[at + 2].Folded == "heure" && at > 0 && words[at - 1].Folded is "un" or "le" => (15, QuantityUnit.Time, 15, at + 3),
            "quarts" when next == "d'" && at + 2 < words.Length && words[at + 2].Folded == "heure" && at > 0 && words[at - 1].Folded is "les" => (15, QuantityUnit.Time, 15, at + 3),
            "double" when at > 0 && words[at - 1].Folded is "le" => (2, QuantityUnit.Times, 1, at + 1),
            "triple" when at > 0 && words[at - 1].Folded is "le" => (3, QuantityUnit.Times, 1, at + 1),
            "quadruple" when at > 0 && words[at - 1].Folded is "le" => (4, QuantityUnit.Times, 1, at + 1),
            _ => null,
        };
    }

    private static bool IsAuxiliary(in Word word) => word.Folded is "a" or "ont" or "avait" or "avaient" or "aura" or "avoir";

    /// <summary>« par mois », « /an », « mensuel », « de l'heure » near a number: after it first, else before it, in its clause and never past another number.</summary>
    public static QuantityPeriod PeriodAround(Word[] words, int first, int after, QuantityUnit unit)
    {
        if (unit == QuantityUnit.Money && after < words.Length && Named(words[after].Folded) is not QuantityPeriod.None and var glued)
        {
            // « 1 900 €/mois »
            return glued;
        }

        for (var i = after; i < words.Length && i < after + Reach && words[i].Clause == words[first].Clause && !words[i].Is(WordTraits.Number); i++)
        {
            if (PeriodAt(words, i) is not QuantityPeriod.None and var period)
            {
                return period;
            }
        }

        if (unit is QuantityUnit.Time or QuantityUnit.Rank)
        {
            return QuantityPeriod.None;
        }

        for (var i = first - 1; i >= 0 && i >= first - Reach && words[i].Clause == words[first].Clause && !words[i].Is(WordTraits.Number); i--)
        {
            if (PeriodAt(words, i) is not QuantityPeriod.None and var period)
            {
                return period;
            }
        }

        return QuantityPeriod.None;
    }

    /// <summary>The period that a stretch names.</summary>
    public static QuantityPeriod PeriodIn(Word[] words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (PeriodAt(words, i) is not QuantityPeriod.None and var period)
            {
                return period;
            }
        }

        return QuantityPeriod.None;
    }

    private static QuantityPeriod PeriodAt(Word[] words, int i) => words[i].Folded switch
    {
        "annuel" or "annuels" or "annuelle" or "annuelles" or "annuellement" => QuantityPeriod.Year,
        "mensuel" or "mensuels" or "mensuelle" or "mensuelles" or "mensuellement" => QuantityPeriod.Month,
        "hebdomadaire" or "hebdomadaires" => QuantityPeriod.Week,
        "quotidien" or "quotidiens" or "quotidienne" or "quotidiennes" or "quotidiennement" or "journalier" or "journaliers" => QuantityPeriod.Day,
        "horaire" or "horaires" => QuantityPeriod.Hour,
        "par" or "chaque" when i + 1 < words.Length => Named(words[i + 1].Folded),
        "l'" when i > 0 && words[i - 1].Folded is "de" or "a" && i + 1 < words.Length => words[i + 1].Folded is "heure" or "annee" ? Named(words[i + 1].Folded) : QuantityPeriod.None,
        "les" when i > 0 && words[i - 1].Folded is "tous" or "toutes" && i + 1 < words.Length => Named(words[i + 1].Folded),
        _ => QuantityPeriod.None,
    };

    private static QuantityPeriod Named(string folded) => folded switch
    {
        "an" or "ans" or "annee" or "annees" => QuantityPeriod.Year,
        "mois" => QuantityPeriod.Month,
        "semaine" or "semaines" => QuantityPeriod.Week,
        "jour" or "jours" or "journee" => QuantityPeriod.Day,
        "heure" or "heures" or "h" => QuantityPeriod.Hour,
        "minute" or "minutes" or "min" => QuantityPeriod.Minute,
        _ => QuantityPeriod.None,
    };
}
