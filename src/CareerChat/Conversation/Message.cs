namespace CareerChat.Conversation;

/// <summary>One message of a conversation.</summary>
public sealed record Message(Role Role, string Content);
