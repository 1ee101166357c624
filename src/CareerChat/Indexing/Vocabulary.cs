using CareerChat.Chunking;
using CareerChat.Language;

namespace CareerChat.Indexing;

/// <summary>
/// The words that an index holds, with the number of chunks that each stands in: what a misspelt word is compared with, and what
/// says how much a word tells. Never changes.
/// </summary>
public sealed class Vocabulary
{
    public static readonly Vocabulary Empty = new(0, [], [], []);

    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<string, int> _terms;

    private readonly Dictionary<string, string> _acronyms;
    private readonly Lazy<Spelling> _spelling;

    internal Vocabulary(
        int chunkCount, Dictionary<string, int> words, Dictionary<string, int> terms, Dictionary<string, string> acronyms)
    {
        (ChunkCount, _words, _terms, _acronyms) = (chunkCount, words, terms, acronyms);
        _spelling = new(() => new Spelling(words));
    }

    /// <summary>How many chunks the words were read from.</summary>
    public int ChunkCount { get; }

    /// <summary>Folded content words, as written.</summary>
    public IReadOnlyDictionary<string, int> Words => _words;

    /// <summary>The words of these chunks: texts, contexts, titles, aliases and headings.</summary>
    public static Vocabulary Of(IEnumerable<Chunk> chunks)
    {
        var builder = new VocabularyBuilder();
        foreach (var chunk in chunks)
        {
            builder.Add(chunk);
        }

        return builder.Build();
    }

    /// <summary>How many chunks hold a term (<see cref="FrenchText.TermOf"/>); 0 for an unknown one.</summary>
    public int Frequency(string term) => _terms.GetValueOrDefault(term);

    /// <summary>True for a folded word that some chunk holds, in this or another inflection.</summary>
    public bool Knows(string word) => _words.ContainsKey(word) || _terms.ContainsKey(FrenchText.TermOf(word));

    /// <summary>Inverse document frequency of a term, ln(1 + (N − n + ½) / (n + ½)); the highest possible for an unknown one.</summary>
    public double InverseFrequency(string term)
    {
        var n = Frequency(term);
        return Math.Log(1 + ((ChunkCount - n + 0.5) / (n + 0.5)));
    }

    /// <summary>What a folded acronym stands for where the chunks explain it, « Délégué à la protection des données (DPO) »; else null.</summary>
    public string? Explain(string acronym) => _acronyms.GetValueOrDefault(acronym);

    /// <summary>Known words for an unknown one; the table it needs is made at the first call.</summary>
    public IReadOnlyList<Correction> Correct(string word) => _spelling.Value.Correct(word);
}
