using System.Text.RegularExpressions;
using CareerChat.Language;

namespace CareerChat.Answering.Assignments;

/// <summary>Recognises a task in a message by its shape and its instruction words; null for an ordinary question.</summary>
internal static partial class AssignmentReader
{
    /// <summary>Letters from which a message may tell a case.</summary>
    private const int ShortestCase = 60;

    private static readonly string[] OrderCues =
        ["dans l'ordre", "dans le bon ordre", "bon ordre", "ordre logique", "ordre chronologique", "numerot", "ordonn", "remets ces", "remettez ces", "reclass", "classe ces etapes", "classez ces etapes", "trie ces etapes"];

    private static readonly string[] TruthCues =
        ["vrai ou faux", "vrai/faux", "vrai / faux", "v/f", "v ou f", "(v / f)", "vrai, faux", "vrai ou non", "est-ce vrai", "c'est vrai ou", "juste ou faux", "affirmation"];

    private static readonly string[] RuleCues =
        ["regles", "bonnes pratiques", "charte", "check-list", "checklist", "plan de", "procedure", "protocole", "recommandations", "mesures a prendre", "garde-fous"];

    /// <summary>People who speak of themselves ask for advice, whatever else their words look like.</summary>
    private static readonly string[] OfOneself =
        ["j'aime", "j'adore", "je veux", "je voudrais", "j'aimerais", "je cherche", "je prefere", "je suis", "pour moi", "me correspond", "j'ai ", "je souhaite", "ce que je", "je reve", "me conseill"];

    public static Assignment? Read(string message)
    {
        var folded = FrenchText.Fold(message);
        var lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (Table(lines) is { } table)
        {
            return table;
        }

        if (!Holds(folded, OrderCues) && BoxedOptions.Read(message) is { } boxed)
        {
            return boxed;
        }

        var items = Items(lines);
        var isBlank = message.Contains("__", StringComparison.Ordinal) || BlankLabel().Count(message) >= 2;
        if (items.Count < 3 && !isBlank && Holds(folded, OfOneself))
        {
            return null;
        }

        if (Holds(folded, OrderCues) && items.Count < 3 && InlineLines(message) is { Count: >= 3 } inlineLines)
        {
            return new Assignment.Ordering(message, inlineLines);
        }

        if (Holds(folded, OrderCues) && items.Count >= 3)
        {
            return new Assignment.Ordering(Before(lines, items), [.. items.Select(item => item.Text)]);
        }

        if (Holds(folded, TruthCues))
        {
            var statements = items.Count > 0 && !(items.Count == 2 && items.TrueForAll(item => IsVerdict(item.Text))) ? items.ConvertAll(item => item.Text) : [Statement(message)];
            statements = [.. statements.Select(WithoutVerdictWords).Where(statement => statement.Length > 8)];
            if (statements.Count > 0)
            {
                return new Assignment.Judgements(statements);
            }
        }

        if (folded.Length > ShortestCase && Fields(folded) is { Count: >= 2 } fields && fields.Exists(field => field.Facet == Facet.None)
            && (isBlank || Order().IsMatch(folded) || fields.Count >= 3))
        {
            return new Assignment.Case(Situation(message), fields);
        }

        if (items.Count is >= 2 and <= 8 && items.TrueForAll(item => item.Text.Length < 160)
            && (items.TrueForAll(item => item.Label.Length > 0) || Before(lines, items).TrimEnd().EndsWith('?') || Holds(folded, ["choisi", "choix", "coche", "qcm", "laquelle", "lequel", "bonne reponse", "option"])))
        {
            var stem = Before(lines, items);
            if (stem.Length > 0)
            {
                return new Assignment.Choice(stem, items);
            }
        }

        if (Inline(message) is { } inline)
        {
            return inline;
        }

        return (Holds(folded, RuleCues) || LineCount().IsMatch(folded)) && Order().IsMatch(folded) ? new Assignment.Rules(message, Count(folded)) : null;
    }

    /// <summary>Lines that open with a bullet, a letter, a number or a box to tick.</summary>
    private static List<Assignment.Option> Items(string[] lines)
    {
        var items = new List<Assignment.Option>();
        foreach (var line in lines)
        {
            var match = Item().Match(line);
            if (match.Success && match.Groups["text"].Value.Trim() is { Length: > 0 } text)
            {
                items.Add(new Assignment.Option(match.Groups["label"].Value.ToUpperInvariant(), Plain(text)));
            }
        }

        return items;
    }

    private static string Before(string[] lines, List<Assignment.Option> items) =>
        string.Join(' ', lines.Where(line => !Item().IsMatch(line) || !items.Exists(item => line.Contains(item.Text, StringComparison.Ordinal)))).Trim();

