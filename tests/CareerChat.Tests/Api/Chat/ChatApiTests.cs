using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Api.Chat;

public class ChatApiTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Every_citation_opens_on_the_characters_it_quotes()
    {
        var answer = await service.AskAsync("C'est quoi un data lake ?");
        Assert.Equal("answered", answer.GetProperty("status").GetString());
        var citations = answer.GetProperty("citations").EnumerateArray().ToList();
        Assert.NotEmpty(citations);
        foreach (var citation in citations)
        {
            var passage = await service.Http.GetFromJsonAsync<JsonElement>($"/api/passages/{citation.GetProperty("passageId").GetString()}");
            var start = citation.GetProperty("start").GetInt32() - passage.GetProperty("start").GetInt32();
            var end = citation.GetProperty("end").GetInt32() - passage.GetProperty("start").GetInt32();
            Assert.Equal(citation.GetProperty("quote").GetString(), passage.GetProperty("text").GetString()![start..end]);
        }
    }

    [Fact]
    public async Task A_stream_starts_at_once_gives_sources_before_text_and_ends_with_the_whole_answer()
    {
        using var response = await service.PostChatAsync(
            """{"messages":[{"role":"user","content":"Que fait un data steward ?"}]}""", "text/event-stream");
        var events = new List<SseItem<string>>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync())
        {
            events.Add(item);
        }

        var types = events.ConvertAll(item => item.EventType);
        Assert.Equal("start", types[0]);
        Assert.True(types.IndexOf("sources") < types.IndexOf("delta"), string.Join(' ', types));
        Assert.Equal("done", types[^1]);
        using var done = JsonDocument.Parse(events[^1].Data);
        Assert.NotEmpty(done.RootElement.GetProperty("answer").GetProperty("citations").EnumerateArray());
    }

    public static TheoryData<string, string, string> BadRequests => new()
    {
        { "invalid JSON", """{"messages":[""", "JSON" },
        { "no message", """{"messages":[]}""", "messages" },
        { "an empty question", """{"messages":[{"role":"user","content":"  "}]}""", "vide" },
        { "an unknown role", """{"messages":[{"role":"pirate","content":"bonjour"}]}""", "pirate" },
        { "a last message that is not the user's", """{"messages":[{"role":"assistant","content":"bonjour"}]}""", "dernier message" },
        { "control characters", """{"messages":[{"role":"user","content":"bon\u0007jour"}]}""", "contrôle" },
        { "a huge question", $$"""{"messages":[{"role":"user","content":"{{new string('a', 4001)}}"}]}""", "4001" },
        { "200 messages", $$"""{"messages":[{{string.Join(',', Enumerable.Repeat("""{"role":"user","content":"a"}""", 200))}}]}""", "200" },
    };

    [Theory]
    [MemberData(nameof(BadRequests))]
    public async Task A_bad_request_is_told_in_French_what_is_wrong(string what, string body, string named)
    {
        using var response = await service.PostChatAsync(body);
        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{what}: {response.StatusCode}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_passage_is_a_problem_document()
    {
        using var response = await service.Http.GetAsync($"/api/passages/{Guid.Empty}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_service_says_that_it_is_ready_and_describes_itself()
    {
        Assert.Equal("ready", await service.Http.GetStringAsync("/health/ready"));
        Assert.Contains("/api/chat", await service.Http.GetStringAsync("/openapi/v1.json"), StringComparison.Ordinal);
    }
}
