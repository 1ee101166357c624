using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Indexing;
using CareerChat.Tests.Providers.Qdrant;
using CareerChat.Tests.Support;
using CareerChat.Tests.Support.QdrantDouble;
using Microsoft.Extensions.Options;

namespace CareerChat.Tests.Api;

/// <summary>The chat service with Qdrant configured: away, empty, filled, troubled, back again.</summary>
public class QdrantServiceTests
{
    private const string Question = "Qu'est-ce qu'un data lake ?";

    [Fact]
    public async Task With_Qdrant_away_at_the_start_the_notes_answer_and_readiness_says_so()
    {
        var address = LoopbackServer.Closed();
        await using var service = Service(address);
        var answer = await service.AskAsync(Question);
        Assert.Equal(("answered", "fallback"), (Text(answer, "status"), Text(answer, "mode")));
        Assert.NotEqual(0, answer.GetProperty("citations").GetArrayLength());

        using var ready = await service.Http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        var problem = Text(await ready.Content.ReadFromJsonAsync<JsonElement>(), "index");
        Assert.Contains(address, problem, StringComparison.Ordinal);
        Assert.Contains("answers come from the embedded index", problem, StringComparison.Ordinal);
        Assert.Equal("live", await service.Http.GetStringAsync("/health/live"));
    }

    [Fact]
    public async Task It_turns_to_Qdrant_once_that_is_filled_leaves_it_when_it_goes_and_returns_when_it_is_back()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var service = Service(server.Address);
        Assert.Equal("fallback", Text(await service.AskAsync(Question), "mode"));

        await FillAsync(server);
        Assert.Equal("ready", await service.Http.GetStringAsync("/health/ready"));
        var fromQdrant = await service.AskAsync(Question);
        Assert.Equal("extractive", Text(fromQdrant, "mode"));

        await server.StopAsync();
        var meanwhile = await service.AskAsync(Question);
        Assert.Equal("fallback", Text(meanwhile, "mode"));
        Assert.Equal(Text(fromQdrant, "text"), Text(meanwhile, "text"));

        await server.RestartAsync();
        Assert.Equal("ready", await service.Http.GetStringAsync("/health/ready"));
        Assert.Equal("extractive", Text(await service.AskAsync(Question), "mode"));
    }

    [Fact]
    public async Task Without_notes_of_its_own_it_serves_what_Qdrant_holds()
    {
        await using var server = await QdrantDouble.StartAsync();
        await FillAsync(server);
        var nowhere = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var service = Service(server.Address, ("Corpus:Path", nowhere));
        var found = await service.Http.GetFromJsonAsync<JsonElement>("/api/search?q=data%20lake&k=3");
        Assert.Contains("data lake", found.ToString(), StringComparison.OrdinalIgnoreCase);

        await server.StopAsync();
        using var response = await service.PostChatAsync("""{"messages":[{"role":"user","content":"Qu'est-ce qu'un data lake ?"}]}""");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Whatever_Qdrant_does_to_a_search_the_question_is_answered()
    {
        (string Name, QdrantFaults.Fault Fault)[] troubles =
        [
            ("401", QdrantFaults.Fails(401, "Invalid API key or JWT")),
            ("429 short", QdrantFaults.RateLimited(1)),
            ("429 long", QdrantFaults.RateLimited(3600)),
            ("500", QdrantFaults.Fails(500, "Service internal error: x")),
            ("503", QdrantFaults.Fails(503, "Shard temporarily unavailable: 1")),
            ("cut", QdrantFaults.Cut),
            ("hangs", QdrantFaults.Hangs),
            ("truncated", QdrantFaults.TruncatedJson),
        ];
        await using var server = await QdrantDouble.StartAsync();
        await FillAsync(server);
        await using var service = Service(server.Address, ("Index:Qdrant:SearchTimeoutSeconds", "0.5"));
        foreach (var (name, fault) in troubles)
        {
            using var ready = await service.Http.GetAsync("/health/ready");
            Assert.True(ready.IsSuccessStatusCode, $"before {name}: {await ready.Content.ReadAsStringAsync()}");
            server.Fault = _ => fault;
            var answer = await service.AskAsync(Question);
            Assert.Equal((name, "answered", "fallback"), (name, Text(answer, "status"), Text(answer, "mode")));
            server.Fault = null;
        }
    }

    private static RunningService Service(string address, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string>
        {
            ["Index:Qdrant:Endpoint"] = address,
            ["Resilience:DelaySeconds"] = "0.001",
            ["Resilience:MaxRetryAfterSeconds"] = "0.5",
            ["Resilience:BreakerCalls"] = "1000",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return new RunningService(all);
    }

    internal static async Task FillAsync(QdrantDouble server)
    {
        await using var writer = new QdrantBench(server.Address);
        var pipeline = new IngestionPipeline(
            new NoteReader(), new HeadingChunker(Options.Create(new ChunkingOptions())), writer.Index, new CareerCatalog());
        var report = await pipeline.RunAsync(Repository.Corpus);
        Assert.NotEqual(0, report.Added);
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
