using System.Collections.Frozen;

namespace CareerChat.Language;

/// <summary>
/// Words of <c>homonyms.txt</c>, which the stemmer takes for others: « destination » is no fate, « donnée » not what was given,
/// « département » no departure. Each has the term that its line names; a family that they share is said in <c>families.txt</c>.
/// </summary>
internal static class Homonyms
{
    private static readonly Lazy<FrozenDictionary<string, string>> Shipped = new(() => Read(EmbeddedText.Open("CareerChat.Language.homonyms.txt")));

    /// <summary>The term of a folded word that stemming would confound; null for any other.</summary>
    public static string? TermOf(string folded) => Shipped.Value.GetValueOrDefault(folded);

    /// <exception cref="FormatException">A line that is no « term : forms », or a form that stands twice.</exception>
    internal static FrozenDictionary<string, string> Read(TextReader reader)
    {
        using var lines = reader;
        var terms = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.Split(" : ") is not [{ Length: > 0 } term, { Length: > 0 } forms] || !Array.TrueForAll(forms.Split(' '), form => terms.TryAdd(form, term)))
            {
                throw new FormatException($"homonyms.txt, line {number}: « {line} » is not « term : forms », each form on one line only.");
            }
        }

        return terms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
