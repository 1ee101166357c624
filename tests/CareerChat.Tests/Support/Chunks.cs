using System.Security.Cryptography;
using System.Text;
using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Indexing;

namespace CareerChat.Tests.Support;

/// <summary>Builds chunks and small indexes.</summary>
internal static class Chunks
{
    /// <summary>A chunk of a one-section document; its id depends on all arguments.</summary>
    public static Chunk Of(string documentId, string text, string title = "", string heading = "", params string[] aliases) => new()
    {
        Id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{documentId}\n{title}\n{heading}\n{text}")).AsSpan(0, 16)),
        DocumentId = documentId,
        Title = title.Length > 0 ? title : documentId,
        Aliases = aliases,
        HeadingPath = heading.Length > 0 ? [heading] : [],
        Span = new TextSpan(0, text.Length),
        Text = text,
        Ordinal = 0,
        ContentHash = $"{title}|{heading}|{text}",
    };

    /// <summary>An embedded index that holds these chunks, encoded as ingestion encodes them.</summary>
    public static async Task<EmbeddedChunkIndex> IndexAsync(params Chunk[] chunks)
    {
        var index = new EmbeddedChunkIndex();
        var encoder = SparseEncoder.For(chunks);
        await index.ApplyAsync(new IndexChange(
            encoder.Signature, [.. chunks.Select(chunk => new IndexedChunk(chunk, encoder.EncodeChunk(chunk)))], []));
        return index;
    }
}
