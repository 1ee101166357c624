using System.Globalization;
using System.Text;

namespace CareerChat.Language;

/// <summary>French text as the index sees it. Pure functions.</summary>
public static class FrenchText
{
    private static readonly HashSet<string> StopWords = new(
        ("a au aux avec ce ces cet cette comme dans de des du elle elles en est et etre eu il ils je la le les leur leurs " +
        "lui ma mais me mes moi mon ne nos notre nous on ou par pas pour qu que quel quelle quels quelles qui sa se ses " +
        "son sont sur ta te tes toi ton tu un une vos votre vous y d l s n c j m t").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Lower case, accents and ligatures removed: « Œuvre d'Été » gives « oeuvre d'ete ».</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            _ = char.ToLowerInvariant(c) switch
            {
                'œ' => folded.Append("oe"),
                'æ' => folded.Append("ae"),
                '’' => folded.Append('\''),
                var lower => folded.Append(lower),
            };
        }

        return folded.ToString();
    }

    /// <summary>Content words of a text: folded, elisions and stop words removed, plural endings cut.</summary>
    public static IEnumerable<string> Terms(string text)
    {
        var folded = Fold(text);
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && (char.IsLetterOrDigit(folded[i]) || folded[i] is '#' or '+' or '€'))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && folded[start..i] is var word && !StopWords.Contains(word))
            {
                yield return word.Length > 3 ? word.TrimEnd('s', 'x') : word;
            }

            start = -1;
        }
    }
}
