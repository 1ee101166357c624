using System.Net.ServerSentEvents;
using System.Text.Json;
using CareerChat.Answering;
using CareerChat.Grounding;

namespace CareerChat.Api.Chat;

internal sealed record StartEvent(string Id, AnswerMode Mode, bool AiGenerated = true);

internal sealed record SourcesEvent(IReadOnlyList<Source> Passages);

internal sealed record Source(int N, Guid PassageId, string DocumentId, string Title, string Heading);

internal sealed record DeltaEvent(string Text);

internal sealed record SentenceEvent(int Index, Verdict Verdict, IReadOnlyList<int> Citations, string? Text, string? Replacement);

internal sealed record SuggestionsEvent(IReadOnlyList<string> Items);

internal sealed record DoneEvent(Answer Answer);

internal sealed record ErrorEvent(string Code, string Message, int? RetryAfterSeconds = null);

/// <summary>Updates of the assistant to server-sent events.</summary>
internal static class ChatEvents
{
    public static SseItem<string> Of(AnswerUpdate update) => update switch
    {
        AnswerUpdate.Started started =>
            Event("start", JsonSerializer.Serialize(new StartEvent(started.Id, started.Mode), ApiJson.Default.StartEvent)),
        AnswerUpdate.PassagesFound found => Event("sources", JsonSerializer.Serialize(
            new SourcesEvent([.. found.Passages.Select(passage => new Source(
                passage.Number, passage.Chunk.Id, passage.Chunk.DocumentId, passage.Chunk.Title, passage.Chunk.Heading))]),
            ApiJson.Default.SourcesEvent)),
        AnswerUpdate.TextAdded added => Event("delta", JsonSerializer.Serialize(new DeltaEvent(added.Text), ApiJson.Default.DeltaEvent)),
        AnswerUpdate.SentenceChecked check => Event("sentence", JsonSerializer.Serialize(
            new SentenceEvent(check.Index, check.Verdict, check.Citations, check.Text, check.Replacement), ApiJson.Default.SentenceEvent)),
        AnswerUpdate.SuggestionsReady ready =>
            Event("suggestions", JsonSerializer.Serialize(new SuggestionsEvent(ready.Suggestions), ApiJson.Default.SuggestionsEvent)),
        AnswerUpdate.Completed completed =>
            Event("done", JsonSerializer.Serialize(new DoneEvent(completed.Answer), ApiJson.Default.DoneEvent)),
        _ => throw new InvalidOperationException($"Unknown update '{update.GetType().Name}'."),
    };

    public static SseItem<string> Error(string code, string message) =>
        Event("error", JsonSerializer.Serialize(new ErrorEvent(code, message), ApiJson.Default.ErrorEvent));

    private static SseItem<string> Event(string type, string json) => new(json, type);
}