    /// <summary>What a task describes: the instructions before the first blank line and the labels left blank are not part of it.</summary>
    private static string Situation(string message)
    {
        var cut = message.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = (cut > 0 ? message[cut..] : message).Split('\n').Where(line => BlankLabel().Count(line) == 0);
        var text = string.Join('\n', lines).Trim();
        return text.Length > 15 ? text : message;
    }

    /// <summary>« ( ) cadrage ( ) collecte » or « : cadrage, collecte, modèle » on one line.</summary>
    private static List<string> InlineLines(string message)
    {
        var boxes = Box().Split(message).Skip(1).ToList();
        if (boxes.Count < 3)
        {
            var colon = message.IndexOf(':', StringComparison.Ordinal);
            boxes = colon < 0 ? [] : [.. message[(colon + 1)..].Split([',', ';', '/', '→', '\n'], StringSplitOptions.RemoveEmptyEntries)];
        }

        return [.. boxes.Select(box => Plain(box).Trim(' ', '.', ',', ';', '?', '\n', '-')).Where(box => box.Length > 2)];
    }

    /// <summary>« A) … B) … C) … » on one line, or « parmi : x, y ou z ».</summary>
    private static Assignment.Choice? Inline(string message)
    {
        if (message.Contains(')', StringComparison.Ordinal) && InlineLabel().Matches(message) is { Count: >= 2 } labels && labels[0].Groups["label"].Value.ToUpperInvariant() is "A" or "1")
        {
            var options = new List<Assignment.Option>();
            for (var i = 0; i < labels.Count; i++)
            {
                var start = labels[i].Index + labels[i].Length;
                var end = i + 1 < labels.Count ? labels[i + 1].Index : message.Length;
                options.Add(new Assignment.Option(labels[i].Groups["label"].Value.ToUpperInvariant(), Plain(message[start..end]).TrimEnd('?', '.', ';', ',', '/', ' ')));
            }

            var stem = message[..labels[0].Index].Trim();
            return stem.Length > 10 && options.TrueForAll(option => option.Text.Length is > 0 and < 160) ? new Assignment.Choice(stem, options) : null;
        }

        // Both ways of listing options need one of these signs, and most messages have neither.
        if (message.AsSpan().ContainsAny(':', '(') && Among().Match(message) is { Success: true } among)
        {
            var options = Separator().Split(among.Groups["options"].Value)
                .Select(option => Plain(option).Trim(' ', '?', '.', ')', '(', ':'))
                .Where(option => option.Length > 1)
                .Select(option => new Assignment.Option("", option))
                .ToList();
            var stem = message.Remove(among.Groups["options"].Index, among.Groups["options"].Length).Trim();
            if (options.Count is >= 2 and <= 8 && options.TrueForAll(option => option.Text.Count(c => c == ' ') < 6) && stem.Length > 15)
            {
                return new Assignment.Choice(stem, options);
            }
        }

        return null;
    }

