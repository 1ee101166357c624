using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using CareerChat.Answering;
using CareerChat.Conversation;
using CareerChat.Grounding;
using CareerChat.Retrieval;

namespace CareerChat;

/// <summary>The question-time pipeline: understand, retrieve, answer, verify.</summary>
public sealed partial class CareerAssistant(
    QuestionRewriter rewriter, Retriever retriever, IAnswerer answerer, GroundingVerifier verifier)
{
    /// <summary>Answers the last message of a dialogue, as it goes; the last update is always <see cref="AnswerUpdate.Completed"/>.</summary>
    public async IAsyncEnumerable<AnswerUpdate> AskAsync(
        Dialogue dialogue, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var id = Guid.NewGuid().ToString("N");
        yield return new AnswerUpdate.Started(id, answerer.Mode);

        var question = rewriter.Rewrite(dialogue);
        var retrieved = await retriever.RetrieveAsync(question, cancellationToken);
        yield return new AnswerUpdate.PassagesFound(retrieved.Passages);

        if (!retrieved.Evidence.IsEnough)
        {
            yield return new AnswerUpdate.TextAdded(UserTexts.NotInNotes);
            yield return new AnswerUpdate.Completed(new Answer
            {
                Id = id,
                Status = AnswerStatus.NoPassage,
                Mode = answerer.Mode,
                Text = UserTexts.NotInNotes,
            });
            yield break;
        }

        var draft = new StringBuilder();
        await foreach (var piece in answerer.AnswerAsync(
            new AnswerRequest(question, retrieved.Passages, dialogue), cancellationToken))
        {
            draft.Append(piece);
            yield return new AnswerUpdate.TextAdded(piece);
        }

        var answer = Verify(id, question, draft.ToString(), retrieved.Passages);
        for (var i = 0; i < answer.Sentences.Count; i++)
        {
            yield return new AnswerUpdate.SentenceChecked(i, answer.Sentences[i].Verdict, answer.Sentences[i].Citations)
            {
                Text = answer.Sentences[i].Text,
            };
        }

        yield return new AnswerUpdate.Completed(answer);
    }

    private Answer Verify(string id, Question question, string draft, IReadOnlyList<Passage> passages)
    {
        var sentences = new List<AnswerSentence>();
        var citations = new SortedDictionary<int, Citation>();
        foreach (var line in draft.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cited = Marker().Matches(line)
                .Select(match => passages.FirstOrDefault(passage => passage.Number.ToString(null, null) == match.Groups[1].Value))
                .OfType<Passage>()
                .ToList();
            var claim = Marker().Replace(line, "").Trim();
            var check = verifier.Verify(claim, cited);
            sentences.Add(new AnswerSentence(claim, check.Verdict, [.. cited.Select(passage => passage.Number)]));
            if (check is { Passage: { } passage, Quote: { } quote })
            {
                citations.TryAdd(passage.Number, new Citation(
                    passage.Number, passage.Chunk.Id, passage.Chunk.DocumentId, passage.Chunk.Title,
                    string.Join(" › ", passage.Chunk.HeadingPath),
                    passage.Chunk.Text[(quote.Start - passage.Chunk.Span.Start)..(quote.End - passage.Chunk.Span.Start)],
                    quote.Start, quote.End));
            }
        }

        return new Answer
        {
            Id = id,
            Status = AnswerStatus.Answered,
            Mode = answerer.Mode,
            Text = draft.Trim(),
            Sentences = sentences,
            Citations = [.. citations.Values],
            RewrittenQuestion = question.WasRewritten ? question.Standalone : null,
        };
    }

    [GeneratedRegex(@"\s*\[(\d+)\]")]
    private static partial Regex Marker();
}
