using System.Globalization;

namespace CareerChat.Grounding;

/// <summary>Numbers of a sentence with their unit: « 45k€ - 60k€ », « 45 000 à 60 000 euros », « quatre-vingts pour cent ».</summary>
internal static class QuantityReader
{
    private static readonly Dictionary<string, int> Spelled = new(StringComparer.Ordinal)
    {
        ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["six"] = 6, ["sept"] = 7, ["huit"] = 8, ["neuf"] = 9,
        ["dix"] = 10, ["onze"] = 11, ["douze"] = 12, ["treize"] = 13, ["quatorze"] = 14, ["quinze"] = 15, ["seize"] = 16,
        ["vingt"] = 20, ["vingts"] = 20, ["trente"] = 30, ["quarante"] = 40, ["cinquante"] = 50, ["soixante"] = 60,
        ["cent"] = 100, ["cents"] = 100, ["mille"] = 1_000, ["million"] = 1_000_000, ["millions"] = 1_000_000,
        ["milliard"] = 1_000_000_000, ["milliards"] = 1_000_000_000,
    };

    public static Quantity[] Read(Word[] words)
    {
        var found = new List<(decimal Value, QuantityUnit Unit, decimal Scale, ulong Noun, int First, int Last, bool IsSpelled)>();
        for (var i = 0; i < words.Length; i++)
        {
            var (value, next, isSpelled) = words[i].Is(WordTraits.Number)
                ? (ParseDigits(words[i].Folded), i + 1, false)
                : ReadSpelled(words, i);
            if (ReadShare(words, i) is { } share)
            {
                found.Add((share.Percent, QuantityUnit.Percent, 1, 0, i, share.Next, true));
                i = share.Next - 1;
                continue;
            }

            if (next == i || value is null)
            {
                continue;
            }

            // « 1,5 million », « 45 mille »
            while (next < words.Length && Spelled.TryGetValue(words[next].Folded, out var multiple) && multiple >= 1_000)
            {
                value *= multiple;
                next++;
            }

            var (unit, scale, after) = ReadUnit(words, next);
            var noun = unit == QuantityUnit.None && after < words.Length && words[after].Counts ? words[after].Info.Key : 0;
            found.Add((value.Value, unit, scale, noun, i, after, isSpelled));
            i = Math.Max(i, after - 1);
        }

        var quantities = new Quantity[found.Count];
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var quantity = found[i];
            if (quantity is { Unit: QuantityUnit.None, Scale: 1 } && i + 1 < found.Count && Joins(words, quantity.Last, found[i + 1].First))
            {
                // « 45 à 60 k€ »: the unit is said once. The next one is final already: the loop goes backwards.
                quantity = quantity with { Unit = found[i + 1].Unit, Scale = found[i + 1].Scale, Noun = found[i + 1].Noun };
                found[i] = quantity;
            }

            quantities[i] = new Quantity(quantity.Value * quantity.Scale, quantity.Unit, quantity.Noun, quantity.First, quantity.IsSpelled);
        }

        return quantities;
    }

    /// <summary>« note 002 » is a name, not the number 2: kept below zero, where no measurement is.</summary>
    private static decimal? ParseDigits(string folded) =>
        decimal.TryParse(folded, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1e15m
            ? folded.Length > 1 && folded[0] == '0' && char.IsAsciiDigit(folded[1]) ? -value : value
            : null;

    /// <summary>« la moitié de », « deux tiers des », « un quart du », in whole per cent; null for anything else (« tiers de confiance »).</summary>
    private static (decimal Percent, int Next)? ReadShare(Word[] words, int at)
    {
        var noun = words[at].Folded == "moitie" ? at : at + 1;
        if (noun >= words.Length || noun + 1 >= words.Length || words[noun + 1].Folded is not ("de" or "des" or "du" or "d'" or "seulement"))
        {
            return null;
        }

        var parts = noun == at ? 1 : words[at].Folded switch { "un" or "le" => 1, "deux" => 2, "trois" => 3, _ => 0 };
        decimal? percent = (words[noun].Folded, parts) switch
        {
            ("moitie", _) => 50,
            ("tiers", 1) => 33,
            ("tiers", 2) => 67,
            ("quart" or "quarts", > 0) => 25 * parts,
            _ => null,
        };
        return percent is { } value ? (value, noun + 1) : null;
    }

    /// <summary>« quarante-cinq », « quatre-vingt-dix », « deux cents »: tens and units add, cents and mille multiply.</summary>
    private static (decimal? Value, int Next, bool IsSpelled) ReadSpelled(Word[] words, int start)
    {
        if (!Spelled.TryGetValue(words[start].Folded, out var value) || value >= 1_000_000)
        {
            return (null, start, false);
        }

        decimal total = 0;
        decimal current = value;
        var i = start + 1;
        while (i < words.Length)
        {
            var isUnit = words[i].Folded == "et" && i + 1 < words.Length && words[i + 1].Folded is "un" or "une" or "onze" && current is >= 20 and < 100;
            if (isUnit)
            {
                current += words[i + 1].Folded == "onze" ? 11 : 1;
                i += 2;
                continue;
            }

            if (!Spelled.TryGetValue(words[i].Folded, out var part) || part >= 1_000_000)
            {
                break;
            }

            if (part == 1_000)
            {
                total = (total + current) * 1_000;
                current = 0;
            }
            else if (part == 100 || (part == 20 && current == 4))
            {
                current *= part;
            }
            else if (part < current || current == 0)
            {
                current += part;
            }
            else
            {
                break;
            }

            i++;
        }

        return (total + current, i, true);
    }

    private static (QuantityUnit Unit, decimal Scale, int After) ReadUnit(Word[] words, int at)
    {
        if (at >= words.Length)
        {
            return (QuantityUnit.None, 1, at);
        }

        return words[at].Folded switch
        {
            "k€" or "keuros" or "keur" => (QuantityUnit.Money, 1_000, at + 1),
            "k" when At(at + 1) is "€" or "euros" or "euro" => (QuantityUnit.Money, 1_000, at + 2),
            "k" => (QuantityUnit.Money, 1_000, at + 1),
            "m€" => (QuantityUnit.Money, 1_000_000, at + 1),
            "€" or "euro" or "euros" or "eur" => (QuantityUnit.Money, 1, at + 1),
            "d'" when At(at + 1) is "euros" => (QuantityUnit.Money, 1, at + 2),
            "%" => (QuantityUnit.Percent, 1, at + 1),
            "pour" when At(at + 1) is "cent" or "cents" => (QuantityUnit.Percent, 1, at + 2),
            "an" or "ans" or "annee" or "annees" => (QuantityUnit.Months, 12, at + 1),
            "mois" => (QuantityUnit.Months, 1, at + 1),
            "minute" or "minutes" or "min" => (QuantityUnit.Minutes, 1, at + 1),
            "heure" or "heures" or "h" => (QuantityUnit.Minutes, 60, at + 1),
            "jour" or "jours" => (QuantityUnit.Minutes, 1_440, at + 1),
            "semaine" or "semaines" => (QuantityUnit.Minutes, 10_080, at + 1),
            "km" or "kilometre" or "kilometres" => (QuantityUnit.Metres, 1_000, at + 1),
            "metre" or "metres" => (QuantityUnit.Metres, 1, at + 1),
            _ => (QuantityUnit.None, 1, at),
        };

        string At(int i) => i < words.Length ? words[i].Folded : "";
    }

    private static bool Joins(Word[] words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i].Folded is not ("a" or "et" or "ou" or "jusqu'" or "jusque"))
            {
                return false;
            }
        }

        return to - from <= 2;
    }
}
