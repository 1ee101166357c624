using System.Text;
using CareerChat.Chunking;
using CareerChat.Language;

namespace CareerChat.Indexing;

/// <summary>Text to sparse vectors: BM25 term weights without the inverse document frequency.</summary>
public sealed class SparseEncoder
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private const double AverageLength = 60;
    private const int TitleRepeats = 2;

    /// <summary>Names this encoder in the index's signature.</summary>
    public static string Signature => "bm25-fr-1";

    public SparseVector EncodeChunk(Chunk chunk)
    {
        var counts = new Dictionary<uint, float>();
        var length = 0;
        var header = string.Join(' ', [chunk.Title, .. chunk.Aliases, .. chunk.HeadingPath]);
        foreach (var (text, repeats) in new[] { (header, TitleRepeats), (chunk.Context, 1), (chunk.Text, 1) })
        {
            foreach (var term in FrenchText.Terms(text))
            {
                var id = Dimension(term);
                counts[id] = counts.GetValueOrDefault(id) + repeats;
                length++;
            }
        }

        foreach (var (id, tf) in counts)
        {
            counts[id] = (float)(tf * (K1 + 1) / (tf + (K1 * (1 - B + (B * length / AverageLength)))));
        }

        return SparseVector.From(counts);
    }

    public SparseVector EncodeQuery(string text)
    {
        var weights = new Dictionary<uint, float>();
        foreach (var term in FrenchText.Terms(text))
        {
            weights[Dimension(term)] = 1;
        }

        return SparseVector.From(weights);
    }

    /// <summary>FNV-1a over the term's UTF-8 bytes: the same number on every machine.</summary>
    private static uint Dimension(string term)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(term))
        {
            hash = (hash ^ b) * 16777619u;
        }

        return hash;
    }
}
