using YamlDotNet.RepresentationModel;

namespace CareerChat.Orientation;

/// <summary>The concepts of <c>concepts.yaml</c>, and where a text expresses them.</summary>
internal sealed class ConceptLexicon
{
    private const int AllowedGap = 1;

    private static readonly Lazy<ConceptLexicon> Embedded = new(LoadEmbedded);

    private readonly Dictionary<string, List<Expression>> _byFirstStem = new(StringComparer.Ordinal);

    private ConceptLexicon(IReadOnlyList<Concept> concepts) => Concepts = concepts;

    /// <summary>The lexicon that ships with the library.</summary>
    public static ConceptLexicon Default => Embedded.Value;

    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>Reads a lexicon.</summary>
    /// <exception cref="InvalidDataException">An entry without a name or expressions, or with an unknown dimension.</exception>
    public static ConceptLexicon Parse(TextReader yaml)
    {
        var stream = new YamlStream();
        stream.Load(yaml);
        var concepts = new List<Concept>();
        var expressions = new List<(int Concept, string Text)>();
        foreach (var entry in ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>())
        {
            var id = Scalar(entry, "concept") ?? throw new InvalidDataException($"A concept without a name at line {entry.Start.Line}.");
            var texts = Scalar(entry, "expressions") ?? throw new InvalidDataException($"Concept '{id}' has no expressions.");
            expressions.AddRange(texts.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(text => (concepts.Count, text)));
            concepts.Add(new Concept(id, Levels(entry, id)));
        }

        var lexicon = new ConceptLexicon(concepts);
        foreach (var (concept, text) in expressions)
        {
            lexicon.Add(concept, text);
        }

        foreach (var candidates in lexicon._byFirstStem.Values)
        {
            candidates.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        }

        return lexicon;
    }

    /// <summary>The expressions found in a text, left to right; a longer one wins over the shorter ones it covers.</summary>
    public List<ConceptHit> Find(List<Word> words)
    {
        var hits = new List<ConceptHit>();
        var free = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (i < free || !_byFirstStem.TryGetValue(words[i].Stem, out var candidates))
            {
                continue;
            }

            var length = 0;
            foreach (var candidate in candidates)
            {
                if (candidate.Words.Length < length)
                {
                    break;
                }

                if (End(words, i, candidate.Words) is var end && end >= 0)
                {
                    length = candidate.Words.Length;
                    if (hits.Count > 0 && hits[^1].First == i && hits[^1].Concept == candidate.Concept)
                    {
                        continue;
                    }

                    hits.Add(new ConceptHit(candidate.Concept, i, end, length, candidate.Denies));
                    free = end + 1;
                }
            }
        }

        return hits;
    }

    /// <summary>Rank of the last word of an expression that starts at a word, or −1 when it does not stand there.</summary>
    private static int End(List<Word> words, int start, Word[] expression)
    {
        if (!Same(words[start], expression[0]))
        {
            return -1;
        }

        var position = start;
        for (var i = 1; i < expression.Length; i++)
        {
            var foreign = 0;
            do
            {
                position++;
                if (position >= words.Count)
                {
                    return -1;
                }

                if (Same(words[position], expression[i]))
                {
                    break;
                }

                foreign += words[position].IsGrammar ? 0 : 1;
            }
            while (foreign <= AllowedGap);

            if (foreign > AllowedGap)
            {
                return -1;
            }
        }

        return position;
    }

    /// <summary>Equal stems are not enough: « règles » and « règlement » share one. Most of the longer word must be common.</summary>
    private static bool Same(Word word, Word wanted) =>
        word.Stem == wanted.Stem
        && word.Folded.AsSpan().CommonPrefixLength(wanted.Folded) > 0.6 * Math.Max(word.Folded.Length, wanted.Folded.Length);

    private static ConceptLexicon LoadEmbedded()
    {
        using var stream = typeof(ConceptLexicon).Assembly.GetManifestResourceStream("CareerChat.concepts.yaml")
            ?? throw new InvalidDataException("The resource CareerChat.concepts.yaml is missing from the build.");
        using var reader = new StreamReader(stream);
        return Parse(reader);
    }

    private static string? Scalar(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;

    private static int[] Levels(YamlMappingNode entry, string id)
    {
        var levels = new int[Dimension.All.Count];
        if (entry.Children.TryGetValue(new YamlScalarNode("dimensions"), out var node))
        {
            foreach (var (key, value) in ((YamlMappingNode)node).Children)
            {
                var dimension = Dimension.IndexOf(((YamlScalarNode)key).Value!);
                if (dimension < 0 || !int.TryParse(((YamlScalarNode)value).Value, out var level) || level is < 0 or > 2)
                {
                    throw new InvalidDataException($"Concept '{id}': '{key}: {value}' is not a dimension with a level from 0 to 2.");
                }

                levels[dimension] = level;
            }
        }

        return levels;
    }

    private void Add(int concept, string text)
    {
        var all = Word.Of(text);
        var words = all.Where(word => !word.IsGrammar).ToArray();
        if (words.Length == 1 && all.Count > 1)
        {
            // « sur l'appareil » must not become « appareil »: the grammar is what makes the expression.
            words = [.. all];
        }

        if (words.Length == 0)
        {
            throw new InvalidDataException($"The expression '{text}' of concept '{Concepts[concept].Id}' has no word of its own.");
        }

        var expression = new Expression(
            concept,
            words,
            words.Any(word => word.Folded is "sans" or "pas" or "ne" or "n'" or "jamais" or "rien"));
        if (!_byFirstStem.TryGetValue(expression.Words[0].Stem, out var candidates))
        {
            _byFirstStem[expression.Words[0].Stem] = candidates = [];
        }

        candidates.Add(expression);
    }

    private sealed record Expression(int Concept, Word[] Words, bool Denies);
}
