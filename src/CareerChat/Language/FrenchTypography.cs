using System.Buffers;
using System.Text.RegularExpressions;

namespace CareerChat.Language;

/// <summary>
/// French typography for what we or a model write: narrow no-break spaces (U+202F) before « ; : ! ? » and inside quotation marks, curly
/// apostrophes. Sentences of the notes are shown as their authors wrote them, so that a quotation stays one. A pure function.
/// </summary>
public static partial class FrenchTypography
{
    private static readonly SearchValues<char> Concerned = SearchValues.Create("'’;:!?»«");

    /// <summary>The text, typeset; the same string when nothing changes.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Concerned))
        {
            return text;
        }

        text = Apostrophe().Replace(text, "’");
        text = BeforeSign().Replace(text, "\u202F$1");
        text = GluedSign().Replace(text, "\u202F");
        return Opening().Replace(text, "«\u202F");
    }

    /// <summary>« l'IA », « aujourd'hui »; not a prime, nor a quotation mark that opens.</summary>
    [GeneratedRegex(@"(?<=\p{L})'(?=[\p{L}«*\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"(?<=\S)[ \u00A0\u2009\u202F]+([;:!?]+(?![\p{L}\d/)])|»)", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeSign();

    /// <summary>« mot? »: no space at all; left alone in « 10:30 », « https: », « ?! » and in what looks like an address or code.</summary>
    [GeneratedRegex(@"(?<=[\p{L}\d\p{Pe}»*’])(?<!https?|ftp|mailto)(?=[;:!?]+(?:[\s*]|$)|»)", RegexOptions.CultureInvariant)]
    private static partial Regex GluedSign();

    [GeneratedRegex(@"«[ \u00A0\u2009\u202F]*", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
