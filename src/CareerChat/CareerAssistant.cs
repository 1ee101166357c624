using System.Runtime.CompilerServices;
using CareerChat.Answering;
using CareerChat.Conversation;
using CareerChat.Orientation;
using CareerChat.Retrieval;

namespace CareerChat;

/// <summary>The question-time pipeline: understand, retrieve, answer, verify.</summary>
public sealed class CareerAssistant(
    QuestionRewriter rewriter, CareerAdvisor advisor, Retriever retriever, ExtractiveAnswerer extractive, DraftPrinter printer)
{
    /// <summary>Answers the last message of a dialogue, as it goes; the last update is always <see cref="AnswerUpdate.Completed"/>.</summary>
    public async IAsyncEnumerable<AnswerUpdate> AskAsync(
        Dialogue dialogue, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var id = Guid.NewGuid().ToString("N");
        yield return new AnswerUpdate.Started(id, AnswerMode.Extractive);

        var guided = advisor.Guide(dialogue);
        var turn = rewriter.Resolve(guided.Rest, advisor.Rank);
        if ((guided.Advice ?? advisor.Reply(turn)) is { } advice)
        {
            foreach (var update in AdviceAnswer.Updates(id, AnswerMode.Extractive, advice))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return update;
            }

            yield break;
        }

        var question = turn.Question;
        var retrieved = await retriever.RetrieveAsync(question, cancellationToken);
        var draft = extractive.Compose(question, retrieved);
        var printed = printer.Print(draft, retrieved.Passages);
        yield return new AnswerUpdate.PassagesFound(printed.Passages);
        for (var i = 0; i < printed.Pieces.Count; i++)
        {
            yield return new AnswerUpdate.TextAdded(printed.Pieces[i]);
            yield return new AnswerUpdate.SentenceChecked(i, printed.Sentences[i].Verdict, printed.Sentences[i].Citations)
            {
                Text = printed.Sentences[i].Text,
            };
        }

        if (draft.Suggestions.Count > 0)
        {
            yield return new AnswerUpdate.SuggestionsReady(draft.Suggestions);
        }

        yield return new AnswerUpdate.Completed(new Answer
        {
            Id = id,
            Status = draft.Status,
            Mode = retrieved.FromFallback ? AnswerMode.Fallback : AnswerMode.Extractive,
            Text = string.Concat(printed.Pieces),
            Sentences = printed.Sentences,
            Citations = printed.Citations,
            Suggestions = draft.Suggestions,
            RewrittenQuestion = question.WasRewritten ? question.Standalone : null,
            Dialogue = guided.Pending,
        });
    }
}
