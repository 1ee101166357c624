using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>What a word of a job's name is.</summary>
internal enum JobWordKind
{
    /// <summary>Not a word of <c>job-words.txt</c>.</summary>
    Other,

    /// <summary>« Ingénieur ».</summary>
    Role,

    /// <summary>« Ingénierie ».</summary>
    Activity,

    /// <summary>« Vision », « données ».</summary>
    Field,

    /// <summary>« Senior ».</summary>
    Rank,

    /// <summary>« En », « spécialisé », « applications ».</summary>
    Link,
}

/// <summary>The words that job names are made of, as <c>job-words.txt</c> lists them: which role or field each one stands for.</summary>
internal static class JobWords
{
    /// <summary>The role of « spécialiste », « expert », « pro »: any.</summary>
    public const string Anyone = "specialist";

    private static readonly Dictionary<string, (JobWordKind Kind, string Concept)> Known = Load(out Longest);

    private static readonly HashSet<string> Fields = [.. Known.Values.Where(known => known.Kind == JobWordKind.Field).Select(known => known.Concept)];

    /// <summary>Words of the longest form.</summary>
    private static readonly int Longest;

    /// <summary>True for the concept of a field of the table.</summary>
    public static bool IsField(string concept) => Fields.Contains(concept);

    /// <summary>What stands at a token: a form of several words, a single word, or a word of no table, which is its own concept.</summary>
    /// <param name="tokens">A text.</param>
    /// <param name="start">Index of the token.</param>
    /// <returns>The kind, the concept and how many tokens it takes, at least 1.</returns>
    public static (JobWordKind Kind, string Concept, int Length) At(IReadOnlyList<Token> tokens, int start)
    {
        if (tokens[start].Kind == TokenKind.Elided)
        {
            return (JobWordKind.Link, "link", 1);
        }

        for (var length = Math.Min(Longest, tokens.Count - start); length > 0; length--)
        {
            if (Known.TryGetValue(string.Join(' ', tokens.Skip(start).Take(length).Select(Form)), out var known))
            {
                return (known.Kind, known.Concept, length);
            }
        }

        return (JobWordKind.Other, FrenchStemmer.Stem(Form(tokens[start])), 1);
    }

    /// <summary>The concepts of a text's roles and fields, for comparing names.</summary>
    public static HashSet<string> ConceptsOf(string text)
    {
        var tokens = FrenchText.Tokens(text);
        var concepts = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count;)
        {
            var (kind, concept, length) = At(tokens, i);
            if (kind is JobWordKind.Role or JobWordKind.Activity or JobWordKind.Field)
            {
                concepts.Add(concept);
            }

            i += length;
        }

        return concepts;
    }

    /// <summary>« Ingénieures » gives « ingenieur », « conceptrices » gives « concepteur »: masculine and singular, as far as endings tell.</summary>
    public static string Masculine(string folded)
    {
        var word = folded.Length > 3 && folded[^1] is 's' or 'x' ? folded[..^1] : folded;
        foreach (var (feminine, masculine) in (ReadOnlySpan<(string, string)>)
            [("trice", "teur"), ("euse", "eur"), ("eure", "eur"), ("ere", "er"), ("enne", "en"), ("ive", "if"), ("elle", "el"), ("ante", "ant"), ("ee", "e"), ("effe", "ef"), ("onne", "on")])
        {
            if (word.Length > feminine.Length + 1 && word.EndsWith(feminine, StringComparison.Ordinal))
            {
                return word[..^feminine.Length] + masculine;
            }
        }

        return word;
    }

    private static string Form(Token token) => token.Kind == TokenKind.Elided ? token.Folded : Masculine(token.Folded);

    private static Dictionary<string, (JobWordKind, string)> Load(out int longest)
    {
        using var reader = EmbeddedText.Open("CareerChat.Conversation.job-words.txt");
        var known = new Dictionary<string, (JobWordKind, string)>(StringComparer.Ordinal);
        var kind = JobWordKind.Other;
        longest = 1;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                kind = line switch
                {
                    "[roles]" => JobWordKind.Role,
                    "[activities]" => JobWordKind.Activity,
                    "[fields]" => JobWordKind.Field,
                    "[ranks]" => JobWordKind.Rank,
                    "[links]" => JobWordKind.Link,
                    _ => throw new InvalidDataException($"job-words.txt has no part « {line} »."),
                };
                continue;
            }

            var (concept, forms) = line.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var list] ? (name, list)
                : throw new InvalidDataException($"job-words.txt has no place for the line « {line} ».");
            foreach (var form in forms.Split('|', StringSplitOptions.TrimEntries))
            {
                var tokens = FrenchText.Tokens(form);
                longest = Math.Max(longest, tokens.Count);
                known.TryAdd(string.Join(' ', tokens.Select(Form)), (kind, concept));
            }
        }

        return known;
    }
}
