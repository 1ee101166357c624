using System.Collections.Concurrent;
using CareerChat.Chunking;
using CareerChat.Language;

namespace CareerChat.Retrieval;

/// <summary>The terms of chunks, kept for those that questions keep finding. Safe for any number of threads.</summary>
internal sealed class ChunkTerms
{
    /// <summary>About 100 MB at most; emptied when full, because what is asked changes.</summary>
    private const int MaxChunks = 10_000;

    private readonly ConcurrentDictionary<Chunk, (HashSet<string> Text, HashSet<string> All)> _terms =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>Terms of the text alone.</summary>
    public IReadOnlySet<string> OfText(Chunk chunk) => Of(chunk).Text;

    /// <summary>Terms of the text, its context and everything above it.</summary>
    public IReadOnlySet<string> OfAll(Chunk chunk) => Of(chunk).All;

    private (HashSet<string> Text, HashSet<string> All) Of(Chunk chunk)
    {
        if (_terms.TryGetValue(chunk, out var known))
        {
            return known;
        }

        var text = FrenchText.Terms(chunk.Text).ToHashSet(StringComparer.Ordinal);
        var all = new HashSet<string>(text, StringComparer.Ordinal);
        foreach (var above in (IEnumerable<string>)[chunk.Title, .. chunk.Aliases, .. chunk.HeadingPath, chunk.Context])
        {
            all.UnionWith(FrenchText.Terms(above));
        }

        if (_terms.Count >= MaxChunks)
        {
            _terms.Clear();
        }

        return _terms[chunk] = (text, all);
    }
}
