using CareerChat.Conversation;
using CareerChat.Retrieval;

namespace CareerChat.Answering;

/// <summary>What an answerer works from.</summary>
public sealed record AnswerRequest(Question Question, IReadOnlyList<Passage> Passages, Dialogue Dialogue);
