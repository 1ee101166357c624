using CareerChat.Corpus;
using CareerChat.Language;
using CareerChat.Retrieval;

namespace CareerChat.Conversation;

/// <summary>The last message of a dialogue, made readable alone.</summary>
public sealed class QuestionRewriter(CareerCatalog catalog)
{
    public Question Rewrite(Dialogue dialogue)
    {
        var text = dialogue.LastMessage.Trim();
        var folded = $" {string.Join(' ', FrenchText.Terms(text))} ";
        return new Question
        {
            Text = text,
            Careers =
            [
                .. catalog.All
                    .Where(career => career.Aliases.Append(career.Title)
                        .Select(name => $" {string.Join(' ', FrenchText.Terms(name))} ")
                        .Any(name => name.Length > 3 && folded.Contains(name, StringComparison.Ordinal)))
                    .Select(career => career.Id),
            ],
        };
    }
}
