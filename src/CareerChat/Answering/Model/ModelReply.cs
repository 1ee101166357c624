using System.Runtime.CompilerServices;
using CareerChat.Conversation;
using CareerChat.Grounding;
using CareerChat.Orientation;
using CareerChat.Retrieval;
using Microsoft.Extensions.Logging;

namespace CareerChat.Answering.Model;

/// <summary>
/// A model's answer, checked while it is written: each finished sentence keeps its citations, is marked « à vérifier », or is
/// withdrawn for the extractive sentence that says it. One repair when nothing was cited; the extractive answer when nothing holds.
/// A model that fails half-way keeps the whole sentences that hold, loses the one it was cut in, and the notes add what it had not
/// come to: withdrawing good sentences under the reader's eyes would cost more than it gives, and stopping there would pass off half
/// an answer as a whole one. The mode is then <see cref="AnswerMode.Fallback"/>, unless the notes had nothing to add.
/// </summary>
public sealed class ModelReply(ChatAnswerer answerer, GroundingVerifier verifier, DraftPrinter printer, ILogger<ModelReply> logger)
{
    private const int MostPassages = 10;

    /// <summary>The updates from the passages to the completed answer.</summary>
    /// <param name="id">Id of the answer.</param>
    /// <param name="question">The question.</param>
    /// <param name="draft">The extractive answer: its passages come first, its sentences stand in for withdrawn ones.</param>
    /// <param name="retrieved">Passages of the question.</param>
    /// <param name="dialogue">The conversation.</param>
    /// <param name="pending">The step of the guided dialogue that waits for an answer, or null.</param>
    /// <param name="cancellationToken">Stops the model.</param>
    public async IAsyncEnumerable<AnswerUpdate> AnswerAsync(
        string id, Question question, Draft draft, IReadOnlyList<Passage> retrieved, Dialogue dialogue, DialogueStep? pending = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var printed = printer.Print(draft, retrieved);
        var quoted = printed.Passages.Select(passage => passage.Chunk.Id).ToHashSet();
        var passages = printed.Passages
            .Concat(retrieved.Where(passage => !quoted.Contains(passage.Chunk.Id)))
            .Take(MostPassages)
            .Select((passage, i) => passage with { Number = i + 1 })
            .ToList();
        var prompt = Prompt.For(question, passages, dialogue, answerer.Options);
        yield return new AnswerUpdate.PassagesFound(prompt.Passages);

        var answer = new CheckedAnswer(printed);
        var failed = false;
        for (var attempt = 0; attempt < 2 && !failed; attempt++)
        {
            var judge = new SentenceJudge(verifier, prompt.Passages, draft.Status == AnswerStatus.Partial);
            var stream = new SentenceStream(answerer.WriteAsync(prompt, cancellationToken));
            await foreach (var item in stream.ReadAsync(cancellationToken))
            {
                foreach (var update in item.IsThought ? answer.Withdraw() : item.Sentence is { } sentence ? answer.Take(sentence, judge) : answer.Grow(item.Growing!))
                {
                    yield return update;
                }
            }

            foreach (var update in answer.Cut())
            {
                yield return update;
            }

            failed = stream.Failure is not null;
            if (stream.Failure is { } failure)
            {
                logger.ModelFailed(failure.GetType().Name);
            }

            if (answer.HasSupport || failed)
            {
                break;
            }

            // Nothing that was written holds: once more, asking for citations, then without the model.
            prompt = prompt.Again(answer.Written, answerer.Options);
            if (attempt == 0)
            {
                foreach (var update in answer.Withdraw())
                {
                    yield return update;
                }
            }
        }

        foreach (var update in !answer.HasSupport ? answer.FallBack() : failed ? answer.Complete() : [])
        {
            yield return update;
        }

        foreach (var update in draft.Notice is { } notice ? answer.Close(notice) : [])
        {
            yield return update;
        }

        if (draft.Suggestions.Count > 0)
        {
            yield return new AnswerUpdate.SuggestionsReady(draft.Suggestions);
        }

        yield return new AnswerUpdate.Completed(answer.ToAnswer(id, question, draft, pending));
    }
}
