namespace CareerChat.Conversation;

/// <summary>Who wrote a message.</summary>
public enum Role
{
    User,
    Assistant,
}
