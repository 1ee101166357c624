namespace CareerChat.Indexing;

/// <summary>Both legs of a search, each by score descending, then chunk id ascending.</summary>
public sealed record SearchHits(IReadOnlyList<ScoredChunk> Sparse, IReadOnlyList<ScoredChunk> Dense)
{
    public static readonly SearchHits None = new([], []);

    /// <summary>True when the configured index could not be searched and another took its place.</summary>
    public bool FromFallback { get; init; }
}
