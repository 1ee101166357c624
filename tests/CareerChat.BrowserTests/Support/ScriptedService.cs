using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using CareerChat.Api.Errors;
using CareerChat.Api.Feedback;
using CareerChat.Api.Widget;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerChat.BrowserTests.Support;

/// <summary>The widget's real files, pages and site gate around a chat endpoint that a test scripts, for streams that must misbehave.</summary>
internal sealed class ScriptedService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Turn> _turns = new();
    private Func<Turn, Task> _script = turn => turn.AnswerAsync(Answers.Plain());

    private ScriptedService(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>Every request to the API, as "POST /api/chat", in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The messages of every question, in order.</summary>
    public ConcurrentQueue<JsonElement> Conversations { get; } = new();

    /// <summary>Bodies of the opinions and hand-offs received.</summary>
    public ConcurrentQueue<JsonElement> Received { get; } = new();

    public static async Task<ScriptedService> StartAsync(Dictionary<string, string?>? settings = null, params string[] origins)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Configuration.AddInMemoryCollection(origins.Select((origin, at) => KeyValuePair.Create($"Widget:Sites:pk_test:Origins:{at}", (string?)origin)));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddWidget(builder.Configuration);
        builder.Services.Configure<FeedbackOptions>(builder.Configuration.GetSection("Feedback"));
        builder.Services.AddFrenchProblems();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var service = new ScriptedService(app);
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/api"))
            {
                service.Requests.Enqueue($"{context.Request.Method} {context.Request.Path}");
            }

            return next(context);
        });
        app.UseWidget();
        app.MapWidget();
        app.MapPost("/api/chat", service.AskAsync);
        app.MapGet("/api/chat/{id}", service.ResumeAsync);
        app.MapDelete("/api/chat/{id}", (string id) => service._turns.TryRemove(id, out _));
        app.MapGet("/api/passages/{id}", () => Results.Json(Answers.Passage));
        app.MapPost("/api/feedback", (Delegate)service.ReceiveAsync);
        await app.StartAsync();
        return service;
    }

    /// <summary>What the next questions get.</summary>
    public ScriptedService Answering(Func<Turn, Task> script)
    {
        _script = script;
        return this;
    }

    public ScriptedService Answering(object answer) => Answering(turn => turn.AnswerAsync(answer));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AskAsync(HttpContext context)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        Conversations.Enqueue(body.GetProperty("messages"));
        var turn = new Turn(body.GetProperty("messages").EnumerateArray().Last().GetProperty("content").GetString()!);
        _turns[turn.Id] = turn;
        turn.Attach(context);
        await _script(turn);
    }

    private async Task ResumeAsync(string id, HttpContext context)
    {
        if (!_turns.TryGetValue(id, out var turn))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        turn.Attach(context);
        await turn.ReplayAsync(int.Parse(context.Request.Headers["Last-Event-ID"].ToString(), CultureInfo.InvariantCulture));
    }

    private async Task<IResult> ReceiveAsync(HttpContext context)
    {
        Received.Enqueue(await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body));
        return Results.NoContent();
    }
}
