using CareerChat.Language;
using YamlDotNet.RepresentationModel;

namespace CareerChat.Orientation;

/// <summary>
/// Concepts, and where a text expresses them: those of <c>concepts.yaml</c>, whose expressions are looked for in messages and
/// sheets alike, and those of the corpus's <c>lexique.yaml</c>, where what people say stands beside what the notes write.
/// </summary>
internal sealed class ConceptLexicon
{
    /// <summary>Terms of the question lexicon that fit any job, and so tell none from another.</summary>
    private static readonly HashSet<string> AnyJob =
    [
        "salaire", "junior", "senior", "metier", "missions", "journee type", "pour y aller", "competences", "outils", "livrables",
        "contraintes", "ou et pour qui", "a ne pas confondre avec", "a essayer en 30 minutes", "titres", "entreprise", "entreprises",
        "competences demandees", "livrables et indicateurs",
    ];

    private static readonly Lazy<ConceptLexicon> Embedded = new(LoadEmbedded);

    private readonly List<Concept> _concepts = [];
    private readonly ExpressionIndex _own = new();
    private readonly ExpressionIndex _said = new();
    private readonly ExpressionIndex _written = new();

    private ConceptLexicon()
    {
    }

    /// <summary>The lexicon that ships with the library.</summary>
    public static ConceptLexicon Default => Embedded.Value;

    public IReadOnlyList<Concept> Concepts => _concepts;

    /// <summary>Reads a lexicon.</summary>
    /// <param name="concepts">YAML in the format of <c>concepts.yaml</c>.</param>
    /// <param name="questions">YAML in the format of <c>lexique.yaml</c>, or null.</param>
    /// <exception cref="InvalidDataException">An entry without a name or expressions, or with an unknown dimension.</exception>
    public static ConceptLexicon Parse(TextReader concepts, TextReader? questions = null)
    {
        var lexicon = new ConceptLexicon();
        foreach (var entry in ((YamlSequenceNode)Load(concepts)).Cast<YamlMappingNode>())
        {
            var id = Scalar(entry, "concept") ?? throw new InvalidDataException($"A concept without a name at line {entry.Start.Line}.");
            var texts = Scalar(entry, "expressions") ?? throw new InvalidDataException($"Concept '{id}' has no expressions.");
            foreach (var text in texts.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                lexicon._own.Add(lexicon._concepts.Count, text);
            }

            lexicon._concepts.Add(new Concept(id, Levels(entry, id), Scalar(entry, "outside") == "true", IsOwn: true, Scalar(entry, "experience") == "true") { IsTaste = Scalar(entry, "taste") == "true" });
        }

        if (questions is not null)
        {
            var root = (YamlMappingNode)Load(questions);
            if (root.Children.TryGetValue("expressions", out var said))
            {
                foreach (var entry in ((YamlSequenceNode)said).Cast<YamlMappingNode>())
                {
                    lexicon.AddSaid(Texts(entry, "dit"), Texts(entry, "notes"));
                }
            }

            if (root.Children.TryGetValue("synonymes", out var synonyms))
            {
                foreach (var group in ((YamlSequenceNode)synonyms).OfType<YamlSequenceNode>())
                {
                    List<string> terms = [.. group.OfType<YamlScalarNode>().Select(term => term.Value!)];
                    lexicon.AddSaid(terms, terms);
                }
            }
        }

        lexicon._own.Sort();
        lexicon._said.Sort();
        lexicon._written.Sort();
        return lexicon;
    }

    /// <summary>What a student's message expresses, left to right; a longer expression wins over the shorter ones it covers.</summary>
    public List<ConceptHit> FindSaid(List<Word> words) => [.. _own.Find(words), .. _said.Find(words)];

    /// <summary>What a sheet expresses.</summary>
    public List<ConceptHit> FindWritten(List<Word> words) => [.. _own.Find(words), .. _written.Find(words)];

    private void AddSaid(List<string> said, List<string> written)
    {
        if (written.Count == 0 || said.Count == 0 || written.Any(term => AnyJob.Contains(FrenchText.Fold(term))))
        {
            return;
        }

        foreach (var text in said)
        {
            _said.Add(_concepts.Count, text);
        }

        foreach (var text in written)
        {
            _written.Add(_concepts.Count, text);
        }

        _concepts.Add(new Concept("dit : " + said[0], new int[Dimension.All.Count]));
    }

    private static ConceptLexicon LoadEmbedded()
    {
        using var concepts = Open("CareerChat.concepts.yaml")
            ?? throw new InvalidDataException("The resource CareerChat.concepts.yaml is missing from the build.");
        using var questions = Open("CareerChat.lexique.yaml");
        return Parse(concepts, questions);
    }

    private static StreamReader? Open(string resource) =>
        typeof(ConceptLexicon).Assembly.GetManifestResourceStream(resource) is { } stream ? new StreamReader(stream) : null;

    private static YamlNode Load(TextReader yaml)
    {
        var stream = new YamlStream();
        stream.Load(yaml);
        return stream.Documents[0].RootNode;
    }

    private static List<string> Texts(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(key, out var node) && node is YamlSequenceNode list
            ? [.. list.OfType<YamlScalarNode>().Select(text => text.Value!).Where(text => text.Length > 0)]
            : [];

    private static string? Scalar(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(key, out var node) && node is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;

    private static int[] Levels(YamlMappingNode entry, string id)
    {
        var levels = new int[Dimension.All.Count];
        if (entry.Children.TryGetValue("dimensions", out var node))
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
}
