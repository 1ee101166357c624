using CareerChat.Retrieval;

namespace CareerChat.Conversation;

/// <summary>A message of the user, understood.</summary>
/// <param name="Question">The question, readable alone.</param>
/// <param name="Intent">What the message is for.</param>
/// <param name="SelfTexts">All that the user wrote about their tastes so far, oldest first.</param>
public sealed record ResolvedTurn(Question Question, Intent Intent, IReadOnlyList<string> SelfTexts)
{
    /// <summary>The notion on the table, when the message only asks something more of it; null when its own words say what it is about.</summary>
    internal Notion? Notion { get; init; }
}
