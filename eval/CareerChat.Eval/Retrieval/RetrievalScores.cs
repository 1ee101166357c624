namespace CareerChat.Eval.Retrieval;

/// <summary>What the retriever reached on a set; every metric is a mean over all judged questions, 0 to 1.</summary>
public sealed record RetrievalScores
{
    public required string Dataset { get; init; }

    public required int Documents { get; init; }

    public required int Chunks { get; init; }

    public required int Questions { get; init; }

    public required double Recall1 { get; init; }

    public required double Recall5 { get; init; }

    public required double Recall10 { get; init; }

    public required double Mrr10 { get; init; }

    public required double Ndcg10 { get; init; }

    public required double Success1 { get; init; }

    public required double Success10 { get; init; }

    /// <summary>Share of the first ten that somebody judged.</summary>
    public required double Judged10 { get; init; }

    /// <summary>From documents in memory to an index that answers: chunking, encoding, indexing and its vocabulary.</summary>
    public required double IndexSeconds { get; init; }

    /// <summary>Median time of a question, reading it included, in milliseconds.</summary>
    public required double P50Milliseconds { get; init; }

    public required double P95Milliseconds { get; init; }
}
