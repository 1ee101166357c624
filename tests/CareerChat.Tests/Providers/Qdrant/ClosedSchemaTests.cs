using System.Text;
using System.Text.Json.Nodes;
using CareerChat.Tests.Support;
using CareerChat.Tests.Support.QdrantDouble;

namespace CareerChat.Tests.Providers.Qdrant;

/// <summary>The check itself: it passes the official client's requests and goes red on mistakes that the server would not notice.</summary>
public class ClosedSchemaTests
{
    [SharedFact]
    public void Every_request_of_the_official_client_passes()
    {
        var schema = ClosedSchema.Load()!;
        var lines = File.ReadAllLines(Path.Combine(Repository.Shared!, "data", "qdrant", "wire.jsonl"));
        Assert.Equal(24, lines.Length);
        foreach (var line in lines)
        {
            var request = JsonNode.Parse(line)!;
            var url = new Uri("http://x" + (string)request["url"]!);
            var query = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => KeyValuePair.Create(pair.Split('=')[0], pair.Split('=')[1]));
            Assert.Null(schema.Problem((string)request["method"]!, url.AbsolutePath, query, request["body"]));
        }
    }

    [SharedTheory]
    [InlineData("POST", "/collections/careerchat/points/query/batch", """{"searches":[{"query":[1,0],"usng":"dense"}]}""")]
    [InlineData("POST", "/collections/careerchat/points/query/batch", """{"searches":[{"query":[1,0],"using":"dense","scoreThreshold":0.2}]}""")]
    [InlineData("POST", "/collections/careerchat/points/query/batch", """{"searches":[{"query":[1,0],"using":"dense","withPayload":true}]}""")]
    [InlineData("POST", "/collections/careerchat/points/query/batch", """{"searches":[{"query":{"indices":[-1],"values":[1]},"using":"bm25"}]}""")]
    [InlineData("POST", "/collections/careerchat/points/query/batch", """{"searches":[{"query":[1,0],"filter":{"must":[{"key":"a","match":{"valeu":1}}]}}]}""")]
    [InlineData("PUT", "/collections/careerchat/points?Wait=true", """{"points":[]}""")]
    [InlineData("PUT", "/collections/careerchat/points?wait=true", """{"points":[{"id":"42","vector":{}}]}""")]
    [InlineData("PUT", "/collections/new", """{"vectors":{},"strict_mode":{"enabled":true}}""")]
    [InlineData("PUT", "/collections/new", """{"vectors":{"dense":{"size":4,"distance":"cosine"}}}""")]
    [InlineData("POST", "/collections/careerchat/points/search", """{"vector":[1,0],"limit":3}""")]
    public async Task A_planted_mistake_fails_the_test(string method, string path, string body)
    {
        var server = await QdrantDouble.StartAsync();
        server.Add("careerchat", (JsonObject)JsonNode.Parse("""{"vectors":{"dense":{"size":2,"distance":"Cosine"}},"sparse_vectors":{"bm25":{"modifier":"idf"}}}""")!);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await http.SendAsync(request);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await server.DisposeAsync());
    }

    [Fact]
    public async Task A_route_that_the_double_does_not_know_fails_the_test()
    {
        var server = await QdrantDouble.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        using var answer = await http.GetAsync(new Uri("/telemetry", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotImplemented, answer.StatusCode);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await server.DisposeAsync());
    }
}
