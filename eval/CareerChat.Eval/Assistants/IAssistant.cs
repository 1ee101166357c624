using CareerChat.Conversation;

namespace CareerChat.Eval.Assistants;

/// <summary>The assistant under evaluation, seen from outside.</summary>
internal interface IAssistant : IAsyncDisposable
{
    /// <summary>Where it is, for the report.</summary>
    string Name { get; }

    /// <summary>One answer to a dialogue whose last message is the user's.</summary>
    /// <exception cref="InfrastructureException">No answer came: an error, a cut stream, a timeout.</exception>
    Task<Reply> AskAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken);

    /// <summary>The passage that a citation points to, as a reader opens it; null when there is none.</summary>
    Task<SeenPassage?> OpenAsync(Guid passageId, CancellationToken cancellationToken);
}
