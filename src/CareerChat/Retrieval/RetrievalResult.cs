namespace CareerChat.Retrieval;

/// <summary>Passages for a question, best first, with the evidence they amount to.</summary>
public sealed record RetrievalResult(IReadOnlyList<Passage> Passages, Evidence Evidence)
{
    public static readonly RetrievalResult Nothing = new([], Evidence.None);

    /// <summary>True when the configured index could not be searched and the embedded one took its place.</summary>
    public bool FromFallback { get; init; }
}
