using System.Text.Json.Nodes;
using CareerChat.Indexing;
using CareerChat.Tests.Support;
using CareerChat.Tests.Support.QdrantDouble;

namespace CareerChat.Tests.Providers.Qdrant;

public class QdrantChunkIndexTests
{
    private static readonly SearchQuery Query = new() { Sparse = new SparseVector([7], [1f]) };

    [Fact]
    public async Task A_second_ingestion_of_unchanged_notes_writes_nothing()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address);
        await bench.Index.ApplyAsync(Change("s", 30));
        var before = server.Requests.Count;
        await bench.Index.ApplyAsync(new IndexChange("s", [], []));
        Assert.All(server.Requests.Skip(before), request => Assert.Equal("GET", request.Method));
        Assert.Single(server.Collections);
    }

    [Fact]
    public async Task A_collection_is_made_with_the_settings_and_its_indexes_before_its_first_point()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(
            server.Address, ("Index:Qdrant:Shards", "3"), ("Index:Qdrant:Replication", "2"), ("Index:Qdrant:WriteConsistency", "2"),
            ("Index:Qdrant:Quantization", "Scalar"), ("Index:Qdrant:OnDisk", "true"), ("Index:Qdrant:BatchPoints", "50"));
        await bench.Index.ApplyAsync(new IndexChange("corpus-1", [Indexed(1) with { Dense = new float[] { 1, 2, 3 } }], []));

        var made = server.Requests.First(request => request is { Method: "PUT", Path: not "/" });
        var name = server.Alias("careerchat")!;
        Assert.Equal($"/collections/{name}", made.Path);
        var expected = JsonNode.Parse($$$"""
            {"vectors":{"dense":{"size":3,"distance":"Cosine","on_disk":true}},
             "sparse_vectors":{"bm25":{"modifier":"idf","index":{"on_disk":true} } },
             "quantization_config":{"scalar":{"type":"int8","quantile":0.99,"always_ram":true} },
             "shard_number":3,"replication_factor":2,"write_consistency_factor":2,"on_disk_payload":true,
             "strict_mode_config":{"enabled":true,"max_query_limit":1000,"unindexed_filtering_retrieve":false,
               "unindexed_filtering_update":false,"upsert_max_batchsize":50,"filter_max_conditions":16},
             "metadata":{"collection":"{{{name}}}","schema":1,"signature":"corpus-1","encoder":"{{{SparseEncoder.Version}}}"} }
            """);
        Assert.True(JsonNode.DeepEquals(expected, made.Body), made.Body!.ToJsonString());

        var writes = server.Requests.Where(request => request.Method == "PUT").Select(request => request.Path.Split('/')[^1]).ToList();
        Assert.Equal([name, "index", "index", "points"], writes);
        Assert.All(server.Requests.Where(request => request.Path.EndsWith("/points", StringComparison.Ordinal) && request.Method == "PUT"),
            request => Assert.Equal("true", request.Query["wait"]));
    }

    [Fact]
    public async Task Both_legs_go_in_one_request_with_the_filter_on_each()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address, ("Index:Qdrant:Quantization", "Binary"));
        await bench.Index.ApplyAsync(new IndexChange("s", [Indexed(1) with { Dense = new float[] { 1, 0 } }], []));
        await bench.Index.SearchAsync(Query with { Dense = new float[] { 1, 0 }, DocumentIds = ["d1", "d2"], Limit = 5 });
        var sent = server.Requests[^1];
        Assert.Equal("/collections/careerchat/points/query/batch", sent.Path);
        const string Filter = """{"must":[{"key":"document_id","match":{"any":["d1","d2"]}}]}""";
        var expected = JsonNode.Parse($$$"""
            {"searches":[
              {"query":{"indices":[7],"values":[1]},"using":"bm25","filter":{{{Filter}}},"limit":13,"with_payload":true},
              {"query":[1,0],"using":"dense","filter":{{{Filter}}},"params":{"quantization":{"rescore":true,"oversampling":2} },"limit":13,"with_payload":true}]}
            """);
        Assert.True(JsonNode.DeepEquals(expected, sent.Body), sent.Body!.ToJsonString());
    }

    [Fact]
    public async Task A_tie_wider_than_any_margin_is_still_cut_by_id()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address);
        var change = Change("s", 300);
        await bench.Index.ApplyAsync(change);
        var hits = await bench.Index.SearchAsync(Query with { Limit = 3 });
        Assert.Equal(change.Upserts.Select(one => one.Chunk.Id).Order().Take(3), hits.Sparse.Select(hit => hit.Chunk.Id));
    }

    [Theory]
    [InlineData(null, "401", "Index:Qdrant:ApiKey")]
    [InlineData("wrong", "401", "Index:Qdrant:ApiKey")]
    public async Task A_refused_key_is_named(string? key, string status, string setting)
    {
        await using var server = await QdrantDouble.StartAsync("right");
        await using var bench = new QdrantBench(server.Address, ("Index:Qdrant:ApiKey", key ?? ""));
        var state = await bench.Index.GetStateAsync();
        Assert.False(state.Ready);
        Assert.Contains(status, state.Problem, StringComparison.Ordinal);
        Assert.Contains(setting, state.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_without_the_rights_is_named()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address);
        server.Fault = _ => QdrantFaults.Fails(403, "ExpiredSignature");
        Assert.Contains("manage rights", (await bench.Index.GetStateAsync()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_is_named_with_its_address()
    {
        var address = LoopbackServer.Closed();
        await using var bench = new QdrantBench(address);
        var state = await bench.Index.GetStateAsync();
        Assert.False(state.Ready);
        Assert.Contains(address, state.Problem, StringComparison.Ordinal);
        Assert.Contains("Index:Qdrant:Endpoint", state.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collection_that_another_version_made_is_not_searched()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address);
        await bench.Index.ApplyAsync(Change("s", 3));
        server.Collection("careerchat").Settings["metadata"]!["encoder"] = "bm25-fr-0";
        var state = await bench.Index.GetStateAsync();
        Assert.False(state.Ready);
        Assert.Contains("bm25-fr-0", state.Problem, StringComparison.Ordinal);
        Assert.Contains("CareerChat.Ingestion", state.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collection_of_another_model_or_length_is_not_searched()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var writer = new QdrantBench(server.Address, ("Embeddings:Endpoint", "http://localhost/v1"), ("Embeddings:Model", "small"));
        await writer.Index.ApplyAsync(new IndexChange("s", [Indexed(1) with { Dense = new float[] { 1, 0 } }], []));
        Assert.Null((await writer.Index.GetStateAsync()).Problem);

        await using var other = new QdrantBench(server.Address, ("Embeddings:Endpoint", "http://localhost/v1"), ("Embeddings:Model", "large"));
        Assert.Contains("'large'", (await other.Index.GetStateAsync()).Problem, StringComparison.Ordinal);
        await using var longer = new QdrantBench(
            server.Address, ("Embeddings:Endpoint", "http://localhost/v1"), ("Embeddings:Model", "small"), ("Embeddings:Dimensions", "1024"));
        Assert.Contains("1024", (await longer.Index.GetStateAsync()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collection_of_somebody_else_is_left_alone()
    {
        await using var server = await QdrantDouble.StartAsync();
        server.Add("careerchat");
        await using var bench = new QdrantBench(server.Address);
        Assert.Contains("not made by CareerChat", (await bench.Index.GetStateAsync()).Problem, StringComparison.Ordinal);
        var failure = await Assert.ThrowsAsync<EndpointException>(() => bench.Index.ApplyAsync(Change("s", 3)));
        Assert.Contains("Index:Qdrant:Collection", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["careerchat"], server.Collections);
    }

    [Fact]
    public async Task A_server_too_old_for_metadata_is_refused_before_anything_is_written()
    {
        await using var server = await QdrantDouble.StartAsync();
        server.Version = "1.12.4";
        await using var bench = new QdrantBench(server.Address);
        var failure = await Assert.ThrowsAsync<EndpointException>(() => bench.Index.ApplyAsync(Change("s", 3)));
        Assert.Contains("1.12.4", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Collections);
    }

    [Fact]
    public async Task An_endpoint_below_a_path_is_reached_there()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/vectors/collections/careerchat" ? 404 : 500;
            return Task.CompletedTask;
        });
        await using var bench = new QdrantBench(server.Address + "/vectors");
        Assert.Contains("has no collection", (await bench.Index.GetStateAsync()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_quotes_of_a_question_is_not_repeated()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address);
        server.Fault = _ => QdrantFaults.Fails(400, "Format error in JSON body: salaire de Camille Martin");
        var failure = await Assert.ThrowsAsync<EndpointException>(async () => await bench.Index.SearchAsync(Query));
        Assert.DoesNotContain("Camille", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(EndpointFault.Rejected, failure.Fault);
        Assert.Single(server.Requests);
    }

    private static IndexChange Change(string signature, int count) => new(signature, [.. Enumerable.Range(1, count).Select(Indexed)], []);

    private static IndexedChunk Indexed(int i) => new(Chunks.Of($"d{i}", $"texte {i}"), new SparseVector([7], [1f]));
}
