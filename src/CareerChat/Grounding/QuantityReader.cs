namespace CareerChat.Grounding;

/// <summary>Numbers of a sentence with all that makes them what they are: « 45k€ - 60k€ », « au moins deux ans », « stade 1 », « huit sur dix ». Pure functions.</summary>
internal static class QuantityReader
{
    /// <summary>Words that a number counts: « cinq <b>grandes plateformes cloud</b> ».</summary>
    private const int Counted = 4;

    /// <summary>Quantities in the order of the text; polarity has to be marked on the words already.</summary>
    public static Quantity[] Read(string text, Word[] words)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsTotal(words, i, found) && ReadAt(words, i) is { } quantity)
            {
                found.Add(quantity);
                i = Math.Max(i, quantity.Last - 1);
            }
        }

        MarkRanges(words, found);
        var quantities = found.ConvertAll(quantity => Finish(words, quantity));
        for (var i = quantities.Count - 2; i >= 0; i--)
        {
            if (quantities[i] is { End: QuantityEnd.From, Period: QuantityPeriod.None } first)
            {
                quantities[i] = first with { Period = quantities[i + 1].Period };
            }
        }

        for (var i = 0; i < quantities.Count; i++)
        {
            if (quantities[i].Unit == QuantityUnit.Rank || LabelOf(text, words, quantities[i].Word) is not { } start)
            {
                continue;
            }

            quantities[i] = quantities[i] with
            {
                Period = quantities[i].Period == QuantityPeriod.None ? UnitReader.PeriodIn(words, start, quantities[i].Word) : quantities[i].Period,
                Things = quantities[i] is { Unit: QuantityUnit.Count, Things.Length: 0 } ? Things(words, start, quantities[i].Word) : quantities[i].Things,
            };
        }

        return [.. quantities];
    }

    /// <summary>« Accidents graves : 0 », « Brut par an : 24 000 € »: the index of the first word before the colon that a number follows; null without one.</summary>
    private static int? LabelOf(string text, Word[] words, int number)
    {
        if (number == 0 || !text.AsSpan(words[number - 1].Span.End, words[number].Span.Start - words[number - 1].Span.End).Contains(':'))
        {
            return null;
        }

        var start = number - 1;
        while (start > 0 && words[start - 1].Clause == words[number - 1].Clause)
        {
            start--;
        }

        return start;
    }

    /// <summary>The « dix » of « huit développeurs sur dix » is no number of its own.</summary>
    private static bool IsTotal(Word[] words, int i, List<Quantity> found) =>
        i > 0 && words[i - 1].Folded == "sur" && found.Count > 0 && found[^1] is { Unit: QuantityUnit.Percent, IsSpelled: true } share && i - share.Word <= 5;

    private static Quantity? ReadAt(Word[] words, int i)
    {
        if (UnitReader.WholeAt(words, i) is { } whole)
        {
            return Plain(whole.Value, whole.Unit, whole.Scale, i, whole.After, isSpelled: true);
        }

        if (NumeralReader.At(words, i) is not { } numeral)
        {
            return null;
        }

        if (numeral.Unit == QuantityUnit.Rank)
        {
            return Plain(numeral.Value, QuantityUnit.Rank, 1, i, numeral.Next, numeral.IsSpelled) with { Things = Things(words, numeral.Next, numeral.Next + 2) };
        }

        if (numeral.Unit == QuantityUnit.Percent)
        {
            return Plain(numeral.Value, QuantityUnit.Percent, 1, i, numeral.Next, isSpelled: true);
        }

        // « une quinzaine de jours »
        var of = numeral.IsApproximate && numeral.Next + 1 < words.Length && words[numeral.Next].Folded is "de" or "d'" && UnitReader.At(words, numeral.Next + 1).Unit != QuantityUnit.Count ? 1 : 0;
        var (unit, scale, after) = UnitReader.At(words, numeral.Next + of);
        if (unit == QuantityUnit.Count && IsLabel(words, i, numeral))
        {
            return Plain(numeral.Value, QuantityUnit.Rank, 1, i, after, numeral.IsSpelled) with { Things = Things(words, i - 1, i) };
        }

        if (unit == QuantityUnit.Count && OutOf(words, numeral) is { } outOf)
        {
            return Plain(100 * numeral.Value / outOf.Total, QuantityUnit.Percent, 1, i, numeral.Next, isSpelled: true) with { Last = outOf.IsGlued ? outOf.Next : numeral.Next };
        }

        if (unit == QuantityUnit.Count && numeral is { Value: > 0 and < 1 })
        {
            // « une précision de 0,95 »
            return Plain(100 * numeral.Value, QuantityUnit.Percent, 1, i, after, isSpelled: false);
        }

        var value = numeral.Value * scale;
        if (unit == QuantityUnit.Time && after + 1 < words.Length && words[after].Folded == "et" && words[after + 1].Folded is "demi" or "demie")
        {
            (value, after) = (value + (scale / 2), after + 2);
        }
        else if (unit == QuantityUnit.Time && scale == 60 && after < words.Length && words[after].Is(WordTraits.Number)
            && NumeralReader.At(words, after) is { Value: < 60 } minutes && UnitReader.At(words, minutes.Next).Unit == QuantityUnit.Count)
        {
            // « 16 h 30 »
            (value, after) = (value + minutes.Value, minutes.Next);
        }

        if (unit == QuantityUnit.Time && scale == 60 && value < 720 && after + 1 < words.Length
            && (words[after].Folded == "du" && words[after + 1].Folded == "soir" || words[after].Folded == "de" && words[after + 1].Folded == "l'" && after + 2 < words.Length && words[after + 2].Folded == "apres"))
        {
            // « 7 heures du soir »
            value += 720;
        }

        return Plain(value, unit, scale, i, after, numeral.IsSpelled) with { IsApproximate = numeral.IsApproximate };
    }

    private static Quantity Plain(decimal value, QuantityUnit unit, decimal scale, int first, int after, bool isSpelled) =>
        new(value, unit, scale, QuantityBound.Exact, QuantityEnd.None, QuantityPeriod.None, IsApproximate: false, isSpelled, [], first, after);

    /// <summary>« stade 1 », « étape 2 », « bac+5 », « note 002 », « en 2024 »: a name, not a quantity.</summary>
    private static bool IsLabel(Word[] words, int i, NumeralReader.Numeral numeral)
    {
        if (i == 0 || numeral.Value != decimal.Truncate(numeral.Value) || words[i].Clause != words[i - 1].Clause)
        {
            return false;
        }

        return words[i - 1].Folded is "bac" or "etape" or "phase" or "stade" or "niveau" or "version" or "chapitre" or "partie" or "note" or "tome" or "volume" or "article" or "page"
            or "numero" or "classe" or "echelon" or "annexe" or "figure" or "tableau" or "regle" or "categorie" or "zone" or "groupe" or "ligne" or "annee" or "semestre" or "master"
            or "licence" or "poste" or "mode" or "couche" or "question" or "exercice" or "unite" or "type" or "tour" or "palier" or "semaine" or "jour" or "atelier" or "module" or "industrie" or "web"
            && (i < 2 || words[i - 2].Folded is not ("par" or "chaque"));
    }

    /// <summary>« huit sur dix », « 8 développeurs sur 10 »: the total and the word after it.</summary>
    private static (decimal Total, int Next, bool IsGlued)? OutOf(Word[] words, NumeralReader.Numeral numeral)
    {
        for (var i = numeral.Next; i + 1 < words.Length && i < numeral.Next + 4 && words[i].Clause == words[numeral.Next - 1].Clause; i++)
        {
            if (words[i].Folded == "sur" && NumeralReader.At(words, i + 1) is { Unit: QuantityUnit.Count } total)
            {
                return total.Value is 2 or 3 or 4 or 5 or 6 or 7 or 8 or 10 or 20 or 25 or 30 or 50 or 100 or 1_000 && numeral.Value <= total.Value ? (total.Value, total.Next, i == numeral.Next) : null;
            }
        }

        return null;
    }

    /// <summary>« 45 à 60 k€ »: the unit is said once, and each number is one end.</summary>
    private static void MarkRanges(Word[] words, List<Quantity> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var (first, second) = (found[i], found[i + 1]);
            if (first.Unit == QuantityUnit.Rank || second.Unit == QuantityUnit.Rank || Joint(words, first, second) is not { } isRange)
            {
                continue;
            }

            if (first is { Unit: QuantityUnit.Count, Scale: 1 } && second.Unit != QuantityUnit.Count && words[first.Word].Clause >= words[second.Word].Clause - 1)
            {
                first = first with { Value = first.Value * second.Scale, Unit = second.Unit, Scale = second.Scale };
            }

            if (first.Unit == second.Unit && isRange)
            {
                first = first with { End = QuantityEnd.From };
                found[i + 1] = second with { End = second.End == QuantityEnd.From ? QuantityEnd.From : QuantityEnd.To };
            }

            found[i] = first;
        }
    }

    /// <summary>Whether two numbers in a row belong together (« 2 ou 3 ans »), and whether as ends of a range; null when they do not.</summary>
    private static bool? Joint(Word[] words, in Quantity first, in Quantity second)
    {
        var between = second.Word - first.Last;
        return between switch
        {
            0 => true,
            1 => words[first.Last].Folded switch
            {
                "a" => true,
                "et" => first.Word > 0 && words[first.Word - 1].Folded == "entre",
                "ou" => false,
                _ => null,
            },
            2 => words[first.Last].Folded is "jusqu'" or "jusque" && words[first.Last + 1].Folded == "a" ? true : null,
            _ => null,
        };
    }

    /// <summary>The bound, the period and what is counted, once the units are known.</summary>
    private static Quantity Finish(Word[] words, Quantity quantity) => quantity.Unit == QuantityUnit.Rank
        ? quantity with { Bound = quantity.Word > 0 && words[quantity.Word - 1].Folded == "bac" ? BoundReader.Around(words, quantity.Word - 1, quantity.Last) : QuantityBound.Exact }
        : quantity with
    {
        Bound = BoundReader.Around(words, quantity.Word, quantity.Last),
        Period = UnitReader.PeriodAround(words, quantity.Word, quantity.Last, quantity.Unit),
        IsApproximate = quantity.IsApproximate || BoundReader.IsApproximate(words, quantity.Word, quantity.Last),
        Things = quantity.Unit == QuantityUnit.Count ? Things(words, quantity.Last, quantity.Last + Counted) : [],
    };

    /// <summary>Keys and groups of the content words of a stretch, up to a verb, a number or a preposition that is no « de ».</summary>
    private static ulong[] Things(Word[] words, int from, int to)
    {
        var things = new List<ulong>();
        Word? light = null;
        if (from > 0 && from < words.Length && to > from + 1 && words[from].Clause != words[from - 1].Clause && words[from - 1].Is(WordTraits.Number))
        {
            return [];
        }

        for (var i = from; i < to && i < words.Length && words[i].Clause == words[from].Clause; i++)
        {
            var word = words[i];
            if (word.Folded is "de" or "d'" or "des" or "du" or "la" or "le" or "les" or "l'")
            {
                continue;
            }

            if (!word.Counts || word.Is(WordTraits.Number) || (i > from && word.Is(WordTraits.Verb)))
            {
                break;
            }

            if (!word.Is(WordTraits.Light) || to - from == 1)
            {
                things.Add(word.Info.Key);
                things.AddRange(word.Info.Groups);
            }
            else
            {
                light ??= word;
            }
        }

        if (things.Count == 0 && light is { } only)
        {
            // « trois points », « deux personnes »
            things.Add(only.Info.Key);
        }

        return [.. things];
    }
}
