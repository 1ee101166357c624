using System.Net.ServerSentEvents;
using System.Text.Json;
using CareerChat.Tests.Support;
using CareerChat.Tests.Support.QdrantDouble;
using Microsoft.AspNetCore.Http;

namespace CareerChat.Tests.Api;

/// <summary>
/// Every way in which a service behind ours can fail, against every such service: the student gets a well-formed French answer that
/// says how it was made, never a bare error and never a text twice.
/// </summary>
public class FaultMatrixTests
{
    private const string Question = "Que fait un data steward ?";

    /// <summary>What a server does; null: nobody listens.</summary>
    private static readonly Dictionary<string, RequestDelegate?> Faults = new()
    {
        ["refused"] = null,
        ["429, short wait"] = LlmScripts.Fails(429, retryAfter: "0"),
        ["429, long wait"] = LlmScripts.Fails(429, retryAfter: "3600"),
        ["hangs"] = LlmScripts.Hangs,
        ["cut half-way"] = LlmScripts.BeginsAndIsCut("Le data steward veille sur les données et"),
        ["malformed"] = LlmScripts.Begins("Le data", LlmScripts.Sends("data: {\"choices\":[{\"del\n\n")),
        ["error event"] = LlmScripts.Begins("Le data", LlmScripts.Sends("""data: {"error":{"message":"overloaded"}}""" + "\n\n")),
    };

    /// <summary>The same faults as Qdrant shows them; its errors are documents, not events.</summary>
    private static readonly Dictionary<string, QdrantFaults.Fault?> QdrantFaultsByName = new()
    {
        ["refused"] = null,
        ["429, short wait"] = QdrantFaults.RateLimited(0),
        ["429, long wait"] = QdrantFaults.RateLimited(3600),
        ["hangs"] = QdrantFaults.Hangs,
        ["cut half-way"] = QdrantFaults.Cut,
        ["malformed"] = QdrantFaults.TruncatedJson,
        ["error event"] = QdrantFaults.Fails(500, "Service internal error: overloaded"),
    };

    /// <summary>Which settings point to which service.</summary>
    private static readonly Dictionary<string, string> Services = new() { ["llm"] = "Llm", ["embeddings"] = "Embeddings", ["qdrant"] = "Index:Qdrant" };

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var service in Services.Keys)
            {
                foreach (var fault in Faults.Keys)
                {
                    cells.Add(service, fault);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_failing_service_still_leaves_a_well_formed_answer(string failing, string fault)
    {
        await using var qdrant = failing == "qdrant" ? await QdrantDouble.StartAsync() : null;
        await using var server = qdrant is null && Faults[fault] is { } handler ? await LoopbackServer.StartAsync(handler) : null;
        var settings = new Dictionary<string, string>
        {
            [$"{Services[failing]}:Endpoint"] = qdrant?.Address ?? (server?.Address ?? LoopbackServer.Closed()) + "/v1",
            ["Resilience:DelaySeconds"] = "0.001",
            ["Llm:FirstTokenSeconds"] = "0.3",
            ["Llm:IdleSeconds"] = "0.3",
            ["Embeddings:TimeoutSeconds"] = "0.3",
            ["Index:Qdrant:SearchTimeoutSeconds"] = "0.3",
            ["Index:Watch"] = "false",
        };
        if (qdrant is null)
        {
            settings[$"{Services[failing]}:Model"] = "scripted";
        }

        await using var service = new RunningService(settings);
        if (qdrant is not null)
        {
            await BreakAsync(qdrant, service, fault);
        }

        var answer = await service.AskAsync(Question);
        var (streamed, done) = await StreamAsync(service);

        CheckAnswer(answer, failing);
        CheckAnswer(done, failing);
        Assert.Equal(answer.GetProperty("text").GetString(), done.GetProperty("text").GetString());
        Assert.Equal(done.GetProperty("text").GetString(), streamed);
        foreach (var sentence in done.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("text").GetString()!))
        {
            Assert.True(Count(streamed, sentence) <= 1, $"said twice: {sentence}");
        }
    }

    [Theory]
    [InlineData("429, short wait")]
    [InlineData("503")]
    [InlineData("cut before the first word")]
    public async Task A_model_that_recovers_in_time_writes_the_answer_itself(string fault)
    {
        RequestDelegate first = fault switch
        {
            "503" => LlmScripts.Fails(503),
            "cut before the first word" => LlmScripts.BeginsAndIsCut(""),
            _ => LlmScripts.Fails(429, retryAfter: "0"),
        };
        await using var healthy = new RunningService();
        var sentence = (await healthy.AskAsync(Question)).GetProperty("sentences")[0].GetProperty("text").GetString();
        await using var server = await LoopbackServer.StartAsync(LlmScripts.InTurn(first, LlmScripts.Says($"{sentence} [1]")));
        await using var service = new RunningService(new()
        {
            ["Llm:Endpoint"] = server.Address + "/v1",
            ["Llm:Model"] = "scripted",
            ["Resilience:DelaySeconds"] = "0.001",
        });

        var answer = await service.AskAsync(Question);

        Assert.Equal("llm", answer.GetProperty("mode").GetString());
        Assert.Equal(2, server.Requests);
        Assert.Single(answer.GetProperty("citations").EnumerateArray());
    }

    /// <summary>Fills Qdrant, lets the service find it, and only then breaks it: a search fails, not the start.</summary>
    private static async Task BreakAsync(QdrantDouble qdrant, RunningService service, string fault)
    {
        await QdrantServiceTests.FillAsync(qdrant);
        Assert.Equal("ready", await service.Http.GetStringAsync("/health/ready"));
        Assert.Equal("extractive", (await service.AskAsync(Question)).GetProperty("mode").GetString());
        if (QdrantFaultsByName[fault] is { } trouble)
        {
            qdrant.Fault = _ => trouble;
        }
        else
        {
            await qdrant.StopAsync();
        }
    }

    private static void CheckAnswer(JsonElement answer, string failing)
    {
        Assert.Equal("answered", answer.GetProperty("status").GetString());
        Assert.Equal(failing == "embeddings" ? "extractive" : "fallback", answer.GetProperty("mode").GetString());
        Assert.Contains("data steward", answer.GetProperty("text").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(answer.GetProperty("citations").EnumerateArray());
        Assert.All(answer.GetProperty("sentences").EnumerateArray(), sentence =>
            Assert.Equal("supported", sentence.GetProperty("verdict").GetString()));
    }

    /// <summary>What a reader sees at the end of a stream, sentences taken back left out, and the whole answer.</summary>
    private static async Task<(string Text, JsonElement Done)> StreamAsync(RunningService service)
    {
        using var response = await service.PostChatAsync(
            JsonSerializer.Serialize(new { messages = new[] { new { role = "user", content = Question } } }), "text/event-stream");
        Assert.Equal(200, (int)response.StatusCode);
        var client = new ClientText();
        var last = default(SseItem<string>);
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync())
        {
            client.Take(item.EventType, JsonDocument.Parse(item.Data).RootElement);
            last = item;
        }

        Assert.Equal("done", last.EventType);
        return (client.Shown, JsonDocument.Parse(last.Data).RootElement.GetProperty("answer"));
    }

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / Math.Max(1, part.Length);
}
