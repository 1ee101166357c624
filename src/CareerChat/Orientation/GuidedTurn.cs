using CareerChat.Conversation;

namespace CareerChat.Orientation;

/// <summary>What the guided dialogue makes of the last message.</summary>
/// <param name="Advice">Its next question or its leads, or null when the message is none of its business.</param>
/// <param name="Rest">The conversation without the messages that belong to the guided dialogue.</param>
/// <param name="Pending">The question that waits for an answer while the student asks something else, or null.</param>
public sealed record GuidedTurn(Advice? Advice, Dialogue Rest, DialogueStep? Pending);
