using System.Text.Json.Nodes;
using CareerChat.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;

namespace CareerChat.Tests.Providers.OpenAI;

public class OpenAIChatClientTests
{
    public static TheoryData<string, string, EndpointFault?> Streams => new()
    {
        { "a whole answer", "Bonjour Zoé", null },
        { "a comment to keep the connection open", "Bonjour Zoé", null },
        { "an empty event to keep the connection open", "Bonjour Zoé", null },
        { "an error event inside the stream", "Bonjour Zoé", EndpointFault.Unavailable },
        { "an end without a finish reason", "Bonjour Zoé", EndpointFault.Unreachable },
        { "a cut connection", "Bonjour Zoé", EndpointFault.Unreachable },
        { "half a JSON object", "Bonjour Zoé", EndpointFault.Malformed },
        { "an array in place of an object", "Bonjour Zoé", EndpointFault.Malformed },
        { "silence", "Bonjour Zoé", EndpointFault.TimedOut },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task A_stream_gives_its_text_and_says_how_it_ended(string ending, string text, EndpointFault? fault)
    {
        RequestDelegate then = ending switch
        {
            "a comment to keep the connection open" => LlmScripts.Sends(": ping\n\n"),
            "an empty event to keep the connection open" => LlmScripts.Sends("event: ping\ndata:\n\ndata: \r\n\r\n"),
            "an error event inside the stream" => LlmScripts.Sends("""data: {"error":{"message":"overloaded","code":"503"}}""" + "\n\n"),
            "an end without a finish reason" => LlmScripts.Stops,
            "half a JSON object" => LlmScripts.Sends("""data: {"id":"c1","choices":[{"del""" + "\n\n"),
            "an array in place of an object" => LlmScripts.Sends("data: [1,2]\n\n"),
            "silence" => LlmScripts.Hangs,
            _ => LlmScripts.EndStreamAsync,
        };
        await using var server = await LoopbackServer.StartAsync(
            ending == "a cut connection" ? LlmScripts.BeginsAndIsCut("Bonjour Zoé") : LlmScripts.Begins("Bonjour Zoé", then));
        await using var bench = ProviderBench.For(server, ("Llm:IdleSeconds", "0.3"));

        var (said, failure) = await bench.StreamAsync();

        Assert.Equal(text, said);
        Assert.Equal(fault, failure?.Fault);
        Assert.Equal(1, server.Requests);
    }

    [Theory]
    [InlineData(400, EndpointFault.Rejected, 1)]
    [InlineData(401, EndpointFault.Rejected, 1)]
    [InlineData(408, EndpointFault.Unavailable, 3)]
    [InlineData(429, EndpointFault.RateLimited, 3)]
    [InlineData(500, EndpointFault.Unavailable, 3)]
    [InlineData(503, EndpointFault.Unavailable, 3)]
    public async Task A_refusal_is_named_is_tried_again_when_that_can_help_and_quotes_nothing(int status, EndpointFault fault, int calls)
    {
        await using var server = await LoopbackServer.StartAsync(LlmScripts.Fails(status, leak: "sk-canari"));
        await using var bench = ProviderBench.For(server, ("Llm:ApiKey", "sk-canari"));

        var (_, failure) = await bench.StreamAsync();

        Assert.Equal(fault, failure!.Fault);
        Assert.Equal(calls, server.Requests);
        Assert.DoesNotContain("canari", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreachable_server_is_named_so()
    {
        await using var bench = new ProviderBench(("Llm:Endpoint", LoopbackServer.Closed() + "/v1"), ("Llm:Model", "scripted"));
        var (_, failure) = await bench.StreamAsync();
        Assert.Equal(EndpointFault.Unreachable, failure!.Fault);
    }

    [Fact]
    public async Task The_callers_cancellation_reaches_the_server()
    {
        await using var server = await LoopbackServer.StartAsync(LlmScripts.Begins("Bonjour", LlmScripts.Hangs));
        await using var bench = ProviderBench.For(server);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in bench.Chat.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, "Bonjour")], null, stop.Token))
            {
                await stop.CancelAsync();
            }
        });

        await server.Aborted.Task.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("Auto", "max_tokens")]
    [InlineData("MaxTokens", "max_tokens")]
    [InlineData("MaxCompletionTokens", "max_completion_tokens")]
    public async Task The_request_says_what_the_settings_say(string setting, string field)
    {
        JsonObject? sent = null;
        var authorization = "";
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            authorization = context.Request.Headers.Authorization.ToString();
            await LlmScripts.Says(body =>
            {
                sent = body;
                return "Bonjour";
            })(context);
        });
        await using var bench = ProviderBench.For(server, ("Llm:TokenLimitField", setting), ("Llm:ApiKey", "sk-1"));

        var answer = await bench.Chat.GetResponseAsync(
            [new ChatMessage(ChatRole.System, "Réponds."), new ChatMessage(ChatRole.User, "Bonjour")], new ChatOptions { MaxOutputTokens = 123 });

        Assert.Equal("Bonjour", answer.Text);
        Assert.Equal(10, answer.Usage!.TotalTokenCount);
        Assert.Equal(123, sent![field]!.GetValue<int>());
        Assert.Single(sent, pair => pair.Key.StartsWith("max_", StringComparison.Ordinal));
        Assert.Equal(["system", "user"], sent["messages"]!.AsArray().Select(message => message!["role"]!.GetValue<string>()));
        Assert.Equal("Bearer sk-1", authorization);
    }
}
