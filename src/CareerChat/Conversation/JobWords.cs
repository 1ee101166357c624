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

/// <summary>A word of a text seen as one of a job's name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Concept">What it stands for.</param>
/// <param name="Length">How many tokens it takes, at least 1.</param>
internal readonly record struct JobWord(JobWordKind Kind, string Concept, int Length);

/// <summary>The words that job names are made of, as <c>job-words.txt</c> lists them: which role or field each one stands for.</summary>
internal static class JobWords
{
    /// <summary>The role of « spécialiste », « expert », « pro »: any.</summary>
    public const string Anyone = "specialist";

    private static readonly Dictionary<string, (JobWordKind Kind, string Concept)> Known = Load();

    /// <summary>By the first word of a form, the words of the longest form that starts with it.</summary>
    private static readonly Dictionary<string, int> Longest = Known.Keys.Select(form => form.Split(' '))
        .GroupBy(words => words[0]).ToDictionary(forms => forms.Key, forms => forms.Max(words => words.Length), StringComparer.Ordinal);

    private static readonly HashSet<string> Fields = [.. Known.Values.Where(known => known.Kind == JobWordKind.Field).Select(known => known.Concept)];


    /// <summary>True for the concept of a field of the table.</summary>
    public static bool IsField(string concept) => Fields.Contains(concept);

    /// <summary>What stands at each token: a form of several words, a single word, or a word of no table, which is its own concept.</summary>
    /// <param name="tokens">A text.</param>
    /// <param name="forms">Its words as <see cref="Forms"/> gives them.</param>
    public static JobWord[] Read(IReadOnlyList<Token> tokens, string[] forms)
    {
        var words = new JobWord[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = tokens[i].Kind == TokenKind.Elided ? new JobWord(JobWordKind.Link, "link", 1)
                : Listed(forms, i) ?? new JobWord(JobWordKind.Other, FrenchStemmer.Stem(forms[i]), 1);
        }

        return words;
    }

    /// <summary>The words of a text as the table writes them: masculine and singular, an elided word as it is.</summary>
    public static string[] Forms(IReadOnlyList<Token> tokens)
    {
        var forms = new string[tokens.Count];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = Form(tokens[i]);
        }

        return forms;
    }

    /// <summary>The concepts of a text's roles and fields, for comparing names.</summary>
    public static HashSet<string> ConceptsOf(string text)
    {
        var tokens = FrenchText.Tokens(text);
        var words = Read(tokens, Forms(tokens));
        var concepts = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length;)
        {
            var (kind, concept, length) = words[i];
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

    /// <summary>The longest form of the table that starts at a word; null when none does.</summary>
    private static JobWord? Listed(string[] forms, int start)
    {
        if (!Longest.TryGetValue(forms[start], out var longest))
        {
            return null;
        }

        for (var length = Math.Min(longest, forms.Length - start); length > 0; length--)
        {
            if (Known.TryGetValue(length == 1 ? forms[start] : string.Join(' ', forms, start, length), out var known))
            {
                return new JobWord(known.Kind, known.Concept, length);
            }
        }

        return null;
    }

    private static string Form(Token token) => token.Kind == TokenKind.Elided ? token.Folded : Masculine(token.Folded);

    private static Dictionary<string, (JobWordKind, string)> Load()
    {
        using var reader = EmbeddedText.Open("CareerChat.Conversation.job-words.txt");
        var known = new Dictionary<string, (JobWordKind, string)>(StringComparer.Ordinal);
        var kind = JobWordKind.Other;
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
                known.TryAdd(string.Join(' ', Forms(FrenchText.Tokens(form))), (kind, concept));
            }
        }

        return known;
    }
}
