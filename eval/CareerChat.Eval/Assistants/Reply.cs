using CareerChat.Answering;
using CareerChat.Grounding;

namespace CareerChat.Eval.Assistants;

/// <summary>What a client received.</summary>
/// <param name="Answer">The final answer object.</param>
/// <param name="Passages">The passages announced before the text.</param>
/// <param name="Draft">The text as it streamed, before any sentence was withdrawn.</param>
/// <param name="Latency">From the question to the final answer.</param>
internal sealed record Reply(Answer Answer, IReadOnlyList<SeenPassage> Passages, string Draft, TimeSpan Latency)
{
    /// <summary>What the guard said of each sentence while the text streamed, in order.</summary>
    public IReadOnlyList<SentenceCheck> Checks { get; init; } = [];
}

/// <summary>The guard's word on one streamed sentence.</summary>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Citations">How many passages it may keep pointing to.</param>
/// <param name="IsReplaced">True when the client shows something else in its place, or nothing.</param>
internal sealed record SentenceCheck(Verdict Verdict, int Citations, bool IsReplaced);
