using CareerChat.Chunking;

namespace CareerChat.Retrieval;

/// <summary>A chunk that was retrieved for a question.</summary>
/// <param name="Number">Its marker in the answer, from 1.</param>
/// <param name="Chunk">The chunk.</param>
/// <param name="Score">Fused rank score (reciprocal rank fusion): an order, never a threshold.</param>
/// <param name="SparseScore">Its BM25 score, or null when only the dense leg found it.</param>
/// <param name="DenseScore">Its cosine with the question, −1 to 1, or null when only the sparse leg found it.</param>
public sealed record Passage(int Number, Chunk Chunk, double Score, double? SparseScore, double? DenseScore);
