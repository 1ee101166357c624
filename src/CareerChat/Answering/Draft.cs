namespace CareerChat.Answering;

/// <summary>An answer put together from notes, before markers and verdicts.</summary>
/// <param name="Status">How the question ended.</param>
/// <param name="Sentences">In reading order.</param>
/// <param name="Suggestions">Follow-up questions that the notes can answer.</param>
public sealed record Draft(AnswerStatus Status, IReadOnlyList<DraftSentence> Sentences, IReadOnlyList<string> Suggestions)
{
    /// <summary>What has to be said at the end of the answer, whoever writes it; or null.</summary>
    public string? Notice { get; init; }

    /// <summary>The same, said to come no more than near to what is asked.</summary>
    public Draft OnlyNear() => this with
    {
        Status = AnswerStatus.Partial,
        Sentences = [new DraftSentence("", UserTexts.NeitherYesNorNo, []), .. Below(Sentences)],
    };

    /// <summary>Sentences as a paragraph of their own, under others.</summary>
    public static IEnumerable<DraftSentence> Below(IEnumerable<DraftSentence> sentences) => sentences.Select((sentence, i) => i == 0 ? sentence.Apart() : sentence);
}
