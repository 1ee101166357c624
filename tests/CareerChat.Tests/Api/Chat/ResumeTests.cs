using System.Net;
using System.Net.ServerSentEvents;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Api.Chat;

public class ResumeTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Question = """{"messages":[{"role":"user","content":"Que fait un data steward ?"}]}""";

    [Fact]
    public async Task A_stream_that_was_cut_goes_on_from_the_event_after_the_last_one_seen()
    {
        var whole = await EventsAsync(await service.PostChatAsync(Question, "text/event-stream"));
        var id = System.Text.Json.JsonDocument.Parse(whole[0].Data).RootElement.GetProperty("id").GetString();

        for (var seen = 0; seen <= whole.Count; seen++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/chat/{id}") { Headers = { { "Last-Event-ID", $"{seen}" } } };
            var rest = await EventsAsync(await service.Http.SendAsync(request));
            Assert.Equal(whole.Skip(seen).Select(Show), rest.Select(Show));
        }
    }

    [Fact]
    public async Task Every_event_has_its_rank_as_id_and_the_stream_keeps_out_of_caches_and_proxies_buffers()
    {
        using var response = await service.PostChatAsync(Question, "text/event-stream");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("no", response.Headers.GetValues("X-Accel-Buffering").Single());
        var events = await EventsAsync(response);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(id => $"{id}"), events.Select(item => item.EventId));
    }

    [Fact]
    public async Task An_answer_that_is_gone_or_a_header_that_is_no_number_is_a_problem_in_French()
    {
        using var unknown = await service.Http.GetAsync("/api/chat/0123");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("plus disponible", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/chat/0123") { Headers = { { "Last-Event-ID", "hier" } } };
        using var wrong = await service.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Stopping_an_answer_that_is_gone_harms_nobody()
    {
        using var response = await service.Http.DeleteAsync("/api/chat/0123");
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    private static string Show(SseItem<string> item) => $"{item.EventId} {item.EventType} {item.Data}";

    private static async Task<List<SseItem<string>>> EventsAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var events = new List<SseItem<string>>();
            await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync())
            {
                events.Add(item);
            }

            return events;
        }
    }
}
