using System.Runtime.CompilerServices;
using CareerChat.Answering;
using CareerChat.Answering.Model;
using CareerChat.Answering.Safety;
using CareerChat.Conversation;
using CareerChat.Orientation;
using CareerChat.Retrieval;

namespace CareerChat;

/// <summary>The question-time pipeline: check for safety, understand, retrieve, answer, verify.</summary>
public sealed class CareerAssistant(
    QuestionSpelling spelling,
    QuestionRewriter rewriter,
    CareerAdvisor advisor,
    Retriever retriever,
    ExtractiveAnswerer extractive,
    DraftPrinter printer,
    ModelReply? model = null,
    CardPhrasing? phrasing = null)
{
    /// <summary>Answers the last message of a dialogue, as it goes; the last update is always <see cref="AnswerUpdate.Completed"/>.</summary>
    public async IAsyncEnumerable<AnswerUpdate> AskAsync(
        Dialogue dialogue, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var update in AnswerAsync(dialogue, cancellationToken))
        {
            Telemetry.Count(update);
            yield return update;
        }
    }

    private async IAsyncEnumerable<AnswerUpdate> AnswerAsync(
        Dialogue dialogue, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N");
        var concern = SafetyCheck.Of(dialogue.LastMessage);
        var (safe, wasPersonal) = PrivateDialogue.Of(dialogue);
        var isTask = ExtractiveAnswerer.IsTask(safe.LastMessage);
        yield return new AnswerUpdate.Started(id, model is null || isTask || concern != SafetyConcern.None ? AnswerMode.Extractive : AnswerMode.Llm);

        if (concern != SafetyConcern.None)
        {
            foreach (var update in Show(id, SafetyReply.To(concern), RetrievalResult.Nothing))
            {
                yield return update;
            }

            yield break;
        }

        var understanding = Telemetry.Spans.StartActivity("understand");
        var guided = advisor.Guide(safe);
        var rest = isTask ? guided.Rest : await SpellAsync(guided.Rest, cancellationToken);
        var turn = rewriter.Resolve(rest, advisor.Rank);
        var advised = isTask ? null : guided.Advice ?? advisor.Reply(turn, Written(guided.Rest, rest), turn.Intent == Intent.FindCareer && SafetyCheck.IsTroubled(safe.LastMessage));
        understanding?.Dispose();
        if (advised is { } advice)
        {
            var mode = AnswerMode.Extractive;
            if (phrasing is not null && advice.Leads.Count > 0)
            {
                (advice, mode) = await phrasing.PhraseAsync(advice, cancellationToken);
            }

            foreach (var update in AdviceAnswer.Updates(id, mode, advice))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return update;
            }

            yield break;
        }

        var question = turn.Question;
        var retrieving = Telemetry.Spans.StartActivity("retrieve");
        var retrieved = await retriever.RetrieveAsync(question, cancellationToken);
        retrieving?.Dispose();

        var answering = Telemetry.Spans.StartActivity("answer");
        var draft = extractive.Compose(question, retrieved);
        answering?.Dispose();
        if (wasPersonal)
        {
            draft = draft with { Notice = UserTexts.NoNeedOfPersonalData };
        }

        var updates = model is not null && !isTask && draft.Status is AnswerStatus.Answered or AnswerStatus.Partial
            ? model.AnswerAsync(id, question, draft, retrieved.Passages, safe, guided.Pending, cancellationToken)
            : null;
        if (updates is not null)
        {
            await foreach (var update in updates)
            {
                yield return update;
            }

            yield break;
        }

        foreach (var update in Show(id, draft, retrieved, question, guided.Pending))
        {
            yield return update;
        }
    }

    /// <summary>The dialogue with what its user typed as it was meant. Tasks are left alone: their lines are given back word for word.</summary>
    private async ValueTask<Dialogue> SpellAsync(Dialogue dialogue, CancellationToken cancellationToken)
    {
        var messages = new Message[dialogue.Messages.Count];
        for (var i = 0; i < messages.Length; i++)
        {
            var message = dialogue.Messages[i];
            messages[i] = message.Role == Role.User
                ? message with { Content = await spelling.CorrectAsync(message.Content, cancellationToken) }
                : message;
        }

        return new Dialogue(messages);
    }

    /// <summary>What the user wrote, by the message as it was meant, where the two differ; null when they do nowhere.</summary>
    private static Dictionary<string, string>? Written(Dialogue written, Dialogue meant)
    {
        Dictionary<string, string>? differing = null;
        for (var i = 0; i < meant.Messages.Count; i++)
        {
            if (!ReferenceEquals(written.Messages[i].Content, meant.Messages[i].Content))
            {
                differing ??= new Dictionary<string, string>(StringComparer.Ordinal);
                differing[meant.Messages[i].Content.Trim()] = written.Messages[i].Content;
            }
        }

        return differing;
    }

    private IEnumerable<AnswerUpdate> Show(string id, Draft draft, RetrievalResult retrieved, Question? question = null, DialogueStep? pending = null)
    {
        var verifying = Telemetry.Spans.StartActivity("verify");
        var printed = printer.Print(draft, retrieved.Passages);
        verifying?.Dispose();
        yield return new AnswerUpdate.PassagesFound(printed.Passages);
        for (var i = 0; i < printed.Pieces.Count; i++)
        {
            yield return new AnswerUpdate.TextAdded(printed.Pieces[i]);
            yield return new AnswerUpdate.SentenceChecked(i, printed.Sentences[i].Verdict, printed.Sentences[i].Citations);
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
            RewrittenQuestion = question is { WasRewritten: true } ? question.Standalone : null,
            Dialogue = pending,
        });
    }
}
