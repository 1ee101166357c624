using System.Buffers;
using System.Text.Json;
using CareerChat.Answering;
using CareerChat.Api.Chat;
using CareerChat.Api.Errors;
using CareerChat.Conversation;

namespace CareerChat.Api.OpenAI;

/// <summary>
/// An answer as chunks of a completion. This protocol cannot take text back, so a sentence is sent only once it is checked, in the
/// words that stay.
/// </summary>
internal sealed class CompletionStream(IAsyncEnumerable<AnswerUpdate> updates, Dialogue dialogue, long created, bool withUsage) : IResult
{
    private string _id = "";
    private readonly CheckedText _text = new();

    public async Task ExecuteAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store, no-transform";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await foreach (var update in updates.WithCancellation(context.RequestAborted))
            {
                if (Write(context, update))
                {
                    await response.BodyWriter.FlushAsync(context.RequestAborted);
                }
            }

            response.BodyWriter.Write("data: [DONE]\n\n"u8);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away, and the model call ended with it.
        }
        catch (Exception error)
        {
            var logger = context.RequestServices.GetRequiredService<ILogger<CompletionStream>>();
            var failure = Failures.EventOf(error, isStopped: false, logger);
            WriteData(response, JsonSerializer.SerializeToUtf8Bytes(
                new ErrorDocument(new ErrorBody(failure.Message, "server_error", failure.Code)), OpenAIJson.French.ErrorDocument));
        }
        finally
        {
            context.RequestServices.GetRequiredService<AnswersInFlight>().Close();
        }
    }

    private bool Write(HttpContext context, AnswerUpdate update)
    {
        switch (update)
        {
            case AnswerUpdate.Started started:
                _id = OpenAICompatibleApi.IdOf(started.Id);
                return Chunk(context, new Said("assistant", ""));
            case AnswerUpdate.TextAdded added:
                _text.Add(added.Text);
                return false;
            case AnswerUpdate.SentenceChecked check:
                return Send(context, _text.Check(check));
            case AnswerUpdate.Completed { Answer: var answer }:
                Finish(context, answer);
                return true;
            default:
                return false;
        }
    }

    private bool Send(HttpContext context, string text) => text.Length > 0 && Chunk(context, new Said(Content: text));

    private void Finish(HttpContext context, Answer answer)
    {
        Send(context, _text.Finish(answer.Text));
        Write(context, new Completion(
            _id, "chat.completion.chunk", created, OpenAICompatibleApi.ModelName,
            [
                new Choice(0, Delta: new Said(Annotations: Annotations.Of(answer, OpenAICompatibleApi.BaseAddress(context))), FinishReason: "stop"),
            ],
            Careerchat: answer));
        if (withUsage)
        {
            Write(context, new Completion(
                _id, "chat.completion.chunk", created, OpenAICompatibleApi.ModelName, [], OpenAICompatibleApi.UsageOf(dialogue, answer)));
        }
    }

    private bool Chunk(HttpContext context, Said delta)
    {
        Write(context, new Completion(_id, "chat.completion.chunk", created, OpenAICompatibleApi.ModelName, [new Choice(0, Delta: delta)]));
        return true;
    }

    private static void Write(HttpContext context, Completion chunk) =>
        WriteData(context.Response, JsonSerializer.SerializeToUtf8Bytes(chunk, OpenAIJson.French.Completion));

    private static void WriteData(HttpResponse response, byte[] json)
    {
        response.BodyWriter.Write("data: "u8);
        response.BodyWriter.Write(json);
        response.BodyWriter.Write("\n\n"u8);
    }
}
