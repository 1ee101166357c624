namespace CareerChat.Conversation;

/// <summary>The messages that the client sent, oldest first; the last one is the user's. The server keeps nothing else.</summary>
public sealed record Dialogue
{
    /// <exception cref="ArgumentException">No message, or the last one is not the user's.</exception>
    public Dialogue(IReadOnlyList<Message> messages)
    {
        if (messages.Count == 0 || messages[^1].Role != Role.User)
        {
            throw new ArgumentException("A dialogue ends with a message of the user.", nameof(messages));
        }

        Messages = messages;
    }

    public IReadOnlyList<Message> Messages { get; }

    public string LastMessage => Messages[^1].Content;

    public static Dialogue Of(string question) => new([new Message(Role.User, question)]);
}
