namespace CareerChat.Answering;

/// <summary>Writes the draft of an answer from passages.</summary>
public interface IAnswerer
{
    /// <summary>How its answers are marked.</summary>
    AnswerMode Mode { get; }

    /// <summary>The draft, piece by piece: French text with <c>[n]</c> markers of the request's passages.</summary>
    IAsyncEnumerable<string> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken = default);
}
