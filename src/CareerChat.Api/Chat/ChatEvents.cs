using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CareerChat.Answering;
using CareerChat.Grounding;

namespace CareerChat.Api.Chat;

internal sealed record StartEvent(string Id, AnswerMode Mode, bool AiGenerated = true);

internal sealed record SourcesEvent(IReadOnlyList<Source> Passages);

internal sealed record Source(int N, Guid PassageId, string DocumentId, string Title, string Heading);

internal sealed record DeltaEvent(string Text);

internal sealed record SentenceEvent(int Index, Verdict Verdict, IReadOnlyList<int> Citations, string? Replacement);

internal sealed record SuggestionsEvent(IReadOnlyList<string> Items);

internal sealed record DoneEvent(Answer Answer);

internal sealed record ErrorEvent(string Code, string Message, int? RetryAfterSeconds = null);

/// <summary>Updates of the assistant as server-sent events, in the bytes that go over the wire.</summary>
internal static class ChatEvents
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? json;

    /// <summary>The event of an update.</summary>
    /// <param name="id">Rank of the event in its stream, from 1.</param>
    /// <param name="update">The update.</param>
    public static byte[] Of(int id, AnswerUpdate update) => update switch
    {
        AnswerUpdate.Started started => Event("start"u8, id, new StartEvent(started.Id, started.Mode), ApiJson.French.StartEvent),
        AnswerUpdate.PassagesFound found => Event("sources"u8, id,
            new SourcesEvent([.. found.Passages.Select(passage => new Source(
                passage.Number, passage.Chunk.Id, passage.Chunk.DocumentId, passage.Chunk.Title, passage.Chunk.Heading))]),
            ApiJson.French.SourcesEvent),
        AnswerUpdate.TextAdded added => Event("delta"u8, id, new DeltaEvent(added.Text), ApiJson.French.DeltaEvent),
        AnswerUpdate.SentenceChecked check => Event("sentence"u8, id,
            new SentenceEvent(check.Index, check.Verdict, check.Citations, check.Replacement), ApiJson.French.SentenceEvent),
        AnswerUpdate.SuggestionsReady ready =>
            Event("suggestions"u8, id, new SuggestionsEvent(ready.Suggestions), ApiJson.French.SuggestionsEvent),
        AnswerUpdate.Completed completed => Event("done"u8, id, new DoneEvent(completed.Answer), ApiJson.French.DoneEvent),
        _ => throw new InvalidOperationException($"Unknown update '{update.GetType().Name}'."),
    };

    /// <summary>The event that ends a stream which failed.</summary>
    public static byte[] Of(int id, ErrorEvent error) => Event("error"u8, id, error, ApiJson.French.ErrorEvent);

    /// <summary>The event that fills a silence; it repeats the id of the last event, so that resuming is not disturbed.</summary>
    public static byte[] Ping(int id) => Event("ping"u8, id, new PingEvent(), ApiJson.French.PingEvent);

    private static byte[] Event<T>(ReadOnlySpan<byte> type, int id, T data, JsonTypeInfo<T> typeInfo)
    {
        var frame = buffer ??= new ArrayBufferWriter<byte>(4096);
        frame.ResetWrittenCount();
        frame.Write("event: "u8);
        frame.Write(type);
        frame.Write("\nid: "u8);
        Utf8Formatter.TryFormat(id, frame.GetSpan(11), out var digits);
        frame.Advance(digits);
        frame.Write("\ndata: "u8);

        // The writer's own options decide on escapes, not those of the type's context.
        var writer = json ??= new Utf8JsonWriter(frame, new JsonWriterOptions { Encoder = typeInfo.Options.Encoder, SkipValidation = true });
        writer.Reset(frame);
        JsonSerializer.Serialize(writer, data, typeInfo);
        writer.Flush();
        frame.Write("\n\n"u8);
        return frame.WrittenSpan.ToArray();
    }
}

internal sealed record PingEvent;
