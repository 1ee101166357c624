using System.Globalization;
using System.Net;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Api.Limits;

public class LimitsTests
{
    private const string Question = """{"messages":[{"role":"user","content":"Que fait un data steward ?"}]}""";

    [Fact]
    public async Task Too_many_questions_are_told_how_long_to_wait_and_other_routes_stay_open()
    {
        await using var service = new RunningService(new() { ["Rates:PerMinute"] = "1", ["Rates:Burst"] = "2" });
        Assert.Equal(HttpStatusCode.OK, (await service.PostChatAsync(Question)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.PostChatAsync(Question, "text/event-stream")).StatusCode);

        using var third = await service.PostChatAsync(Question);

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Equal("application/problem+json", third.Content.Headers.ContentType!.MediaType);
        Assert.InRange(int.Parse(third.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("réessayez dans", await third.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await service.Http.GetAsync("/api/careers")).StatusCode);
    }

    [Fact]
    public async Task A_body_past_the_limit_is_a_413_that_names_the_limit()
    {
        await using var service = new RunningService(new() { ["Limits:BodyBytes"] = "2048" });
        using var response = await service.PostChatAsync($$"""{"messages":[{"role":"user","content":"{{new string('a', 3000)}}"}]}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("2 Kio", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/careers")]
    [InlineData("/api/unknown")]
    [InlineData("/health/live")]
    public async Task Every_response_carries_the_security_headers(string path)
    {
        await using var service = new RunningService();
        using var response = await service.Http.GetAsync(path);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Answers_keep_their_accents_and_apostrophes_readable()
    {
        await using var service = new RunningService();
        using var response = await service.PostChatAsync(Question);
        var json = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("\\u00e9", json, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\\u0027", json, StringComparison.Ordinal);
    }
}
