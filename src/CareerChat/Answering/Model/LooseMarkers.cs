using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerChat.Answering.Model;

/// <summary>
/// Finds in a finished sentence the references to a passage that are not in brackets: « (source 1) », « (1) » or « ¹ » at its end,
/// « Selon le passage 2, » at its start. A reader does not know the numbers of the passages, so they leave the text. Pure functions.
/// </summary>
internal static partial class LooseMarkers
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The sentence without its loose references, and the numbers that they gave.</summary>
    public static (string Text, IReadOnlyList<int> Numbers) Take(string text)
    {
        var numbers = new List<int>();
        if (Opening().Match(text) is { Success: true } opening)
        {
            numbers.AddRange(NumbersOf(opening.Groups["numbers"].Value));
            text = text[opening.Length..];
            text = text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
        }

        text = Closing().Replace(text, match =>
        {
            numbers.AddRange(NumbersOf(match.Groups["numbers"].Value));
            return match.Groups["stop"].Value;
        });
        text = Superscript().Replace(text, match =>
        {
            numbers.AddRange(match.Value.Select(c => Superscripts.IndexOf(c, StringComparison.Ordinal)));
            return "";
        });
        return (text, numbers);
    }

    private static IEnumerable<int> NumbersOf(string text) => Number().Matches(text).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^(?:selon|d['’]après|comme l['’]indiquent?|comme indiqué dans)\s+(?:les?\s+)?(?:passages?|sources?|extraits?|documents?)\s+(?:n°\s?)?(?<numbers>\d{1,2}(?:\s*(?:,|et)\s*\d{1,2})*)\s*[,:]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\s*(?:\(\s*(?:(?:cf\.?|voir)\s+)?(?:(?:le|les|la)\s+)?(?:(?:passages?|sources?|extraits?|documents?|réf\.?|références?)\s*:?\s*)?(?:n°\s?)?(?<numbers>\d{1,2}(?:\s*(?:,|;|et)\s*\d{1,2})*)\s*\)"
        + @"|«\s*(?:passages?|sources?)\s+(?<numbers>\d{1,2})\s*»)\s*(?<stop>[.!?…]?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?<=\p{L}{3}|[.!?…»])[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?=[.!?…\s]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Superscript();

    [GeneratedRegex(@"\d{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
