using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Language;

namespace CareerChat.Orientation;

/// <summary>A career sheet as orientation reads it: its levels, what its words weigh, the sentences that can be cited.</summary>
internal sealed class CareerSheet
{
    /// <summary>What a section says of the daily work, by folded title; sections that are not named weigh 1.</summary>
    private static readonly Dictionary<string, double> SectionWeights = new(StringComparer.Ordinal)
    {
        ["en une phrase"] = 3,
        ["missions"] = 2,
        ["une journee type"] = 1.5,
        ["competences"] = 1.5,
        ["ou et pour qui"] = 0.7,
        ["contraintes"] = 0.5,
        ["pour y aller"] = 0.4,
        // A salary describes no work, and the section on neighbours describes theirs.
        ["salaire"] = 0,
        ["a ne pas confondre avec"] = 0,
    };

    private const double NameWeight = 2;

    /// <summary>Sections from this weight on say what the work is; the others say how to get there and what is hard.</summary>
    private const double ReasonWeight = 0.7;

    /// <summary>What a concept weighs each time people of the job speak of it.</summary>
    private const double VoiceWeight = 1;

    private readonly Dictionary<int, (double Weight, SheetSentence Sentence)> _bestByConcept = [];
    private readonly List<SheetSentence> _sentences = [];
    private readonly List<SheetContent> _contents = [];
    private readonly Dictionary<string, List<SheetSentence>> _bySection = new(StringComparer.Ordinal);
    private readonly SheetSentence?[] _onDimension;

    public CareerSheet(Document document, HeadingChunker chunker, ConceptLexicon lexicon, CareerVoices voices)
    {
        Document = document;
        Levels = [.. Dimension.All.Select(dimension => document.Profile.GetValueOrDefault(dimension.Id))];
        ConceptWeights = new double[lexicon.Concepts.Count];
        Read(string.Join(". ", [document.Title, .. document.Aliases]), NameWeight, lexicon, null);
        foreach (var chunk in chunker.Chunk(document))
        {
            var weight = SectionWeights.GetValueOrDefault(FrenchText.Fold(chunk.Heading).Replace('\'', ' '), 1);
            var heading = FrenchText.Fold(chunk.Heading);
            if (!_bySection.TryGetValue(heading, out var section))
            {
                _bySection[heading] = section = [];
            }

            foreach (var unit in EvidenceUnits.Of(chunk))
            {
                var sentence = new SheetSentence(chunk, unit);
                _sentences.Add(sentence);
                section.Add(sentence);
                if (weight > 0)
                {
                    Read(unit.Text, weight, lexicon, sentence);
                }
            }
        }

        foreach (var phrase in voices.Of(document.Id))
        {
            Listen(phrase, lexicon);
        }

        _onDimension = [.. Dimension.All.Select(dimension => Backing(dimension.Id))];
    }

    public Document Document { get; }

    /// <summary>Levels by rank of the dimension, 0 to 4.</summary>
    public IReadOnlyList<int> Levels { get; }

    /// <summary>Weighted occurrences of each concept of the lexicon.</summary>
    public double[] ConceptWeights { get; }

    /// <summary>Weighted occurrences of each stem.</summary>
    public Dictionary<string, double> StemWeights { get; } = new(StringComparer.Ordinal);

    /// <summary>In how many phrases people of the job say a root, by <see cref="VoiceRoot"/>.</summary>
    public Dictionary<string, int> VoiceRoots { get; } = new(StringComparer.Ordinal);

    /// <summary>Weighted number of content words.</summary>
    public double Length { get; private set; }

    /// <summary>The sentence that says the most of a concept, or null.</summary>
    public SheetSentence? SentenceOnConcept(int concept) => _bestByConcept.TryGetValue(concept, out var best) ? best.Sentence : null;

    /// <summary>The sentences on the work itself with what they express: those that can be a reason.</summary>
    public IReadOnlyList<SheetContent> Contents => _contents;

    /// <summary>The sentence that backs a level of the matrix, or null.</summary>
    public SheetSentence? SentenceOnDimension(int dimension) => _onDimension[dimension];

    private SheetSentence? Backing(string dimension)
    {
        if (!Document.ProfileEvidence.TryGetValue(dimension, out var evidence))
        {
            return null;
        }

        return _sentences.Find(sentence => sentence.Unit.Text.Contains(evidence, StringComparison.Ordinal)
            || evidence.Contains(sentence.Unit.Text, StringComparison.Ordinal));
    }

    /// <summary>The sentences of a section, by its folded title.</summary>
    public IReadOnlyList<SheetSentence> Section(string heading) => _bySection.GetValueOrDefault(heading) ?? [];

    /// <summary>Words that the sheet writes with a capital inside a sentence: tools, firms, laws.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>What a phrase says is wanted; « plutôt que coder », in the mouth of people of the job, does not speak of coding.</summary>
    private void Listen(string phrase, ConceptLexicon lexicon)
    {
        var words = Word.Of(phrase);
        var worths = WishReader.Read(phrase, words);
        foreach (var hit in lexicon.FindWritten(words).Where(hit => worths[hit.Last] >= 0))
        {
            ConceptWeights[hit.Concept] += VoiceWeight;
        }

        var wanted = words.Where((word, i) => worths[i] >= 0 && !StopWords.Contains(word.Folded));
        foreach (var root in wanted.Select(word => VoiceRoot.Of(word.Stem)).Distinct(StringComparer.Ordinal))
        {
            VoiceRoots[root] = VoiceRoots.GetValueOrDefault(root) + 1;
        }
    }

    private void Read(string text, double weight, ConceptLexicon lexicon, SheetSentence? sentence)
    {
        var words = Word.Of(text);
        var hits = lexicon.FindWritten(words);
        foreach (var hit in hits)
        {
            ConceptWeights[hit.Concept] += weight;
            if (sentence is not null && (!_bestByConcept.TryGetValue(hit.Concept, out var known) || weight > known.Weight))
            {
                _bestByConcept[hit.Concept] = (weight, sentence);
            }
        }

        if (sentence is not null && weight >= ReasonWeight)
        {
            _contents.Add(new SheetContent(
                sentence,
                weight,
                [.. hits.Select(hit => hit.Concept)],
                words.Where(word => !StopWords.Contains(word.Folded)).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal)));
        }

        for (var i = 0; i < words.Count; i++)
        {
            // Letters after the first: « Spark », « GPT » and « spaCy » are names; a sentence's first word is one when it is no plain word.
            var written = words[i].Span.Slice(text);
            if (written.AsSpan().ContainsAnyInRange('A', 'Z') && (i > 0 || written.AsSpan(1).ContainsAnyInRange('A', 'Z')))
            {
                Names.Add(written);
            }
        }

        foreach (var word in words)
        {
            if (!StopWords.Contains(word.Folded))
            {
                StemWeights[word.Stem] = StemWeights.GetValueOrDefault(word.Stem) + weight;
                Length += weight;
            }
        }
    }
}
