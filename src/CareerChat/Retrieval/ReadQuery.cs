using CareerChat.Indexing;

namespace CareerChat.Retrieval;

/// <summary>A question as the index is asked it.</summary>
/// <param name="Sparse">The sparse query.</param>
/// <param name="Wanted">The question's content words: what a passage that answers it talks about.</param>
public sealed record ReadQuery(SparseVector Sparse, IReadOnlyList<WantedTerm> Wanted);

/// <summary>A content word of a question.</summary>
/// <param name="Term">Its term.</param>
/// <param name="Weight">Its inverse document frequency; the highest possible when no chunk holds it.</param>
public sealed record WantedTerm(string Term, double Weight)
{
    /// <summary>Terms that stand for it as well: each a correction, a synonym or a long form, all of whose terms are needed.</summary>
    public List<IReadOnlyList<string>> Alternatives { get; } = [];
}
