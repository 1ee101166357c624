namespace CareerChat.Indexing;

/// <summary>What an index holds now.</summary>
/// <param name="Ready">True once it answers searches.</param>
/// <param name="Signature">Corpus format, tokenizer and embedding model it was built with; empty when nothing was indexed yet.</param>
/// <param name="Chunks">How many chunks it holds.</param>
/// <param name="Problem">In English, what is wrong and what to do; null when all is well.</param>
public sealed record IndexState(bool Ready, string Signature, long Chunks, string? Problem = null)
{
    /// <summary>True when it is not ready but another index answers in its place.</summary>
    public bool AnswersMeanwhile { get; init; }
}
