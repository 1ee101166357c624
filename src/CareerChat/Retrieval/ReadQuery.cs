using CareerChat.Indexing;

namespace CareerChat.Retrieval;

/// <summary>A question as the index is asked it.</summary>
/// <param name="Sparse">The sparse query.</param>
/// <param name="Wanted">The question's content words: what a passage that answers it talks about.</param>
public sealed record ReadQuery(SparseVector Sparse, IReadOnlyList<WantedTerm> Wanted);
