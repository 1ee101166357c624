namespace CareerChat.Api.Feedback;

/// <summary>Body of <c>POST /api/feedback</c>.</summary>
/// <param name="AnswerId">Id of the answer, 32 hexadecimal digits.</param>
/// <param name="Helpful">Thumb up or down.</param>
/// <param name="Reason">Why, in a few words; null when not said.</param>
internal sealed record FeedbackRequest(string? AnswerId, bool? Helpful, string? Reason)
{
    private const int MostCharacters = 500;

    /// <summary>The French sentence that says what is wrong, or null.</summary>
    public string? Problem() =>
        !Guid.TryParseExact(AnswerId, "N", out _) ? UserTexts.FeedbackWithoutAnswer
        : Helpful is null ? UserTexts.FeedbackWithoutThumb
        : Reason is { Length: > MostCharacters } ? UserTexts.FeedbackTooLong(MostCharacters)
        : null;
}

/// <summary>One line of the file.</summary>
internal sealed record FeedbackLine(DateTimeOffset At, string AnswerId, bool Helpful, string? Reason);
