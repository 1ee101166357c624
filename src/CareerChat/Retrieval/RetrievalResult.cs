namespace CareerChat.Retrieval;

/// <summary>Passages for a question, best first, with the evidence they amount to.</summary>
public sealed record RetrievalResult(IReadOnlyList<Passage> Passages, Evidence Evidence)
{
    public static readonly RetrievalResult Nothing = new([], Evidence.None);
}
