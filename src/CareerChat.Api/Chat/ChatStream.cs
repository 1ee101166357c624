using Microsoft.Extensions.Options;

namespace CareerChat.Api.Chat;

/// <summary>Copies an answer's events to a response, from a given one on, with a <c>ping</c> in every long silence.</summary>
/// <param name="answer">The answer, to which the response is already attached as a reader.</param>
/// <param name="seen">How many of its events the client has.</param>
internal sealed class ChatStream(AnswerInFlight answer, int seen) : IResult
{
    public async Task ExecuteAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var silence = TimeSpan.FromSeconds(services.GetRequiredService<IOptions<StreamOptions>>().Value.PingSeconds);
        var cancellation = context.RequestAborted;
        var cursor = new EventCursor(seen);
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store, no-transform";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            while (true)
            {
                var hasEnded = answer.HasEnded;
                if (!await answer.CopyAsync(cursor, response.BodyWriter, silence, cancellation))
                {
                    if (hasEnded)
                    {
                        break;
                    }

                    if (answer.HasEnded)
                    {
                        continue;
                    }

                    ChatEvents.WritePing(response.BodyWriter, cursor.Seen);
                }

                await response.BodyWriter.FlushAsync(cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The reader went away; the answer waits for it a little.
        }
        finally
        {
            answer.Detach();
            services.GetRequiredService<AnswersInFlight>().Close();
        }
    }
}
