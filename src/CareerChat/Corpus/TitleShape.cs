using System.Text;

namespace CareerChat.Corpus;

/// <summary>What a title looks like in text without markup.</summary>
internal static class TitleShape
{
    /// <summary>« Jour 2 », « PARTIE A », or a line in capitals opens a part.</summary>
    public static bool OpensPart(string title)
    {
        foreach (var part in (ReadOnlySpan<string>)["jour ", "partie ", "chapitre ", "module ", "semaine ", "leçon ", "cours "])
        {
            if (title.StartsWith(part, StringComparison.OrdinalIgnoreCase) && title.Length > part.Length &&
                (char.IsDigit(title[part.Length]) || char.IsUpper(title[part.Length])))
            {
                return true;
            }
        }

        var letters = title.Count(char.IsLetter);
        return letters >= 4 && title.Count(char.IsUpper) == letters;
    }

    /// <summary>A short line that opens on a capital or a digit and ends without a stop.</summary>
    public static bool IsTitle(string title)
    {
        var opening = title.AsSpan().TrimStart("«“\"([ \u00A0");
        return opening.Length > 1 && (char.IsUpper(opening[0]) || char.IsDigit(opening[0])) && EndsAsTitle(title) &&
            title.Count(char.IsLetter) >= 2 && !title.Contains("://", StringComparison.Ordinal) && !title.Contains('\t') &&
            title.AsSpan().Count(' ') < 13;
    }

    /// <summary>True when a line does not end as a sentence or a lead-in does.</summary>
    public static bool EndsAsTitle(string title) => title[^1] is not ('.' or ',' or ';' or ':' or '!' or '…');

    /// <summary>The number that a title starts with, such as « 1.3.2 », and its depth.</summary>
    public static (string Number, int Depth)? NumberOf(string title)
    {
        var end = 0;
        while (end < title.Length && (char.IsAsciiDigit(title[end]) || (title[end] == '.' && end > 0)))
        {
            end++;
        }

        var number = title[..end].TrimEnd('.');
        return number.Length is > 0 and <= 8 && end + 1 < title.Length && title[end] == ' ' && char.IsLetter(title[end + 1]) &&
            (number.Contains('.') || title[end - 1] == '.')
            ? (number, 1 + number.Count(c => c == '.'))
            : null;
    }

    /// <summary>Letters and digits in lower case: what two prints of the same title share.</summary>
    public static string Fold(string title)
    {
        var folded = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
