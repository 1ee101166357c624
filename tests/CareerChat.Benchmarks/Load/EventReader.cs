using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;

namespace CareerChat.Benchmarks.Load;

/// <summary>Asks a question and reads the events of its answer.</summary>
internal static class EventReader
{
    public static async IAsyncEnumerable<(SseItem<string> Event, long At)> AskAsync(HttpClient http, int turn)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat")
        {
            Content = new ByteArrayContent(Questions.Body(turn)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            Headers = { { "Accept", "text/event-stream" } },
        };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync())
        {
            yield return (item, Stopwatch.GetTimestamp());
        }
    }
}
