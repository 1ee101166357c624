using System.Buffers;
using CareerChat.Conversation;

namespace CareerChat.Api.Chat;

/// <summary>Body of <c>POST /api/chat</c>.</summary>
public sealed record ChatRequest(IReadOnlyList<ChatMessage>? Messages)
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 256).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))]);

    /// <summary>The dialogue, or the French sentence that says what is wrong with the request.</summary>
    public (Dialogue? Dialogue, string? Problem) Validate(ChatLimits limits)
    {
        if (Messages is not { Count: > 0 })
        {
            return (null, UserTexts.NoMessages);
        }

        if (Messages.Count > limits.Messages)
        {
            return (null, UserTexts.TooManyMessages(Messages.Count, limits.Messages));
        }

        var messages = new List<Message>(Messages.Count);
        foreach (var message in Messages)
        {
            if (message?.ToMessage() is not { } valid)
            {
                return (null, UserTexts.UnknownRole(message?.Role ?? "null"));
            }

            if (valid.Content.Length > limits.MessageCharacters)
            {
                return (null, UserTexts.MessageTooLong(valid.Content.Length, limits.MessageCharacters));
            }

            if (valid.Content.AsSpan().ContainsAny(Controls))
            {
                return (null, UserTexts.ControlCharacters);
            }

            messages.Add(valid);
        }

        return messages[^1] switch
        {
            { Role: not Role.User } => (null, UserTexts.LastMessageNotUser),
            { Content: var content } when string.IsNullOrWhiteSpace(content) => (null, UserTexts.EmptyQuestion),
            _ => (new Dialogue(messages), null),
        };
    }
}

/// <summary>One message of a <see cref="ChatRequest"/>.</summary>
/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
/// <param name="Content">The text.</param>
public sealed record ChatMessage(string? Role, string? Content)
{
    /// <summary>The message, or null for an unknown role.</summary>
    public Message? ToMessage() => Role switch
    {
        "user" => new Message(Conversation.Role.User, Content ?? ""),
        "assistant" => new Message(Conversation.Role.Assistant, Content ?? ""),
        _ => null,
    };
}
