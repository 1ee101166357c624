using CareerChat.Grounding;
using CareerChat.Retrieval;

namespace CareerChat.Answering;

/// <summary>A draft ready to be shown.</summary>
/// <param name="Pieces">The text, one piece a sentence, markup and markers included.</param>
/// <param name="Sentences">The sentences with their verdicts, one for each piece.</param>
/// <param name="Passages">The quoted passages, numbered by first use.</param>
/// <param name="Citations">One for each passage: the stretch that holds every quote of it.</param>
public sealed record PrintedDraft(
    IReadOnlyList<string> Pieces,
    IReadOnlyList<AnswerSentence> Sentences,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<Citation> Citations);
