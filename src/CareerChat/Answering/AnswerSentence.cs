using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>A sentence or list item of the answer as shown, markers left out.</summary>
/// <param name="Text">The text.</param>
/// <param name="Verdict">What the verifier said of it.</param>
/// <param name="Citations">Markers of the passages it points to; empty for a sentence that claims nothing (a greeting, a refusal).</param>
public sealed record AnswerSentence(string Text, Verdict Verdict, IReadOnlyList<int> Citations);
