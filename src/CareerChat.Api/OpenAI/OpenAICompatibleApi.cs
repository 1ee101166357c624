using System.Text.Json;
using CareerChat.Answering;
using CareerChat.Api.Chat;
using CareerChat.Api.Errors;
using CareerChat.Api.Limits;
using CareerChat.Conversation;
using CareerChat.Language;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;

namespace CareerChat.Api.OpenAI;

/// <summary><c>/v1</c>: the assistant as a model that any OpenAI client can talk to.</summary>
internal static class OpenAICompatibleApi
{
    /// <summary>Name of the only model.</summary>
    public const string ModelName = "careerchat";

    // The day of the first release; clients show it and expect it not to change.
    private static readonly Model TheModel = new(ModelName, new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds());

    public static void MapOpenAICompatible(this WebApplication app)
    {
        app.MapGet("/v1/models", () => Results.Json(new ModelList([TheModel]), OpenAIJson.French.ModelList));
        app.MapGet("/v1/models/{id}", (string id) => id == ModelName
            ? Results.Json(TheModel, OpenAIJson.French.Model)
            : Results.Problem(FrenchProblems.Of(StatusCodes.Status404NotFound, UserTexts.UnknownModel(id, ModelName))));
        app.MapPost("/v1/chat/completions", CompleteAsync)
            .Accepts<CompletionRequest>("application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithMetadata(new MeteredAttribute());
    }

    private static async Task<IResult> CompleteAsync(
        HttpContext context, CareerAssistant assistant, AnswersInFlight answers, IOptions<ChatLimits> limits, TimeProvider time)
    {
        var (request, problem) = await ReadAsync(context);
        if (request is null)
        {
            return problem!;
        }

        if (request.Model is { } model && model != ModelName)
        {
            return Results.Problem(FrenchProblems.Of(StatusCodes.Status404NotFound, UserTexts.UnknownModel(model, ModelName)));
        }

        if (request.N != 1)
        {
            return Results.Problem(FrenchProblems.Of(StatusCodes.Status400BadRequest, UserTexts.OneChoice));
        }

        var (dialogue, wrong) = request.ToChatRequest().Validate(limits.Value);
        if (dialogue is null)
        {
            return Results.Problem(FrenchProblems.Of(StatusCodes.Status400BadRequest, wrong));
        }

        var updates = assistant.AskAsync(dialogue, context.RequestAborted);
        var created = time.GetUtcNow().ToUnixTimeSeconds();
        if (request.Stream)
        {
            if (!answers.TryOpen())
            {
                return TooMany.Of(context, UserTexts.TooManyStreams, ChatApi.StreamRetrySeconds);
            }

            context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
            return new CompletionStream(updates, dialogue, created, request.StreamOptions?.IncludeUsage is true);
        }

        await foreach (var update in updates)
        {
            if (update is AnswerUpdate.Completed { Answer: var answer })
            {
                var message = new Said("assistant", answer.Text, Annotations.Of(answer, BaseAddress(context)));
                return Results.Json(
                    new Completion(
                        IdOf(answer.Id), "chat.completion", created, ModelName, [new Choice(0, Message: message, FinishReason: "stop")],
                        UsageOf(dialogue, answer), answer),
                    OpenAIJson.French.Completion);
            }
        }

        throw new InvalidOperationException("The assistant ended without an answer.");
    }

    internal static string IdOf(string answerId) => $"chatcmpl-{answerId}";

    internal static string BaseAddress(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    internal static Usage UsageOf(Dialogue dialogue, Answer answer)
    {
        var read = dialogue.Messages.Sum(message => TokenEstimator.Estimate(message.Content));
        var written = TokenEstimator.Estimate(answer.Text);
        return new Usage(read, written, read + written);
    }

    private static async Task<(CompletionRequest? Request, IResult? Problem)> ReadAsync(HttpContext context)
    {
        try
        {
            var request = await JsonSerializer.DeserializeAsync(
                context.Request.BodyReader, OpenAIJson.French.CompletionRequest, context.RequestAborted);
            return request is null
                ? (null, Results.Problem(FrenchProblems.Of(StatusCodes.Status400BadRequest, UserTexts.InvalidJson)))
                : (request, null);
        }
        catch (JsonException)
        {
            return (null, Results.Problem(FrenchProblems.Of(StatusCodes.Status400BadRequest, UserTexts.InvalidJson)));
        }
    }
}
