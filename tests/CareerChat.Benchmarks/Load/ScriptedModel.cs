using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareerChat.Benchmarks.Load;

/// <summary>
/// A model on loopback that writes at a steady pace. Its first token is the time it took itself, in microseconds, from the request's
/// arrival to that token, so that a client can tell the service's share from the model's.
/// </summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScriptedModel(WebApplication app) => _app = app;

    public string Endpoint => _app.Urls.First() + "/v1";

    /// <param name="tokens">Tokens of an answer.</param>
    /// <param name="pause">Time before each token.</param>
    public static async Task<ScriptedModel> StartAsync(int tokens, TimeSpan pause)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/v1/chat/completions", async context =>
        {
            var arrived = Stopwatch.GetTimestamp();
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Response.ContentType = "text/event-stream";
            for (var i = 0; i < tokens; i++)
            {
                await Task.Delay(pause, context.RequestAborted);
                var text = i == 0
                    ? Stopwatch.GetElapsedTime(arrived).TotalMicroseconds.ToString("F0", CultureInfo.InvariantCulture) + " "
                    : i % 12 == 11 ? "données. [1] " : "données ";
                await SendAsync(context, $$"""{"content":{{JsonSerializer.Serialize(text)}}}""", "null");
            }

            await SendAsync(context, "{}", "\"stop\"");
            await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
        });
        await app.StartAsync();
        return new ScriptedModel(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task SendAsync(HttpContext context, string delta, string finish)
    {
        await context.Response.WriteAsync(
            $$"""data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"scripted","choices":[{"index":0,"delta":{{delta}},"finish_reason":{{finish}}}]}""" + "\n\n",
            context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
