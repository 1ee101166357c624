using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CareerChat.Answering;
using CareerChat.Api.Errors;
using CareerChat.Conversation;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace CareerChat.Api.Chat;

/// <summary><c>POST /api/chat</c>: one answer object, or a stream of events.</summary>
internal static class ChatApi
{
    public static IServiceCollection AddChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ChatLimits>(configuration, "Limits");
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<ChatLimits>>((kestrel, limits) =>
            kestrel.Limits.MaxRequestBodySize = limits.Value.BodyBytes);
        return services;
    }

    public static void MapChat(this WebApplication app) =>
        app.MapPost("/api/chat", ChatAsync)
            .Accepts<ChatRequest>("application/json")
            .Produces<Answer>()
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> ChatAsync(
        HttpRequest http, CareerAssistant assistant, IOptions<ChatLimits> limits, CancellationToken cancellationToken)
    {
        var (dialogue, problem) = await ReadAsync(http, limits.Value, cancellationToken);
        if (dialogue is null)
        {
            return Results.Problem(FrenchProblems.Of(StatusCodes.Status400BadRequest, problem));
        }

        var updates = assistant.AskAsync(dialogue, cancellationToken);
        if (http.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase)))
        {
            http.HttpContext.Response.Headers["X-Accel-Buffering"] = "no";
            return TypedResults.ServerSentEvents(StreamAsync(updates, cancellationToken));
        }

        await foreach (var update in updates)
        {
            if (update is AnswerUpdate.Completed completed)
            {
                return Results.Json(completed.Answer, ApiJson.Default.Answer);
            }
        }

        throw new InvalidOperationException("The assistant ended without an answer.");
    }

    private static async Task<(Dialogue? Dialogue, string? Problem)> ReadAsync(
        HttpRequest http, ChatLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            var request = await JsonSerializer.DeserializeAsync(http.Body, ApiJson.Default.ChatRequest, cancellationToken);
            return request is null ? (null, UserTexts.InvalidJson) : request.Validate(limits);
        }
        catch (JsonException)
        {
            return (null, UserTexts.InvalidJson);
        }
    }

    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(
        IAsyncEnumerable<AnswerUpdate> updates, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var update in updates.WithCancellation(cancellationToken))
        {
            yield return ChatEvents.Of(update);
        }
    }
}
