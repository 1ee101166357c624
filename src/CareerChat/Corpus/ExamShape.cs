using System.Buffers;
using System.Text.RegularExpressions;

namespace CareerChat.Corpus;

/// <summary>Tells an exam paper by its shape: an exam must never become a source of answers.</summary>
public static partial class ExamShape
{
    // A lesson may use the word « examen » or a check box; a paper has several of these marks at once.
    private const int FewestMarks = 2;
    private const int FewestBoxes = 6;
    private const int FewestScores = 3;

    private static readonly SearchValues<char> SignStarts = SearchValues.Create("[/_☐□");

    private const RegexOptions Options = RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>
    /// True for a text with at least two of: a title that announces an exam, a marking scheme, scored parts, rows of answer boxes,
    /// instructions to the candidate, true-or-false lines to fill in.
    /// </summary>
    public static bool Matches(string text)
    {
        if (!MayMatch(text))
        {
            return false;
        }

        var marks = 0;
        marks += Title().IsMatch(text) ? 1 : 0;
        marks += MarkingScheme().IsMatch(text) ? 1 : 0;
        marks += AtLeast(Score(), text, FewestScores) ? 1 : 0;
        marks += AtLeast(Box(), text, FewestBoxes) ? 1 : 0;
        marks += Instructions().IsMatch(text) ? 1 : 0;
        return marks >= FewestMarks && (AtLeast(Box(), text, FewestBoxes) || AtLeast(Score(), text, FewestScores) || marks >= FewestMarks + 1);
    }

    /// <summary>A cheap look for boxes, scores or a marking scheme: a note without any of them needs no pattern.</summary>
    private static bool MayMatch(string text)
    {
        var signs = 0;
        for (var i = text.AsSpan().IndexOfAny(SignStarts); i >= 0 && signs < FewestScores;)
        {
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            signs += text[i] switch
            {
                '/' => char.IsAsciiDigit(next) || next is ' ' or '\u00A0' ? 1 : 0,
                '[' => next is ']' or '_' || char.IsWhiteSpace(next) ? 1 : 0,
                '_' => next == '_' ? 1 : 0,
                _ => 1,
            };
            var rest = text.AsSpan(i + 1).IndexOfAny(SignStarts);
            i = rest < 0 ? -1 : i + 1 + rest;
        }

        return signs >= FewestScores || HasPoints(text, "point") || HasPoints(text, "pt") ||
            text.Contains("....", StringComparison.Ordinal) || text.Contains("……", StringComparison.Ordinal) ||
            text.Contains("barème", StringComparison.OrdinalIgnoreCase) || text.Contains("corrigé", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>« 4 pts », « 10 points ».</summary>
    private static bool HasPoints(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at >= 1 && (char.IsAsciiDigit(text[at - 1]) || (at >= 2 && char.IsWhiteSpace(text[at - 1]) && char.IsAsciiDigit(text[at - 2]))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AtLeast(Regex pattern, string text, int count)
    {
        var match = pattern.Match(text);
        while (match.Success && --count > 0)
        {
            match = match.NextMatch();
        }

        return match.Success;
    }

    [GeneratedRegex(@"^[#\s*_]*(sujet d['’ ])?\s*(examens?|contrôle (de connaissances|continu|final)|partiel|devoir surveillé|épreuve|interrogation|qcm|corrigé|évaluation (finale|sommative|des connaissances))\b[^.\n]{0,120}$", Options)]
    private static partial Regex Title();

    [GeneratedRegex(@"^[#\s*_]*(barème|grille de (notation|correction)|corrigé)\b|^[-*\s_]*total[\s\u00A0]*:[\s*_\u00A0]*/[\s\u00A0]*\d{2,3}\b", Options)]
    private static partial Regex MarkingScheme();

    [GeneratedRegex(@"\(?\s*\*{0,2}\s*/\s?(4|5|6|8|10|12|14|15|16|18|20|24|25|30|40|50|60|100)\b|\b\d{1,2}([.,]\d)?[\s\u00A0]?(pts?|points?)\b", Options)]
    private static partial Regex Score();

    // A box right after a bullet is a task list, which any project note may hold.
    [GeneratedRegex(@"(?<![-*+] )\[[\s\u00A0_]{0,6}\]|(?<![-*+] )[☐□]|_{5,}|\.{10,}|…{4,}", Options)]
    private static partial Regex Box();

    [GeneratedRegex(@"^[\s*_>]*(consignes?|durée|nom[\s\u00A0]*(et|,|/)?[\s\u00A0]*prénom|documents? autorisés?)[\s*_\u00A0]*:|\brépondez dans les espaces\b|\b(cochez|entourez|choisissez) (\*\*)?(la|une?|les?|vrai|seul)", Options)]
    private static partial Regex Instructions();
}
