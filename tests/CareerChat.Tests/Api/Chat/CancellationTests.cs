using System.Text;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Api.Chat;

/// <summary>Who stops reading stops the model's work.</summary>
public class CancellationTests
{
    private const string Question = """{"messages":[{"role":"user","content":"Que fait un data steward ?"}]}""";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Closing_the_connection_of_a_JSON_request_cancels_the_model_at_once()
    {
        await using var model = await LoopbackServer.StartAsync(LlmScripts.Begins("Le data steward", LlmScripts.Hangs));
        await using var service = Service(model, ("Streams:ResumeSeconds", "600"));
        using var stop = new CancellationTokenSource();
        using var content = new StringContent(Question, Encoding.UTF8, "application/json");
        var asking = service.Http.PostAsync("/api/chat", content, stop.Token);
        await WaitAsync(() => model.Requests == 1);

        await stop.CancelAsync();

        await model.Aborted.Task.WaitAsync(Patience);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task Leaving_a_stream_cancels_the_model_when_nobody_resumes()
    {
        await using var model = await LoopbackServer.StartAsync(LlmScripts.Begins("Le data steward", LlmScripts.Hangs));
        await using var service = Service(model, ("Streams:ResumeSeconds", "0"));
        var (id, response) = await StartAsync(service);

        response.Dispose();

        await model.Aborted.Task.WaitAsync(Patience);
        Assert.NotEmpty(id);
    }

    [Fact]
    public async Task Stopping_an_answer_cancels_the_model_although_somebody_reads()
    {
        await using var model = await LoopbackServer.StartAsync(LlmScripts.Begins("Le data steward", LlmScripts.Hangs));
        await using var service = Service(model, ("Streams:ResumeSeconds", "600"));
        var (id, response) = await StartAsync(service);

        (await service.Http.DeleteAsync($"/api/chat/{id}")).Dispose();

        await model.Aborted.Task.WaitAsync(Patience);
        Assert.Contains("\"code\":\"cancelled\"", await new StreamReader(await response.Content.ReadAsStreamAsync()).ReadToEndAsync(), StringComparison.Ordinal);
        response.Dispose();
    }

    [Fact]
    public async Task A_silent_model_is_bridged_by_pings()
    {
        await using var model = await LoopbackServer.StartAsync(LlmScripts.Begins("Le data steward", LlmScripts.Hangs));
        await using var service = Service(model, ("Streams:PingSeconds", "0.05"));
        var (_, response) = await StartAsync(service);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        string? line;
        do
        {
            line = await reader.ReadLineAsync().WaitAsync(Patience);
        }
        while (line is not (null or "event: ping"));

        Assert.Equal("event: ping", line);
        Assert.Matches(@"^id: \d+$", await reader.ReadLineAsync());
        response.Dispose();
    }

    [Fact]
    public async Task Past_the_cap_on_open_streams_the_next_one_is_asked_to_wait()
    {
        await using var model = await LoopbackServer.StartAsync(LlmScripts.Begins("Le data steward", LlmScripts.Hangs));
        await using var service = Service(model, ("Streams:Open", "1"));
        var (_, first) = await StartAsync(service);

        using var second = await service.PostChatAsync(Question, "text/event-stream");

        Assert.Equal(429, (int)second.StatusCode);
        Assert.NotEmpty(second.Headers.GetValues("Retry-After"));
        first.Dispose();
    }

    private static RunningService Service(LoopbackServer model, (string Key, string Value) setting) => new(new()
    {
        ["Llm:Endpoint"] = model.Address + "/v1",
        ["Llm:Model"] = "scripted",
        ["Llm:IdleSeconds"] = "600",
        [setting.Key] = setting.Value,
    });

    /// <summary>An open stream whose first events have come.</summary>
    private static async Task<(string Id, HttpResponseMessage Response)> StartAsync(RunningService service)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat")
        {
            Content = new StringContent(Question, Encoding.UTF8, "application/json"),
            Headers = { { "Accept", "text/event-stream" } },
        };
        var response = await service.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var buffer = new byte[4096];
        var stream = await response.Content.ReadAsStreamAsync();
        var text = "";
        while (!text.Contains("\n\n", StringComparison.Ordinal))
        {
            text += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer));
        }

        var id = System.Text.RegularExpressions.Regex.Match(text, "\"id\":\"([0-9a-f]{32})\"").Groups[1].Value;
        return (id, response);
    }

    private static async Task WaitAsync(Func<bool> happened)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!happened())
        {
            await Task.Yield();
            patience.Token.ThrowIfCancellationRequested();
        }
    }
}
