namespace CareerChat.Indexing;

/// <summary>What an index is asked.</summary>
public sealed record SearchQuery
{
    /// <summary>Weights of the query's terms; empty asks for no sparse leg.</summary>
    public SparseVector Sparse { get; init; } = SparseVector.Empty;

    /// <summary>The embedding of the question, or null for no dense leg.</summary>
    public ReadOnlyMemory<float>? Dense { get; init; }

    /// <summary>Only chunks of these documents; empty for all.</summary>
    public IReadOnlyCollection<string> DocumentIds { get; init; } = [];

    /// <summary>Only chunks whose innermost heading is one of these; empty for all.</summary>
    public IReadOnlyCollection<string> Headings { get; init; } = [];

    /// <summary>How many chunks each leg returns at most.</summary>
    public int Limit { get; init; } = 50;
}
