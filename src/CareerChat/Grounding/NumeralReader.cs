using System.Globalization;

namespace CareerChat.Grounding;

/// <summary>Numbers in digits and in letters: « 45 000 », « quatre-vingts », « une trentaine », « les deux tiers », « huit sur dix ». Pure functions.</summary>
internal static class NumeralReader
{
    private static readonly Dictionary<string, int> Spelled = new(StringComparer.Ordinal)
    {
        ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["six"] = 6, ["sept"] = 7, ["huit"] = 8, ["neuf"] = 9,
        ["dix"] = 10, ["onze"] = 11, ["douze"] = 12, ["treize"] = 13, ["quatorze"] = 14, ["quinze"] = 15, ["seize"] = 16,
        ["vingt"] = 20, ["vingts"] = 20, ["trente"] = 30, ["quarante"] = 40, ["cinquante"] = 50, ["soixante"] = 60,
        ["cent"] = 100, ["cents"] = 100, ["mille"] = 1_000, ["million"] = 1_000_000, ["millions"] = 1_000_000,
        ["milliard"] = 1_000_000_000, ["milliards"] = 1_000_000_000,
    };

    private static readonly Dictionary<string, int> About = new(StringComparer.Ordinal)
    {
        ["dizaine"] = 10, ["douzaine"] = 12, ["quinzaine"] = 15, ["vingtaine"] = 20, ["trentaine"] = 30, ["quarantaine"] = 40,
        ["cinquantaine"] = 50, ["soixantaine"] = 60, ["centaine"] = 100, ["millier"] = 1_000,
    };

    private static readonly Dictionary<string, int> Ranks = new(StringComparer.Ordinal)
    {
        ["premier"] = 1, ["premiere"] = 1, ["premiers"] = 1, ["premieres"] = 1, ["deuxieme"] = 2, ["troisieme"] = 3, ["quatrieme"] = 4,
        ["cinquieme"] = 5, ["sixieme"] = 6, ["septieme"] = 7, ["huitieme"] = 8, ["neuvieme"] = 9, ["dixieme"] = 10,
    };

    /// <summary>What a number is read as.</summary>
    /// <param name="Value">Its value.</param>
    /// <param name="Next">Index of the word after it.</param>
    /// <param name="IsSpelled">Written in letters.</param>
    /// <param name="Unit">Percent for a share, Rank for an ordinal, else Count.</param>
    /// <param name="IsApproximate">« une trentaine ».</param>
    public readonly record struct Numeral(decimal Value, int Next, bool IsSpelled, QuantityUnit Unit = QuantityUnit.Count, bool IsApproximate = false);

    /// <summary>True for a number in letters.</summary>
    public static bool IsNumber(string folded) => Spelled.ContainsKey(folded);

    /// <summary>The number that starts at a word, or null.</summary>
    public static Numeral? At(Word[] words, int i)
    {
        var folded = words[i].Folded;
        if (Ranks.TryGetValue(folded, out var rank))
        {
            return new Numeral(rank, i + 1, IsSpelled: true, QuantityUnit.Rank);
        }

        if (words[i].Span.Length < 5 && char.IsAsciiDigit(folded[0]) && OrdinalOf(folded) is { } ordinal)
        {
            return new Numeral(ordinal, i + 1, IsSpelled: false, QuantityUnit.Rank);
        }

        if (ShareAt(words, i) is { } share)
        {
            return share;
        }

        if (About.TryGetValue(folded, out var about) && i > 0 && words[i - 1].Folded is "une" or "un" or "la" or "cette" or "quelque")
        {
            return new Numeral(about, i + 1, IsSpelled: true, IsApproximate: true);
        }

        if (folded is "un" or "une" && i + 1 < words.Length && words[i + 1].Folded is "an" or "annee" or "mois" or "semaine" or "heure" or "minute" or "trimestre" or "semestre"
            && !(i > 0 && words[i - 1].Folded is "par" or "d'" or "sur" or "dans"))
        {
            return new Numeral(1, i + 1, IsSpelled: true);
        }

        if (folded == "une" && i + 2 < words.Length && words[i + 1].Folded == "fois" && words[i + 2].Folded is "par" or "chaque" or "tous" or "toutes")
        {
            return new Numeral(1, i + 1, IsSpelled: true);
        }

        if (folded is "un" or "une" && IsOutOf(words, i))
        {
            return new Numeral(1, i + 1, IsSpelled: true);
        }

        var numeral = words[i].Is(WordTraits.Number) ? Digits(folded, i) : Letters(words, i);
        if (numeral is not { } read)
        {
            return null;
        }

        if (!read.IsSpelled && read.Next < words.Length && words[read.Next].Folded is "e" or "er" or "ere" or "eme" or "re" && words[read.Next].Span.Start == words[i].Span.End)
        {
            return read with { Next = read.Next + 1, Unit = QuantityUnit.Rank };
        }

        // « 1,5 million », « 45 milliers »
        while (read.Next < words.Length && (words[read.Next].Folded == "milliers" ? 1_000 : Spelled.GetValueOrDefault(words[read.Next].Folded)) is >= 1_000 and var multiple)
        {
            read = read with { Value = read.Value * multiple, Next = read.Next + 1 };
        }

        return read;
    }

