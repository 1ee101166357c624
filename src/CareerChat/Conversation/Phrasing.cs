using System.Text.RegularExpressions;
using CareerChat.Corpus;
using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>Puts a resolved question into words. Pure functions.</summary>
internal static partial class Phrasing
{
    private static readonly HashSet<string> LeadingWords =
    [
        "et", "ok", "d'", "accord", "alors", "sinon", "aussi", "donc", "euh", "ah", "oui", "bon", "bien", "super", "merci", "daccord", "dac", "maintenant", "du", "coup",
    ];

    /// <summary>« le Data Analyst, le BI Analyst et le MLOps ».</summary>
    public static string Join(IReadOnlyList<string> titles, string determiner) => titles.Count switch
    {
        0 => "",
        1 => determiner + titles[0],
        _ => string.Join(", ", titles.Take(titles.Count - 1).Select(title => determiner + title)) + " et " + determiner + titles[^1],
    };

    /// <summary>The text without « et », « ok », « d'accord » in front.</summary>
    public static string WithoutLead(string text)
    {
        var tokens = FrenchText.Tokens(text);
        var i = 0;
        while (i < tokens.Count - 1 && LeadingWords.Contains(tokens[i].Folded.TrimEnd('\'') is var word && tokens[i].Folded == "d'" ? "d'" : word))
        {
            i++;
        }

        return i == 0 || i >= tokens.Count ? text : text[tokens[i].Span.Start..];
    }

    /// <summary>What follows « changeons de sujet », « autre question », « au fait »; null when the text does not start so, or nothing follows.</summary>
    public static string? WithoutChangeOfSubject(string text) =>
        ChangeOfSubject().Match(text) is { Success: true, Length: var length } && length < text.Length ? text[length..] : null;

    /// <summary>The text without what only receives the last answer: « cool, … », « ah ok merci ! … ».</summary>
    public static string WithoutReception(string text) =>
        Reception().Match(text) is { Success: true, Length: var length } && SubjectOf(text[length..]).Length > 0 ? text[length..] : text;

    /// <summary>The text without a manner of explaining, which is no part of the subject: « comme si j'avais dix ans », « avec des mots simples ».</summary>
    public static string WithoutManner(string text) =>
        Manner().Replace(text, "") is var plain && SubjectOf(plain).Length > 0 ? plain.Trim() : text;

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Bare(string text) => text.TrimEnd(' ', '\u00A0', '?', '!', '.', '…');

    /// <summary>« Qu'est-ce que Kanban ? », « Qu'est-ce qu'un data lake ? ».</summary>
    public static string Meaning(string name) => $"Qu'est-ce {(name.StartsWith("un", StringComparison.OrdinalIgnoreCase) ? "qu'" : "que ")}{name}\u00a0?";

    /// <summary>What a question is about once the words of asking are left out, in the user's own characters; empty when nothing is left.</summary>
    public static string SubjectOf(string text)
    {
        Token? first = null;
        Token? last = null;
        foreach (var token in FrenchText.Tokens(text))
        {
            if (!IsSubject(token))
            {
                continue;
            }

            first ??= token;
            last = token;
        }

        return first is { } start && last is { } end ? text[start.Span.Start..end.Span.End] : "";
    }

    /// <summary>True for a word that says what a question is about, not how it is asked.</summary>
    public static bool IsSubject(Token token) =>
        token.Kind != TokenKind.Elided && !StopWords.Contains(token.Folded) && !StopWords.IsAsking(token.Folded) && !IsIdle(token.Folded);

    private static bool IsIdle(string word) =>
        word is "parle" or "parlez" or "parler" or "explique" or "presente" or "decris" or "decrivez" or "difference" or "compare" or "definition" or "quoi" or "koi" or "c" or "cest" or "pareil" or "pareille" or "devenir" or "devient";

    /// <summary>The text with spans replaced, left to right.</summary>
    public static string Replace(string text, IReadOnlyList<CareerMention> mentions, IReadOnlyList<string> titles)
    {
        // The first mention takes all the new titles; the others go with the words that tied them.
        var first = mentions[0].Span;
        var last = mentions[^1].Span;
        return text[..first.Start] + Join(titles, "") + text[last.End..];
    }

