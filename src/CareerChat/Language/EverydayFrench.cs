namespace CareerChat.Language;

/// <summary>Ordinary words that need no correction, whether the notes use them or not: « j'adore » is not « Adobe ».</summary>
public static class EverydayFrench
{
    private static readonly Lazy<(HashSet<string> Words, HashSet<string> Stems)> Table = new(Load);

    /// <summary>True for a folded word of the table, in this or another inflection.</summary>
    public static bool Knows(string word) => Table.Value.Words.Contains(word) || Table.Value.Stems.Contains(FrenchStemmer.Stem(word)) || Infinitives(word).Any(Table.Value.Words.Contains);

    /// <summary>Infinitives of which a word may be a present: « commencent » of « commencer », « essaye » of « essayer ».</summary>
    private static IEnumerable<string> Infinitives(string word) =>
        word.EndsWith("ent", StringComparison.Ordinal) ? [word[..^3] + "er", word[..^3] + "re", word[..^3] + "ir"]
        : word.EndsWith('e') ? [word + "r"]
        : [];

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

        // What the thesaurus says in other words is French too.
        using var thesaurus = EmbeddedText.Open("CareerChat.thesaurus.txt");
        while (thesaurus.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                words.UnionWith(FrenchText.Tokens(line).Where(token => token.Kind == TokenKind.Word).Select(token => token.Folded));
            }
        }

        return (words, [.. words.Select(FrenchStemmer.Stem)]);
    }
}
