using System.Globalization;
using System.Text.RegularExpressions;
using CareerChat.Language;

namespace CareerChat.Orientation;

/// <summary>Years of study after the baccalauréat: what a sheet asks at least, and the most that a student wishes for. Pure functions.</summary>
internal static partial class Studies
{
    /// <summary>What « études courtes » goes up to: a BUT or a licence.</summary>
    private const int Short = 3;

    /// <summary>Diplomas by the years that they take after the baccalauréat.</summary>
    private static readonly Dictionary<string, int> Years = new(StringComparer.Ordinal)
    {
        ["bts"] = 2, ["dut"] = 2, ["deug"] = 2, ["but"] = 3, ["licence"] = 3, ["bachelor"] = 3, ["master"] = 5,
    };

    /// <summary>Fewest years of study named by the sentence on how to get there; null when it names none.</summary>
    public static int? Least(string access)
    {
        int? least = null;
        foreach (Match match in Level().Matches(FrenchText.Fold(access)))
        {
            var years = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            least = Math.Min(least ?? years, years);
        }

        return least;
    }

    /// <summary>The most years that a student wishes to study; null when nothing is said of it. The level that they have reached is no such wish.</summary>
    public static int? Most(string text)
    {
        var folded = FrenchText.Fold(text);
        if (Limit().Match(folded) is { Success: true } limit)
        {
            return limit.Groups["years"] is { Success: true } years ? int.Parse(years.ValueSpan, CultureInfo.InvariantCulture) : Years[limit.Groups["diploma"].Value];
        }

        return NoDiploma().IsMatch(folded) ? 0 : ShortStudies().IsMatch(folded) ? Short : null;
    }

    [GeneratedRegex(@"\bbac ?\+ ?(\d)")]
    private static partial Regex Level();

    /// <summary>« accessibles avec un bac+2 », « après un BTS », « bac+3 maximum », « pas plus qu'une licence ».</summary>
    [GeneratedRegex(
        @"\b(?:accessibles?|ouverts?|possibles?|juste|seulement|plus (?:de|que|qu'|loin que|loin qu')|(?:que|quoi|metiers?|jobs?|boulots?|travailler|faire|poste) (?:avec|apres|des|a|en)|arreter (?:a|au|apres))(?: avec| apres| des| a| au| en)?(?: un| une| le| la| mon| ma)? ?(?:niveau )?(?:bac ?\+ ?(?<years>\d)|(?<diploma>bts|dut|deug|but|licence|bachelor|master)\b)"
        + @"|\bbac ?\+ ?(?<years>\d) (?:max|maximum|au plus|pas plus)\b")]
    private static partial Regex Limit();

    [GeneratedRegex(@"\b(?:sans|aucun|pas de|pas le|pas mon|n'ai pas le) (?:le |mon |aucun )?(?:diplome|bac)\b(?! ?\+)")]
    private static partial Regex NoDiploma();

    [GeneratedRegex(
        @"\betudes? (?:tres |assez |plutot |plus )?courtes?\b|\bcourtes? (?:etudes?|formations?)\b|\bformations? (?:tres |assez |plutot )?courtes?\b|\b(?:sans|pas|peu|moins|eviter)(?: \w+'?){0,4} (?:longues? etudes?|etudes? (?:trop |tres )?longues?)\b"
        + @"|\b(?:pas|sans|eviter)(?: \w+'?){0,3} (?:cinq|5|huit|8|10|dix) ans d'etudes?\b|\bsans (?:faire )?(?:d')?(?:de grandes )?etudes\b|\betudes? pas (?:trop )?longues?\b|\bpeu d'etudes\b")]
    private static partial Regex ShortStudies();
}
