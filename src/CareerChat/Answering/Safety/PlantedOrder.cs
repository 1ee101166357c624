using CareerChat.Grounding;

namespace CareerChat.Answering.Safety;

/// <summary>
/// An order to the assistant where a fact should be: planted in a note, or recited by a model. A sentence with a subject tells
/// something, even about prompts, and is left alone; a label before a colon is no subject.
/// </summary>
internal static class PlantedOrder
{
    public static bool Is(TextForm sentence) => !SubjectFinder.Find(sentence.Words).IsKnown && SafetyCheck.IsOrder(sentence.Text);
}
