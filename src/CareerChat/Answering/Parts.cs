using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>A message that asks several things: cut into questions, answered one by one, joined.</summary>
internal static class Parts
{
    private const int Most = 4;

    /// <summary>The questions of a message; the whole message when it asks one.</summary>
    public static IReadOnlyList<string> Of(string message)
    {
        var pieces = message.Split('?', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (pieces.Length < 2)
        {
            return [message];
        }

        var parts = pieces
            .Where(part => WordReader.Read(part).Any(word => word.Counts))
            .Take(Most)
            .ToList();
        return parts.Count > 1 && message.TrimEnd().EndsWith('?') ? parts.ConvertAll(part => part + "\u00A0?") : [message];
    }

    public static Draft Join(IReadOnlyList<Draft> drafts)
    {
        var sentences = new List<DraftSentence>();
        foreach (var draft in drafts)
        {
            for (var i = 0; i < draft.Sentences.Count; i++)
            {
                var sentence = draft.Sentences[i];
                if (sentence.Quotes.Count > 0 && sentences.Exists(other => other.Text == sentence.Text))
                {
                    continue;
                }

                sentences.Add(i == 0 && sentences.Count > 0 ? sentence.Apart() : sentence);
            }
        }

        var answered = drafts.Count(draft => draft.Status is AnswerStatus.Answered or AnswerStatus.Partial);
        var status = answered == 0 ? drafts[0].Status
            : answered < drafts.Count || drafts.Any(draft => draft.Status == AnswerStatus.Partial) ? AnswerStatus.Partial
            : AnswerStatus.Answered;
        return new Draft(status, sentences, [.. drafts.SelectMany(draft => draft.Suggestions).Distinct().Take(3)]);
    }
}
