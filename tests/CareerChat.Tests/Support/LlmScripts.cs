using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CareerChat.Tests.Support;

/// <summary>What a scripted OpenAI-compatible server can do with one request.</summary>
internal static class LlmScripts
{
    /// <summary>A complete answer, streamed word by word when the request asks for a stream.</summary>
    public static RequestDelegate Says(string text) => Says(_ => text);

    /// <summary>A complete answer that depends on the request.</summary>
    public static RequestDelegate Says(Func<JsonObject, string> write) => async context =>
    {
        var body = await BodyAsync(context);
        var text = write(body);
        if (body["stream"]?.GetValue<bool>() is not true)
        {
            await context.Response.WriteAsJsonAsync(new JsonObject
            {
                ["id"] = "c1",
                ["object"] = "chat.completion",
                ["created"] = 1_700_000_000,
                ["model"] = "scripted",
                ["choices"] = new JsonArray(new JsonObject
                {
                    ["index"] = 0,
                    ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
                    ["finish_reason"] = "stop",
                }),
                ["usage"] = new JsonObject { ["prompt_tokens"] = 7, ["completion_tokens"] = 3, ["total_tokens"] = 10 },
            });
            return;
        }

        await StartStreamAsync(context);
        foreach (var piece in Pieces(text))
        {
            await DeltaAsync(context, piece);
        }

        await EndStreamAsync(context);
    };

    /// <summary>An HTTP error in the shape that OpenAI gives; its message quotes <paramref name="leak"/>, as servers do.</summary>
    public static RequestDelegate Fails(int status, string? retryAfter = null, string leak = "") => async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsJsonAsync(new { error = new { message = $"no: {leak}", type = "error", code = "x" } });
    };

    /// <summary>Handlers used one after the other; the last one stays.</summary>
    public static RequestDelegate InTurn(params RequestDelegate[] handlers)
    {
        var turn = -1;
        return context => handlers[Math.Min(Interlocked.Increment(ref turn), handlers.Length - 1)](context);
    }

    /// <summary>Starts a stream with some text, then does something else.</summary>
    public static RequestDelegate Begins(string text, RequestDelegate then) => async context =>
    {
        await BodyAsync(context);
        await StartStreamAsync(context);
        foreach (var piece in Pieces(text))
        {
            await DeltaAsync(context, piece);
        }

        await then(context);
    };

    /// <summary>Keeps the request open until the client goes.</summary>
    public static async Task Hangs(HttpContext context) => await Task.Delay(Timeout.Infinite, context.RequestAborted);

    /// <summary>
    /// Starts a stream, then closes the connection. The promised length is not kept, so that the client sees a cut; a reset would
    /// race with the text that is still on its way.
    /// </summary>
    public static RequestDelegate BeginsAndIsCut(string text) => context =>
    {
        context.Response.ContentLength = 1_000_000;
        return Begins(text, Stops)(context);
    };

    /// <summary>Ends the response as if all were well.</summary>
    public static Task Stops(HttpContext context) => Task.CompletedTask;

    /// <summary>One raw event, then a regular end.</summary>
    public static RequestDelegate Sends(string raw) => async context =>
    {
        await RawAsync(context, raw);
        await EndStreamAsync(context);
    };

    public static Task DeltaAsync(HttpContext context, string text) => RawAsync(context, $"data: {Chunk(new JsonObject { ["content"] = text }, null)}\n\n");

    public static async Task StartStreamAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.StartAsync(context.RequestAborted);
    }

    public static async Task EndStreamAsync(HttpContext context)
    {
        await RawAsync(context, $"data: {Chunk([], "stop")}\n\n");
        await RawAsync(context, """data: {"id":"c1","object":"chat.completion.chunk","created":1700000000,"model":"scripted","choices":[],"usage":{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10}}""" + "\n\n");
        await RawAsync(context, "data: [DONE]\n\n");
    }

    public static async Task RawAsync(HttpContext context, string text)
    {
        await context.Response.WriteAsync(text, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    public static async Task<JsonObject> BodyAsync(HttpContext context) =>
        (JsonObject)(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;

    private static IEnumerable<string> Pieces(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var space = text.IndexOf(' ', start + 1);
            var end = space < 0 ? text.Length : space;
            yield return text[start..end];
            start = end;
        }
    }

    private static string Chunk(JsonObject delta, string? finish) => new JsonObject
    {
        ["id"] = "c1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_700_000_000,
        ["model"] = "scripted",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
    }.ToJsonString(new JsonSerializerOptions());
}