    /// <summary>« son salaire » about one job, « leurs salaires » about several: the possessive gives way to what it stood for.</summary>
    public static string? ReplacePossessive(string text, IReadOnlyList<string> titles)
    {
        var tokens = FrenchText.Tokens(text);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var article = tokens[i].Folded switch
            {
                "son" => StartsWithVowel(tokens[i + 1].Folded) ? "l'" : "le ",
                "sa" => "la ",
                "ses" or "leurs" => "les ",
                "leur" => StartsWithVowel(tokens[i + 1].Folded) ? "l'" : "le ",
                _ => null,
            };
            if (article is not null)
            {
                var noun = tokens[i + 1].Span;
                var isOf = i > 0 && tokens[i - 1].Folded == "de" && article is "les " or "le ";
                return text[..tokens[isOf ? i - 1 : i].Span.Start] + (!isOf ? article : article == "les " ? "des " : "du ") + text[noun.Start..noun.End] + Of(titles) + text[noun.End..];
            }
        }

        return null;
    }

    /// <summary>« il gagne combien » becomes « le Data Engineer gagne combien »; an impersonal « il faut » stays.</summary>
    public static string? ReplacePronoun(string text, IReadOnlyList<string> titles)
    {
        var tokens = FrenchText.Tokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsGlued || tokens[i].Folded is not ("il" or "elle" or "ils" or "elles"))
            {
                continue;
            }

            var next = i + 1 < tokens.Count ? tokens[i + 1].Folded : "";
            if (next is "faut" or "leur" or "y" or "existe" or "s'" or "faudrait")
            {
                return null;
            }

            return text[..tokens[i].Span.Start] + Join(titles, "le ") + text[tokens[i].Span.End..];
        }

        return null;
    }

    /// <summary>« de Analytics Engineer » becomes « d'Analytics Engineer », for each of these titles.</summary>
    public static string Elide(string text, IReadOnlyList<string> titles)
    {
        foreach (var title in titles.Where(title => StartsWithVowel(FrenchText.Fold(title)) && title[0] is not ('H' or 'h')))
        {
            text = text
                .Replace($"du {title}", $"de l'{title}", StringComparison.Ordinal)
                .Replace($"de {title}", $"d'{title}", StringComparison.Ordinal)
                .Replace($"le {title}", $"l'{title}", StringComparison.Ordinal)
                .Replace($"Le {title}", $"L'{title}", StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The text with the jobs it is about at its end.</summary>
    public static string WithCareers(string text, IReadOnlyList<string> titles) =>
        $"{Bare(text)}, pour le métier{(titles.Count > 1 ? "s" : "")} de {Join(titles, "")}\u00a0?".Replace("le métiers", "les métiers", StringComparison.Ordinal);

    private static string Of(IReadOnlyList<string> titles) =>
        titles.Count == 1 ? $" du métier de {titles[0]}" : $" des métiers de {Join(titles, "")}";

    private static bool StartsWithVowel(string folded) => folded.Length > 0 && "aeiouyh".Contains(folded[0], StringComparison.Ordinal);

    [GeneratedRegex(
        @"^\s*(?:(?:bon|ok|et|sinon|alors|merci|euh|d'accord)\b[\s,.!]*)*(?:(?:on )?changeons de sujet|(?:je )?change(?: de)? sujet|rien à voir|rien a voir|au fait|(?:j'ai )?(?:une )?(?:toute )?(?:petite |dernière |derniere )?autre (?:question|chose|sujet)|(?:j'ai )?une (?:toute )?(?:petite |dernière |derniere )?question|dernière question|derniere question|petite question|question bête|question bete)(?: (?:mais|pour finir|rapide|bête|bete))?\s*[:,;.!…—–-]+\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChangeOfSubject();

    [GeneratedRegex(
        @"[\s,;(]*\b(?:comme (?:si (?:j'avais|j'étais|j'etais|on avait|je suis)[^.?!,;]*|(?:à|a|pour) (?:un|une|des) (?:enfants?|gamins?|gosses?|petits?|débutants?|debutants?|nuls?)(?: de [\w-]+ ans)?)|pour les nuls|(?:avec|en|par) (?:des )?(?:mots|termes) (?:très |tres )?simples|(?:en )?(?:mode|version|façon|facon) (?:simple|facile|débutant|debutant|enfant|courte)|sans (?:jargon|mots compliqués|mots compliques|termes techniques))\b\)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Manner();

    [GeneratedRegex(
        @"^\s*(?:(?:ah |oh )?(?:ok(?:ay)?|cool|super|top|génial|genial|parfait|nickel|bravo|merci(?: beaucoup| bien)?|d'accord|compris|haha|mdr|lol|intéressant|interessant|c'est (?:clair|noté|note|cool|intéressant|interessant|super))\b[\s]*[,.!…;]+\s*)+(?=\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reception();
}
