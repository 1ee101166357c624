using CareerChat.Answering;

namespace CareerChat.Eval.Assistants;

/// <summary>What a client received.</summary>
/// <param name="Answer">The final answer object.</param>
/// <param name="Passages">The passages announced before the text.</param>
/// <param name="Draft">The text as it streamed, before any sentence was withdrawn.</param>
/// <param name="Latency">From the question to the final answer.</param>
internal sealed record Reply(Answer Answer, IReadOnlyList<SeenPassage> Passages, string Draft, TimeSpan Latency);
