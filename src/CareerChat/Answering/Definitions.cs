using CareerChat.Grounding;
using CareerChat.Language;

namespace CareerChat.Answering;

/// <summary>Finds the sentence that says what a term is: the term, then « est », « désigne », « sert à », « c'est-à-dire » or its meaning in brackets.</summary>
internal static class Definitions
{
    private const int MostRead = 200;

    /// <summary>Score from which a sentence defines.</summary>
    private const double Least = 3;

    /// <summary>How many characters after the term are looked at for the word that defines.</summary>
    private const int Reach = 40;

    /// <summary>How far from its comma the term stands: room for an article.</summary>
    private const int SettingReach = 8;

    private static readonly (string Start, double Score)[] Defining =
    [
        ("est l", 3), ("est un", 3), ("est d", 2.5), ("sont d", 2.5), ("sont l", 2.5), ("est ", 1.5), ("sont ", 1.5), ("designe", 3), ("signifie", 3), ("veut dire", 3), ("veulent dire", 3), ("consiste", 3), ("regroupe", 2.5),
        ("c'est", 3), (", c'est", 3), (", ou ", 2), ("sert ", 2.5), ("servent ", 2.5), ("permet", 2.5), (", qui consiste", 3.5), (", qui permet", 3.5), (", qui sert", 3.5), ("mesure", 2), ("joue le role", 2.5), ("decrit", 1.5), (":", 2.5),
    ];

    private static readonly string[] Appositions = [", un ", ", une ", ", l'", ", le ", ", la "];

    private static readonly string[] Explanations = ["(la ", "(le ", "(les ", "(l'", "(un ", "(une ", "(des "];

    /// <summary>The best definition of a term among some units; null when none of them defines it.</summary>
    public static ShelfUnit? Find(IEnumerable<ShelfUnit> units, IReadOnlyList<Word> term)
    {
        return Best(units, Telling(term));
    }

    /// <summary>The words of a term that tell it from others, or all of them when none does.</summary>
    public static List<Word> Telling(IReadOnlyList<Word> term)
    {
        var parts = term.Where(word => word.Counts && !word.Is(WordTraits.Light)).ToList();
        return parts.Count > 0 ? parts : [.. term];
    }

    /// <summary>The definition of a term of several words, one of which says little by itself: « test de charge » is no « test ». Null for any other term.</summary>
    public static ShelfUnit? FindWhole(NoteShelf shelf, IReadOnlyList<Word> term)
    {
        var parts = term.Where(word => word.Counts).ToList();
        return parts.Count < 2 || !parts.Exists(word => word.Is(WordTraits.Light)) || parts.TrueForAll(word => word.Is(WordTraits.Light))
            ? null
            : Best(shelf.Search(parts, MostRead), parts);
    }

    /// <summary>True for a sentence that says what the term is.</summary>
    public static bool Defines(ShelfUnit unit, IReadOnlyList<Word> term) => Says(unit, Telling(term));

    /// <summary>The same for the words that <see cref="Telling"/> leaves of a term.</summary>
    public static bool Says(ShelfUnit unit, List<Word> telling) => telling.Count > 0 && !unit.IsAbsence && Score(unit, telling) >= Least;

    /// <summary>The same over every note.</summary>
    public static ShelfUnit? Find(NoteShelf shelf, IReadOnlyList<Word> term) => Find(shelf.Search(term, MostRead), term);

    private static ShelfUnit? Best(IEnumerable<ShelfUnit> units, List<Word> parts)
    {
        var best = (Score: 0.0, Unit: (ShelfUnit?)null);
        foreach (var unit in units)
        {
            if (!unit.IsAbsence && Score(unit, parts) is var score && score > best.Score)
            {
                best = (score, unit);
            }
        }

        return best.Score >= Least ? best.Unit : null;
    }

    /// <summary>« Dans Airflow, un DAG est… »: where it is so, before the comma, is not what it is.</summary>
    private static bool IsSetting(string text, Word[] words, Word word, int first) =>
        words[0].Folded is "dans" or "en" or "chez" or "avec" or "pour" or "selon"
        && text.IndexOf(',', word.Span.End) is var comma && comma > 0 && comma < words[first].Span.Start && words[first].Span.Start - comma < SettingReach;

    /// <summary>« …, une courte période fixe. »: a gloss that ends its sentence.</summary>
    private static bool IsShortEnd(string after) => after.IndexOf('.') is > 0 and < Reach && !after.AsSpan(1).Contains(',');

    private static int PlaceOf(in Word part, Word[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Info.Key == part.Info.Key || words[i].Folded == part.Folded)
            {
                return i;
            }
        }

        return -1;
    }

    private static double Score(ShelfUnit unit, List<Word> term)
    {
        var words = unit.Form.Form.Words;
        var (first, last) = (int.MaxValue, -1);
        foreach (var part in term)
        {
            var at = PlaceOf(part, words);
            if (at < 0)
            {
                return 0;
            }

            (first, last) = (Math.Min(first, at), Math.Max(last, at));
        }

        if (last - first > term.Count + 2)
        {
            return 0;
        }

        var text = unit.Form.Form.Text;
        var after = FrenchText.Fold(text.Substring(words[last].Span.End, Math.Min(Reach * 2, text.Length - words[last].Span.End))).TrimStart();
        var isGlossed = after.StartsWith(')') && last == first && words[first].Span.Start > 0 && text[words[first].Span.Start - 1] == '(';
        var isApposed = Array.Exists(Appositions, start => after.StartsWith(start, StringComparison.Ordinal))
            && (after.Contains(" qui ", StringComparison.Ordinal) || after.Contains(" ou ", StringComparison.Ordinal) || (after.StartsWith(", un", StringComparison.Ordinal) && IsShortEnd(after)));
        after = after.TrimStart('»', '"', ' ');
        var inBrackets = after.StartsWith('(');
        var explains = Array.Exists(Explanations, start => after.StartsWith(start, StringComparison.Ordinal));
        if (inBrackets || after.StartsWith(')'))
        {
            var close = after.IndexOf(')', StringComparison.Ordinal);
            after = close < 0 ? "" : after[(close + 1)..].TrimStart();
        }

        var defines = Array.Find(Defining, one => after.StartsWith(one.Start, StringComparison.Ordinal)).Score;
        var opens = words.AsSpan(0, first).ToArray().All(word => !word.Counts || IsSetting(text, words, word, first));
        var isSpelledOut = last == first && first > 1 && words[first].Folded == term[0].Folded && words[first - 2].Folded == "est" && after.StartsWith(": ", StringComparison.Ordinal);
        if (isGlossed || isApposed || explains || isSpelledOut)
        {
            return 3.2 + (unit.Sheet.IsCareer ? 0 : 0.4);
        }

        var acts = last + 1 < words.Length && words.AsSpan(last + 1, Math.Min(3, words.Length - last - 1)).ToArray().Any(word => word.Is(WordTraits.Verb));
        if (opens && defines == 0 && acts && !unit.Sheet.IsCareer)
        {
            // « L'apprentissage supervisé s'entraîne sur… »: a notion's sentence about the term says what it is.
            return 3.1 + (inBrackets ? 0.5 : 0);
        }

        return (opens ? 1.5 : defines >= 2 || inBrackets ? -0.5 : -2)
            + Math.Max(defines, inBrackets ? 2.5 : 0)
            + (unit.Facet == Facet.Definition || !unit.Sheet.IsCareer ? 0.4 : 0);
    }
}
