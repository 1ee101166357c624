using CareerChat.Tests.Support;

namespace CareerChat.Tests.Providers.Resilience;

public class ResilienceTests
{
    [Fact]
    public async Task A_failure_before_the_first_token_is_tried_again_and_the_text_comes_once()
    {
        await using var server = await LoopbackServer.StartAsync(LlmScripts.InTurn(LlmScripts.Fails(503), LlmScripts.Says("Bonjour Zoé")));
        await using var bench = ProviderBench.For(server);
        Assert.Equal(("Bonjour Zoé", null), await bench.StreamAsync());
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task A_failure_after_the_first_token_is_never_tried_again()
    {
        await using var server = await LoopbackServer.StartAsync(
            LlmScripts.InTurn(LlmScripts.BeginsAndIsCut("Bon"), LlmScripts.Says("Bonjour Zoé")));
        await using var bench = ProviderBench.For(server);
        var (text, failure) = await bench.StreamAsync();
        Assert.Equal("Bon", text);
        Assert.Equal(EndpointFault.Unreachable, failure!.Fault);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_server_that_asks_to_wait_past_the_cap_is_not_asked_again()
    {
        await using var server = await LoopbackServer.StartAsync(LlmScripts.Fails(429, retryAfter: "3600"));
        await using var bench = ProviderBench.For(server);
        var (_, failure) = await bench.StreamAsync();
        Assert.Equal(EndpointFault.RateLimited, failure!.Fault);
        Assert.Equal(TimeSpan.FromHours(1), failure.RetryAfter);
        Assert.Equal(1, server.Requests);
    }

    [Theory]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("0")]
    [InlineData("bientôt")]
    public async Task A_wait_that_is_past_or_unreadable_is_as_good_as_none(string retryAfter)
    {
        await using var server = await LoopbackServer.StartAsync(LlmScripts.InTurn(
            context =>
            {
                context.Response.StatusCode = 429;
                context.Response.Headers["Retry-After"] = retryAfter == "bientôt" ? "soon" : retryAfter;
                return Task.CompletedTask;
            },
            LlmScripts.Says("Bonjour")));
        await using var bench = ProviderBench.For(server);
        Assert.Equal(("Bonjour", null), await bench.StreamAsync());
    }

    [Fact]
    public async Task A_first_token_that_does_not_come_ends_the_attempt()
    {
        await using var server = await LoopbackServer.StartAsync(LlmScripts.InTurn(LlmScripts.Hangs, LlmScripts.Says("Bonjour")));
        await using var bench = ProviderBench.For(server, ("Llm:FirstTokenSeconds", "0.2"));
        Assert.Equal(("Bonjour", null), await bench.StreamAsync());
        await server.Aborted.Task.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(503, true)]
    [InlineData(429, false)]
    [InlineData(400, false)]
    public async Task Outages_open_the_circuit_and_refusals_do_not(int status, bool opens)
    {
        await using var server = await LoopbackServer.StartAsync(LlmScripts.Fails(status));
        await using var bench = ProviderBench.For(server, ("Resilience:Retries", "0"), ("Resilience:BreakerCalls", "3"));
        for (var i = 0; i < 6; i++)
        {
            await bench.StreamAsync();
        }

        Assert.Equal(opens ? 3 : 6, server.Requests);
    }

    [Fact]
    public async Task The_second_model_answers_when_the_first_cannot()
    {
        await using var first = await LoopbackServer.StartAsync(LlmScripts.Fails(503));
        await using var second = await LoopbackServer.StartAsync(LlmScripts.Says("Bonjour du second"));
        await using var bench = ProviderBench.For(
            first, ("Llm:Fallback:Endpoint", second.Address + "/v1"), ("Llm:Fallback:Model", "second"));
        Assert.Equal(("Bonjour du second", null), await bench.StreamAsync());
        Assert.Equal((3, 1), (first.Requests, second.Requests));
    }
}
