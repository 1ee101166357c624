using System.Text;
using CareerChat.Grounding;
using CareerChat.Orientation;
using CareerChat.Retrieval;

namespace CareerChat.Answering;

/// <summary>Advice to the updates and the answer object of a turn.</summary>
public static class AdviceAnswer
{
    /// <summary>Every update after <see cref="AnswerUpdate.Started"/>, in order.</summary>
    /// <remarks>A cited line is the sheet's sentence word for word, so it is supported by what it cites.</remarks>
    public static IEnumerable<AnswerUpdate> Updates(string id, AnswerMode mode, Advice advice, string? rewrittenQuestion = null)
    {
        var passages = advice.Sources.Select((source, i) => new Passage(i + 1, source.Chunk, 0, null, null)).ToList();
        if (passages.Count > 0)
        {
            yield return new AnswerUpdate.PassagesFound(passages);
        }

        var text = new StringBuilder();
        var sentences = new List<AnswerSentence>();
        foreach (var line in advice.Lines)
        {
            var piece = line.Lead + line.Text + (line.Source > 0 ? $" [{line.Source}]" : "");
            text.Append(piece);
            yield return new AnswerUpdate.TextAdded(piece);
            IReadOnlyList<int> citations = line.Source > 0 ? [line.Source] : [];
            sentences.Add(new AnswerSentence(line.Text, Verdict.Supported, citations));
            yield return new AnswerUpdate.SentenceChecked(sentences.Count - 1, Verdict.Supported, citations);
        }

        if (advice.Suggestions.Count > 0)
        {
            yield return new AnswerUpdate.SuggestionsReady(advice.Suggestions);
        }

        yield return new AnswerUpdate.Completed(new Answer
        {
            Id = id,
            Status = advice.IsOutOfScope ? AnswerStatus.OutOfScope : advice.IsQuestion ? AnswerStatus.Clarify : AnswerStatus.Answered,
            Mode = mode,
            Text = text.ToString(),
            Sentences = sentences,
            Citations = [.. advice.Sources.Select((source, i) => Cite(i + 1, source))],
            Careers = advice.Leads,
            Suggestions = advice.Suggestions,
            Profile = advice.Profile,
            RewrittenQuestion = rewrittenQuestion,
            Dialogue = advice.Step,
        });
    }

    private static Citation Cite(int n, AdviceSource source)
    {
        var start = source.Quote.Start - source.Chunk.Span.Start;
        return new Citation(
            n, source.Chunk.Id, source.Chunk.DocumentId, source.Chunk.Title, string.Join(" › ", source.Chunk.HeadingPath),
            source.Chunk.Text[start..(start + source.Quote.Length)], source.Quote.Start, source.Quote.End);
    }
}
