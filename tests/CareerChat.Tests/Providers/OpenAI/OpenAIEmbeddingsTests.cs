using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerChat.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;

namespace CareerChat.Tests.Providers.OpenAI;

public class OpenAIEmbeddingsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Vectors_come_in_the_order_of_the_texts(bool base64)
    {
        await using var server = await LoopbackServer.StartAsync(Embed(base64, extra: 0));
        await using var bench = ProviderBench.For(server);

        var vectors = await bench.Embeddings.GenerateAsync(["a", "bb", "ccc", "dddd", "eeeee"]);

        Assert.Equal([1f, 2f, 3f, 4f, 5f], vectors.Select(vector => vector.Vector.Span[0]));
    }

    [Fact]
    public async Task Another_number_of_vectors_than_texts_is_a_failure()
    {
        await using var server = await LoopbackServer.StartAsync(Embed(base64: true, extra: 1));
        await using var bench = ProviderBench.For(server, ("Resilience:Retries", "0"));
        var failure = await Assert.ThrowsAsync<EndpointException>(() => bench.Embeddings.GenerateAsync(["a"]));
        Assert.Equal(EndpointFault.Malformed, failure.Fault);
    }

    /// <summary>First number of each vector: the length of its text; given last text first, as a server may.</summary>
    private static RequestDelegate Embed(bool base64, int extra) => async context =>
    {
        var body = await LlmScripts.BodyAsync(context);
        var data = new JsonArray();
        var texts = body["input"]!.AsArray();
        for (var i = texts.Count - 1 + extra; i >= 0; i--)
        {
            float[] vector = [i < texts.Count ? texts[i]!.GetValue<string>().Length : 0, 0.5f];
            data.Add(new JsonObject
            {
                ["object"] = "embedding",
                ["index"] = i,
                ["embedding"] = base64 ? Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector)) : JsonSerializer.SerializeToNode(vector),
            });
        }

        await context.Response.WriteAsJsonAsync(new JsonObject
        {
            ["object"] = "list",
            ["model"] = "scripted",
            ["data"] = data,
            ["usage"] = new JsonObject { ["prompt_tokens"] = 5, ["total_tokens"] = 5 },
        });
    };
}
