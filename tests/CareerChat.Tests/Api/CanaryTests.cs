using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CareerChat.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerChat.Tests.Api;

/// <summary>Words that must never reach a log line or a span, at Information and above: of a question, a passage, a prompt, a key.</summary>
public class CanaryTests
{
    private const string Key = "sk-canariClef";
    private const string Asked = "canariQuestion";

    public static TheoryData<string> Models => ["answers", "refuses and quotes the request", "breaks off", "sends nonsense", "does not exist"];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Logs_and_spans_hold_nothing_of_what_was_asked_or_found(string model)
    {
        await using var server = await LoopbackServer.StartAsync(model switch
        {
            "refuses and quotes the request" => QuoteRequest,
            "breaks off" => LlmScripts.BeginsAndIsCut("Le data steward documente canariReponse."),
            "sends nonsense" => LlmScripts.Begins("canariReponse", LlmScripts.Sends("data: {canari\n\n")),
            _ => LlmScripts.Says("Le data steward documente les données canariReponse [1]."),
        });
        var endpoint = (model == "does not exist" ? LoopbackServer.Closed() : server.Address) + "/v1";
        using var logs = new CapturedLogs();
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans.Enqueue(
                $"{span.DisplayName} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Events.SelectMany(e => e.Tags))} {span.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var service = new RunningService(
            new()
            {
                ["Llm:Endpoint"] = endpoint,
                ["Llm:Model"] = "scripted",
                ["Llm:ApiKey"] = Key,
                ["Embeddings:Endpoint"] = endpoint,
                ["Embeddings:Model"] = "scripted",
                ["Embeddings:ApiKey"] = Key,
                ["Resilience:DelaySeconds"] = "0.001",
                ["Logging:LogLevel:Default"] = "Information",
                ["Logging:LogLevel:Microsoft.AspNetCore"] = "Information",
            },
            services => services.AddSingleton<ILoggerProvider>(logs));

        var answer = await service.AskAsync($"Que fait un data steward ? {Asked}");
        await service.PostChatAsync($$"""{"messages":[{"role":"{{Asked}}","content":"x"}]}""");
        await service.PostChatAsync($$"""{"messages":[{"role":"user","content":"{{Asked}}""");
        await service.PostChatAsync($$"""{"messages":[{"role":"user","content":"Que fait un data steward ? {{Asked}}"}]}""", "text/event-stream");
        await service.Http.GetAsync($"/api/search?q={Asked}");
        await service.Http.GetAsync($"/api/careers/inconnu?q={Asked}");
        using var completion = new StringContent(
            $$"""{"model":"careerchat","messages":[{"role":"user","content":"{{Asked}}"}]}""", Encoding.UTF8, "application/json");
        await service.Http.PostAsync("/v1/chat/completions", completion);

        string[] canaries = [Key, "canari", .. Quotes(answer)];
        Assert.NotEmpty(logs.Lines);
        Assert.All(logs.Lines.Concat(spans), line =>
            Assert.DoesNotContain(canaries, canary => line.Contains(canary, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The start of every quote: words of the notes.</summary>
    private static IEnumerable<string> Quotes(JsonElement answer) => answer.GetProperty("citations").EnumerateArray()
        .Select(citation => citation.GetProperty("quote").GetString()!)
        .Select(quote => quote[..Math.Min(quote.Length, 30)])
        .Where(quote => quote.Length > 10);

    private static async Task QuoteRequest(HttpContext context)
    {
        var body = await LlmScripts.BodyAsync(context);
        await LlmScripts.Fails(400, leak: $"{context.Request.Headers.Authorization} {body}")(context);
    }
}
