using System.Text.RegularExpressions;

namespace CareerChat.Answering;

/// <summary>
/// The word that a sentence opens with when it answers yes or no: « Oui, », « **Faux.** ». It claims something of the whole question, so it is
/// ruled apart from the sentence that follows it. Pure functions.
/// </summary>
internal static partial class VerdictWord
{
    /// <summary>What the word says and the sentence without it; <see cref="Ruling.None"/> and the sentence itself when there is none.</summary>
    public static (Ruling Ruling, string After) Of(string sentence)
    {
        var match = Opening().Match(sentence);
        if (!match.Success)
        {
            return (Ruling.None, sentence);
        }

        var rest = sentence[match.Length..].TrimStart('*', ' ', '\u00A0', '\u202F', ',', '.', '!', ':', ';', '—', '–', '-');
        return (
            match.Groups["mixed"].Success ? Ruling.NotQuite : match.Groups["yes"].Success ? Ruling.Yes : Ruling.No,
            rest.Length > 0 ? char.ToUpperInvariant(rest[0]) + rest[1..] : "");
    }

    [GeneratedRegex(
        @"^\**(?:(?<mixed>pas (?:tout à fait|vraiment|forcément|exactement|toujours)|plutôt (?:oui|non|vrai|faux)|oui et non|en partie|oui, (?:en général|en partie|parfois)|parfois, ou un peu|pas nécessairement)"
        + @"|(?<yes>oui|tout à fait|absolument|exactement|bien sûr|effectivement|en effet|c['’]est (?:vrai|exact|juste|correct)|vrai|exact)|(?<no>non|pas du tout|absolument pas|au contraire|c['’]est (?:faux|inexact|l['’]inverse)|faux|inexact))"
        + @"(?:\**[\s\u00A0\u202F]*(?:[.,!:;—–]|$|\*\*)\s*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
