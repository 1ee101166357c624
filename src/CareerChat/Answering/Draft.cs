namespace CareerChat.Answering;

/// <summary>An answer put together from notes, before markers and verdicts.</summary>
/// <param name="Status">How the question ended.</param>
/// <param name="Sentences">In reading order.</param>
/// <param name="Suggestions">Follow-up questions that the notes can answer.</param>
public sealed record Draft(AnswerStatus Status, IReadOnlyList<DraftSentence> Sentences, IReadOnlyList<string> Suggestions)
{
    /// <summary>What has to be said at the end of the answer, whoever writes it; or null.</summary>
    public string? Notice { get; init; }

    /// <summary>The same, said to come no more than near to what is asked; said once, however often it is asked to be.</summary>
    public Draft OnlyNear() => IsOnlyNear
        ? this with { Status = AnswerStatus.Partial }
        : this with
        {
            Status = AnswerStatus.Partial,
            Sentences = [new DraftSentence("", UserTexts.NeitherYesNorNo, []), .. Below(Sentences)],
        };

    /// <summary>True when it opens on « les notes ne le disent pas directement ».</summary>
    public bool IsOnlyNear => Sentences is [{ Text: UserTexts.NeitherYesNorNo }, ..];

    /// <summary>Its first sentences that quote, without the lead-ins of lists that are cut; the same when it has no more.</summary>
    /// <param name="most">How many sentences that quote are kept.</param>
    public Draft Shortened(int most) => Sentences.Count(sentence => sentence.Quotes.Count > 0) <= most
        ? this
        : this with { Sentences = [.. Sentences.Where(sentence => sentence.Quotes.Count > 0).Take(most)] };

    /// <summary>Sentences as a paragraph of their own, under others.</summary>
    public static IEnumerable<DraftSentence> Below(IEnumerable<DraftSentence> sentences) => sentences.Select((sentence, i) => i == 0 ? sentence.Apart() : sentence);
}