    /// <summary>« 1re », « 2e », « 5ème » in one word; null for anything else.</summary>
    private static int? OrdinalOf(string folded)
    {
        var digits = folded.AsSpan().TrimEnd("erm");
        return digits.Length < folded.Length && folded[digits.Length..] is "e" or "er" or "re" or "ere" or "eme" && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>« un candidat sur vingt », and not « une formation sur deux sites ».</summary>
    private static bool IsOutOf(Word[] words, int at)
    {
        for (var i = at + 1; i + 1 < words.Length && i < at + 4 && words[i].Clause == words[at].Clause; i++)
        {
            if (words[i].Folded != "sur")
            {
                continue;
            }

            return (words[i + 1].Is(WordTraits.Number) ? Digits(words[i + 1].Folded, i + 1) : Letters(words, i + 1)) is { Value: > 1 } total
                && (total.Next == words.Length || words[total.Next].Clause != words[at].Clause || !words[total.Next].Counts || words[total.Next].Is(WordTraits.Verb));
        }

        return false;
    }

    /// <summary>« la moitié de », « deux tiers des », « un quart du », in per cent; null for anything else (« tiers de confiance »).</summary>
    private static Numeral? ShareAt(Word[] words, int at)
    {
        var noun = words[at].Folded == "moitie" ? at : at + 1;
        if (noun + 1 >= words.Length || words[noun + 1].Folded is not ("de" or "des" or "du" or "d'" or "seulement"))
        {
            return null;
        }

        var parts = noun == at ? 1 : words[at].Folded switch { "un" or "le" => 1, "deux" => 2, "trois" => 3, _ => 0 };
        decimal? percent = (words[noun].Folded, parts) switch
        {
            ("moitie", _) => 50,
            ("tiers", 1) => 33,
            ("tiers", 2) => 67,
            ("quart" or "quarts", > 0) when noun + 2 >= words.Length || words[noun + 2].Folded != "heure" => 25 * parts,
            ("cinquieme" or "cinquiemes", > 0) => 20 * parts,
            ("dixieme" or "dixiemes", > 0) => 10 * parts,
            _ => null,
        };
        return percent is { } value ? new Numeral(value, noun + 1, IsSpelled: true, QuantityUnit.Percent, IsApproximate: false) : null;
    }

    private static Numeral? Digits(string folded, int at) =>
        decimal.TryParse(folded, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1e15m ? new Numeral(value, at + 1, IsSpelled: false) : null;

    /// <summary>« quarante-cinq », « quatre-vingt-dix », « deux cents »: tens and units add, cents and mille multiply.</summary>
    private static Numeral? Letters(Word[] words, int start)
    {
        if (!Spelled.TryGetValue(words[start].Folded, out var value) || value >= 1_000_000)
        {
            return null;
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

        return new Numeral(total + current, i, IsSpelled: true);
    }
}
