using CareerChat.Chunking;

namespace CareerChat.Indexing;

/// <summary>A chunk with the vectors it is found by.</summary>
/// <param name="Chunk">The chunk.</param>
/// <param name="Sparse">Its BM25 weights, inverse document frequency left out: the index multiplies by it at query time.</param>
/// <param name="Dense">Its embedding, or null when no embedding endpoint is configured.</param>
public sealed record IndexedChunk(Chunk Chunk, SparseVector Sparse, ReadOnlyMemory<float>? Dense = null);
