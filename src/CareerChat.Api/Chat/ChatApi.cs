using System.Globalization;
using System.Text.Json;
using CareerChat.Answering;
using CareerChat.Api.Errors;
using CareerChat.Api.Limits;
using CareerChat.Conversation;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace CareerChat.Api.Chat;

/// <summary><c>/api/chat</c>: one answer object, or a stream of events that can be resumed and stopped.</summary>
internal static class ChatApi
{
    /// <summary>Seconds after which a place for a stream may be free again.</summary>
    internal const int StreamRetrySeconds = 5;

    public static IServiceCollection AddChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ChatLimits>(configuration, "Limits");
        services.AddSettings<StreamOptions>(configuration, "Streams");
        services.AddSingleton<AnswersInFlight>();
        services.AddHostedService<AnswererPreparation>();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<ChatLimits>>((kestrel, limits) =>
        {
            kestrel.Limits.MaxRequestBodySize = limits.Value.BodyBytes;
            kestrel.AddServerHeader = false;
        });
        return services;
    }

    public static void MapChat(this WebApplication app)
    {
        app.MapPost("/api/chat", ChatAsync)
            .Accepts<ChatRequest>("application/json")
            .Produces<Answer>(StatusCodes.Status200OK, "application/json", "text/event-stream")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithMetadata(new MeteredAttribute());
        app.MapGet("/api/chat/{id}", Resume)
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapDelete("/api/chat/{id}", Stop).Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ChatAsync(HttpContext context, CareerAssistant assistant, AnswersInFlight answers, IOptions<ChatLimits> limits)
    {
        var cancellation = context.RequestAborted;
        var (dialogue, status, problem) = await ReadAsync(context.Request, limits.Value, cancellation);
        if (dialogue is null)
        {
            return Results.Problem(FrenchProblems.Of(status, problem));
        }

        if (WantsEvents(context.Request))
        {
            return OpenStream(context, answers, () => answers.Start(dialogue), 0);
        }

        await foreach (var update in assistant.AskAsync(dialogue, cancellation))
        {
            if (update is AnswerUpdate.Completed completed)
            {
                return Results.Json(completed.Answer, ApiJson.French.Answer);
            }
        }

        throw new InvalidOperationException("The assistant ended without an answer.");
    }

    private static IResult Resume(string id, HttpContext context, AnswersInFlight answers)
    {
        var header = context.Request.Headers["Last-Event-ID"].ToString();
        var seen = 0;
        if (header.Length > 0 && !int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out seen))
        {
            return Results.Problem(FrenchProblems.Of(StatusCodes.Status400BadRequest, UserTexts.InvalidLastEventId));
        }

        if (answers.Find(id) is not { } answer)
        {
            return Results.Problem(FrenchProblems.Of(StatusCodes.Status404NotFound, UserTexts.UnknownAnswer));
        }

        return OpenStream(context, answers, () => Attached(answer), seen);
    }

    /// <summary>Stops an answer at once and forgets it, for a reader who asked to; unknown ones are none the worse for it.</summary>
    private static IResult Stop(string id, AnswersInFlight answers)
    {
        answers.Forget(id);
        return Results.NoContent();
    }

    private static AnswerInFlight Attached(AnswerInFlight answer)
    {
        answer.Attach();
        return answer;
    }

    private static IResult OpenStream(HttpContext context, AnswersInFlight answers, Func<AnswerInFlight> attach, int seen)
    {
        if (!answers.TryOpen())
        {
            return TooMany.Of(context, UserTexts.TooManyStreams, StreamRetrySeconds);
        }

        // An answer has its own time limit; a stream must also outlive the one of requests.
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        return new ChatStream(attach(), seen);
    }

    private static bool WantsEvents(HttpRequest request)
    {
        foreach (var accepted in request.Headers.Accept)
        {
            if (accepted?.Contains("text/event-stream", StringComparison.OrdinalIgnoreCase) is true)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<(Dialogue? Dialogue, int Status, string? Problem)> ReadAsync(
        HttpRequest http, ChatLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            var request = await JsonSerializer.DeserializeAsync(http.BodyReader, ApiJson.French.ChatRequest, cancellationToken);
            var (dialogue, problem) = request is null ? (null, UserTexts.InvalidJson) : request.Validate(limits);
            return (dialogue, StatusCodes.Status400BadRequest, problem);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest, UserTexts.InvalidJson);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, tooLarge.StatusCode, UserTexts.BodyTooLarge(limits.BodyBytes));
        }
    }
}
