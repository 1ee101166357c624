using System.Globalization;
using System.Text;

namespace CareerChat.Corpus;

/// <summary>Names that can stand in an id or an address.</summary>
internal static class Slug
{
    /// <summary>The path without its extension, in lower-case ASCII letters and digits joined by hyphens; <c>note</c> when nothing is left.</summary>
    public static string Of(string path)
    {
        var extension = Path.GetExtension(path).Length;
        var slug = new StringBuilder(path.Length);
        foreach (var c in path[..^extension].Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c is 'œ' or 'Œ' or 'æ' or 'Æ')
            {
                slug.Append(c is 'œ' or 'Œ' ? "oe" : "ae");
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length > 0 ? trimmed : "note";
    }

    /// <summary>A file's name as a title: « 003-culture-data.md » gives « Culture data ».</summary>
    public static string Title(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path).Replace('-', ' ').Replace('_', ' ').Trim();
        var words = name.TrimStart("0123456789. ".ToCharArray());
        name = words.Length > 0 ? words : name;
        return name.Length == 0 ? path : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
    }
}
