namespace CareerChat.Language;

/// <summary>Ordinary words that need no correction, whether the notes use them or not: « j'adore » is not « Adobe ».</summary>
public static class EverydayFrench
{
    private static readonly Lazy<(HashSet<string> Words, HashSet<string> Stems)> Table = new(Load);

    /// <summary>True for a folded word of the table, in this or another inflection.</summary>
    public static bool Knows(string word) => Table.Value.Words.Contains(word) || Table.Value.Stems.Contains(FrenchStemmer.Stem(word));

    private static (HashSet<string> Words, HashSet<string> Stems) Load()
    {
        using var reader = EmbeddedText.Open("CareerChat.Language.everyday.txt");
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                words.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return (words, [.. words.Select(FrenchStemmer.Stem)]);
    }
}
