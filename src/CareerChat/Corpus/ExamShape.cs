using System.Text.RegularExpressions;

namespace CareerChat.Corpus;

/// <summary>Tells an exam paper by its shape: an exam must never become a source of answers.</summary>
public static partial class ExamShape
{
    /// <summary>True for a text that has at least two marks of an exam paper: a title or marking scheme, points, answer boxes, instructions.</summary>
    public static bool Matches(string text) =>
        (Title().IsMatch(text) ? 1 : 0) +
        (Points().Count(text) >= 2 ? 1 : 0) +
        (Boxes().Count(text) >= 4 ? 1 : 0) +
        (Instructions().IsMatch(text) ? 1 : 0) >= 2;

    [GeneratedRegex(@"^#{1,3} .*\b(examen|barème|corrigé|contrôle de connaissances)\b", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"/\s?\d{1,3}\b|\b\d+\s?(pts|points)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Points();

    [GeneratedRegex(@"\[\s*\]|_{4,}")]
    private static partial Regex Boxes();

    [GeneratedRegex(@"\*{0,2}(consignes?|durée)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Instructions();
}
