using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CareerChat.Answering;
using CareerChat.Grounding;

namespace CareerChat.Api.Chat;

internal sealed record StartEvent(string Id, AnswerMode Mode, bool AiGenerated = true);

internal sealed record SourcesEvent(IReadOnlyList<Source> Passages);

internal sealed record Source(int N, Guid PassageId, string DocumentId, string Title, string Heading);

internal sealed record DeltaEvent(string Text);

/// <param name="Text">With a replacement, the streamed text that it takes the place of; left out otherwise, to keep the event small.</param>
internal sealed record SentenceEvent(int Index, Verdict Verdict, IReadOnlyList<int> Citations, string? Replacement, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text);

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
    /// <param name="update">The update.</param>
    /// <param name="data">Its data, as JSON on one line; valid until the thread's next call.</param>
    public static ChatEventKind Of(AnswerUpdate update, out ReadOnlySpan<byte> data)
    {
        switch (update)
        {
            case AnswerUpdate.Started started:
                data = Json(new StartEvent(started.Id, started.Mode), ApiJson.French.StartEvent);
                return ChatEventKind.Start;
            case AnswerUpdate.PassagesFound found:
                data = Json(
                    new SourcesEvent([.. found.Passages.Select(passage => new Source(
                        passage.Number, passage.Chunk.Id, passage.Chunk.DocumentId, passage.Chunk.Title, passage.Chunk.Heading))]),
                    ApiJson.French.SourcesEvent);
                return ChatEventKind.Sources;
            case AnswerUpdate.TextAdded added:
                data = Json(new DeltaEvent(added.Text), ApiJson.French.DeltaEvent);
                return ChatEventKind.Delta;
            case AnswerUpdate.SentenceChecked check:
                data = Json(new SentenceEvent(check.Index, check.Verdict, check.Citations, check.Replacement, check.Replaced), ApiJson.French.SentenceEvent);
                return ChatEventKind.Sentence;
            case AnswerUpdate.SuggestionsReady ready:
                data = Json(new SuggestionsEvent(ready.Suggestions), ApiJson.French.SuggestionsEvent);
                return ChatEventKind.Suggestions;
            case AnswerUpdate.Completed completed:
                data = Json(new DoneEvent(completed.Answer), ApiJson.French.DoneEvent);
                return ChatEventKind.Done;
            default:
                throw new InvalidOperationException($"Unknown update '{update.GetType().Name}'.");
        }
    }

    /// <summary>The data of the event that ends a stream which failed; valid until the thread's next call.</summary>
    public static ReadOnlySpan<byte> Data(ErrorEvent error) => Json(error, ApiJson.French.ErrorEvent);

    /// <summary>Writes the event that fills a silence; it repeats the id of the last event, so that resuming is not disturbed.</summary>
    public static void WritePing(IBufferWriter<byte> output, int id) => WriteFrame(output, ChatEventKind.Ping, id, "{}"u8);

    /// <summary>Writes an event as it goes over the wire.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="id">Its rank in the stream, from 1.</param>
    /// <param name="data">Its data, as JSON on one line.</param>
    public static void WriteFrame(IBufferWriter<byte> output, ChatEventKind kind, int id, ReadOnlySpan<byte> data)
    {
        output.Write("event: "u8);
        output.Write(NameOf(kind));
        output.Write("\nid: "u8);
        Utf8Formatter.TryFormat(id, output.GetSpan(11), out var digits);
        output.Advance(digits);
        output.Write("\ndata: "u8);
        output.Write(data);
        output.Write("\n\n"u8);
    }

    private static ReadOnlySpan<byte> NameOf(ChatEventKind kind) => kind switch
    {
        ChatEventKind.Start => "start"u8,
        ChatEventKind.Sources => "sources"u8,
        ChatEventKind.Delta => "delta"u8,
        ChatEventKind.Sentence => "sentence"u8,
        ChatEventKind.Suggestions => "suggestions"u8,
        ChatEventKind.Done => "done"u8,
        ChatEventKind.Error => "error"u8,
        ChatEventKind.Ping => "ping"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The data of an event; valid until the thread's next call.</summary>
    private static ReadOnlySpan<byte> Json<T>(T data, JsonTypeInfo<T> typeInfo)
    {
        var bytes = buffer ??= new ArrayBufferWriter<byte>(4096);
        bytes.ResetWrittenCount();

        // The writer's own options decide on escapes, not those of the type's context.
        var writer = json ??= new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = typeInfo.Options.Encoder, SkipValidation = true });
        writer.Reset(bytes);
        JsonSerializer.Serialize(writer, data, typeInfo);
        writer.Flush();
        return bytes.WrittenSpan;
    }
}