    /// <summary>A Markdown table with at least one empty cell.</summary>
    private static Assignment.Table? Table(string[] lines)
    {
        var rows = lines.Where(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|').Select(Plain).ToList()).ToList();
        rows.RemoveAll(row => row.TrueForAll(cell => cell.Length > 0 && cell.All(c => c is '-' or ':' or ' ')));
        if (rows.Count < 2 || rows[0].Count < 2)
        {
            return null;
        }

        var columns = rows[0];
        var body = rows.Skip(1).Select(row => (IReadOnlyList<string>)[.. Enumerable.Range(0, columns.Count).Select(i => i < row.Count ? Blank(row[i]) : "")]).ToList();
        return body.Exists(row => row.Any(cell => cell.Length == 0) && row.Any(cell => cell.Length > 0)) ? new Assignment.Table(columns, body) : null;
    }

    private static string Blank(string cell) => cell.All(c => c is '_' or '.' or '…' or '?' or ' ' or '\u00A0') ? "" : cell;

    /// <summary>What a case asks to name, in order, with numbers (« trois outils »).</summary>
    private static List<Assignment.Field> Fields(string folded)
    {
        var found = new List<(int At, Assignment.Field Field)>();
        foreach (Match match in Field().Matches(folded))
        {
            Facet? facet = match.Groups["name"].Value switch
            {
                "metier" or "metiers" or "role" or "poste" or "profil" => Facet.None,
                "livrable" or "livrables" => Facet.Deliverables,
                "outil" or "outils" or "stack" or "technologies" => Facet.Tools,
                "indicateur" or "indicateurs" or "kpi" or "kpis" or "metrique" or "metriques" => Facet.Indicators,
                "risque" or "risques" => Facet.Constraints,
                "mission" or "missions" => Facet.Missions,
                "competence" or "competences" => Facet.Skills,
                "salaire" => Facet.Salary,
                _ => null,
            };
            if (facet is { } known && !found.Exists(other => other.Field.Facet == known))
            {
                found.Add((match.Index, new Assignment.Field(known, Number(match.Groups["count"].Value))));
            }
        }

        return [.. found.Select(field => field.Field)];
    }

    private static int Number(string text) => text.Trim() switch
    {
        "un" or "une" or "1" => 1,
        "deux" or "2" => 2,
        "trois" or "3" => 3,
        "quatre" or "4" => 4,
        "cinq" or "5" => 5,
        "six" or "6" => 6,
        "sept" or "7" => 7,
        "huit" or "8" => 8,
        _ => 0,
    };

    /// <summary>« en 3 à 5 lignes », « cinq règles »: the largest number given; five when none is.</summary>
    private static int Count(string folded)
    {
        var match = LineCount().Match(folded);
        var count = match.Success ? Math.Max(Number(match.Groups["low"].Value), Number(match.Groups["high"].Value)) : 0;
        return count == 0 ? 5 : count;
    }

    /// <summary>The statement of a single true-or-false question: what is quoted, or what follows the instruction.</summary>
    private static string Statement(string message)
    {
        var quoted = Quoted().Match(message);
        if (quoted.Success)
        {
            return quoted.Groups[1].Value.Trim();
        }

        var cut = message.IndexOf(':', StringComparison.Ordinal);
        return cut > 0 && cut < message.Length - 12 && Holds(FrenchText.Fold(message[..cut]), TruthCues) ? message[(cut + 1)..].Trim() : message.Trim();
    }

    private static string WithoutVerdictWords(string statement) => Verdicts().Replace(statement, " ").Trim(' ', '?', ':', '-', '—', '–', '(', ')', '.', '\u00A0', '\n') is { Length: > 0 } text
        ? text + "."
        : "";

    private static bool IsVerdict(string text) => FrenchText.Fold(text).Trim(' ', '.') is "vrai" or "faux" or "oui" or "non";

    private static string Plain(string text) => text.Replace("**", "", StringComparison.Ordinal).Trim();

    private static bool Holds(string folded, ReadOnlySpan<string> cues)
    {
        foreach (var cue in cues)
        {
            if (folded.Contains(cue, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?:[-*•]\s*)?(?:\(?(?<label>[A-Ha-h]|\d{1,2})\s*[\).:\-–]\s+|[☐□○◯▢]\s*|\[\s?\]\s*|_{2,}\s*|\(\s*\)\s*|…+\s*|[-*•]\s+)(?:_{2,}\s*|\[\s?\]\s*|\(\s*\)\s*)?(?<text>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"(?<=^|[\s(;,/])\(?(?<label>[A-Ha-h]|[1-8])\s?[\)]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex InlineLabel();

    [GeneratedRegex(@"(?:parmi|entre ces|choisi\w*|options?|choix|propositions?)[^:]{0,60}:\s*(?<options>[^?\n]{5,300})|\((?<options>[^()]{5,200}(?:/|\bou\b)[^()]{2,200})\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Among();

    [GeneratedRegex(@"\s*(?:/|;|,|\s+ou\s+(?:bien\s+)?)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?:(?<count>\b(?:un|une|deux|trois|quatre|cinq|six|\d)\b)\s+)?\b(?<name>metiers?|role|poste|profil|livrables?|outils?|stack|technologies|indicateurs?|kpis?|metriques?|risques?|missions?|competences?|salaire)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"(?<low>\d|deux|trois|quatre|cinq|six|sept|huit)(?:\s*(?:a|-|–|ou)\s*(?<high>\d|cinq|six|sept|huit))?\s+(?:lignes?|regles?|points?|phrases?|bonnes pratiques|controles?|actions?|mesures?|etapes?|recommandations?)", RegexOptions.CultureInvariant)]
    private static partial Regex LineCount();

    [GeneratedRegex(@":\s*(?:…|\.{3}|_{2,})", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLabel();

    /// <summary>An order to write something down.</summary>
    [GeneratedRegex(@"\b(?:redige[zr]?|ecri(?:s|vez)|propose[zr]?|donne[zr]?|liste[zr]?|enonce[zr]?|formule[zr]?|cite[zr]?|decri(?:s|vez)|explique[zr]?|indique[zr]?|precise[zr]?|nomme[zr]?|repond(?:s|ez)|quelles? regles?|complete[zr]?|rempli(?:s|ssez)|identifie[zr]?|associe[zr]?|quel (?:profil|metier|role|poste) (?:faut-il |doit-on )?recruter|quel profil)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    [GeneratedRegex(@"\(\s*\)|_{2,}|\[\s?\]|[☐□]", RegexOptions.CultureInvariant)]
    private static partial Regex Box();

    [GeneratedRegex("[«\"“]\\s*([^»\"”]{10,400})\\s*[»\"”]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:vrai\s*(?:ou|/|,)\s*faux|V\s*/\s*F|v ou f|vrai ou non|c'est vrai ou pas|est-ce vrai|expliquez?[^.:]*phrase|justifiez?[^.:]*|affirmation\s*(?:suivante)?\s*\d*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verdicts();
}
