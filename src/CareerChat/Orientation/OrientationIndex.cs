using CareerChat.Chunking;
using CareerChat.Corpus;

namespace CareerChat.Orientation;

/// <summary>All career sheets, read for orientation, with how telling each concept and each stem is among them.</summary>
internal sealed class OrientationIndex
{
    /// <summary>Trust in a plain word, and in a saying of the question lexicon, beside 1 for a concept of our own.</summary>
    private const double StemShare = 0.45, SaidShare = 0.45;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly double[] _conceptWeights;
    private readonly Dictionary<string, double> _stemWeights = new(StringComparer.Ordinal);

    /// <summary>By root, what saying it earns each sheet, in their order.</summary>
    private readonly Dictionary<string, double[]> _voices = new(StringComparer.Ordinal);

    public OrientationIndex(IEnumerable<Document> careers, HeadingChunker chunker, ConceptLexicon lexicon, CareerVoices voices)
    {
        Lexicon = lexicon;
        Sheets = [.. careers.Select(career => new CareerSheet(career, chunker, lexicon, voices))];
        foreach (var sheet in Sheets)
        {
            _names.UnionWith(sheet.Names);
        }

        AverageLength = Sheets.Count == 0 ? 1 : Sheets.Average(sheet => sheet.Length);
        _conceptWeights = new double[lexicon.Concepts.Count];
        for (var concept = 0; concept < _conceptWeights.Length; concept++)
        {
            _conceptWeights[concept] = Rarity(Sheets.Sum(sheet => Saturate(sheet.ConceptWeights[concept], sheet)));
        }

        foreach (var stem in Sheets.SelectMany(sheet => sheet.StemWeights.Keys).Distinct(StringComparer.Ordinal))
        {
            _stemWeights[stem] = Rarity(Sheets.Sum(sheet => Saturate(sheet.StemWeights.GetValueOrDefault(stem), sheet)));
        }

        foreach (var root in Sheets.SelectMany(sheet => sheet.VoiceRoots.Keys).Distinct(StringComparer.Ordinal))
        {
            double[] said = [.. Sheets.Select(sheet => Saturate(sheet.VoiceRoots.GetValueOrDefault(root)))];
            var rarity = Rarity(said.Sum());
            _voices[root] = [.. said.Select(share => rarity * share)];
        }
    }

    public ConceptLexicon Lexicon { get; }

    /// <summary>What a student wrote, read against these sheets; quoted as it was <paramref name="written"/>, when that is known.</summary>
    public StudentText Read(string text, string? written = null) => StudentText.Read(text, Lexicon, _names.Contains, written);

    public IReadOnlyList<CareerSheet> Sheets { get; }

    private double AverageLength { get; }

    /// <summary>How strongly a sheet speaks of a wish's concept or stem, rarity included.</summary>
    public double Strength(CareerSheet sheet, Wish wish) =>
        Telling(wish) * Saturate(wish.Concept >= 0 ? sheet.ConceptWeights[wish.Concept] : sheet.StemWeights.GetValueOrDefault(wish.Stem), sheet);

    /// <summary>How much a wish tells when a sheet speaks of it: rarity among the sheets, and the trust in where it comes from.</summary>
    public double Telling(Wish wish) => wish.Concept < 0 ? StemShare * _stemWeights.GetValueOrDefault(wish.Stem)
        : (Lexicon.Concepts[wish.Concept].IsOwn ? 1 : SaidShare) * _conceptWeights[wish.Concept];

    /// <summary>How strongly people of each job say a word, rarity included, in the order of the sheets; null when nobody says it.</summary>
    public double[]? Voices(Wish wish) => wish.Concept >= 0 ? null : _voices.GetValueOrDefault(VoiceRoot.Of(wish.Stem));

    /// <summary>Phrases are short and few: once is half of the most that a word can say.</summary>
    private static double Saturate(int phrases) => phrases / (phrases + 1.0);

    /// <summary>BM25's saturation, scaled to [0, 1): k1 = 2.5 weighted occurrences, b = 0.3.</summary>
    private double Saturate(double weight, CareerSheet sheet) =>
        weight <= 0 ? 0 : weight / (weight + (2.5 * (0.7 + (0.3 * sheet.Length / AverageLength))));

    /// <summary>BM25's inverse document frequency, of a soft count of the sheets that speak of it.</summary>
    private double Rarity(double sheets) => Math.Log(1 + ((Sheets.Count - sheets + 0.5) / (sheets + 0.5)));
}
