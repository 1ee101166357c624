using CareerChat.Indexing;
using CareerChat.Tests.Support;
using CareerChat.Tests.Support.QdrantDouble;
using Microsoft.AspNetCore.Http;

namespace CareerChat.Tests.Providers.Qdrant;

public class QdrantPublicationTests
{
    private static readonly (string, string)[] NoRetries = [("Resilience:Retries", "0"), ("Index:Qdrant:BatchPoints", "8")];

    [Fact]
    public async Task The_content_before_the_last_is_kept_and_older_content_is_dropped()
    {
        await using var server = await QdrantDouble.StartAsync();
        server.Add("somebody-elses");
        await using var bench = new QdrantBench(server.Address);
        for (var version = 1; version <= 4; version++)
        {
            await bench.Index.ApplyAsync(Change($"v{version}", version));
        }

        Assert.Equal(3, server.Collections.Count);
        Assert.Contains("somebody-elses", server.Collections);
        Assert.Equal("v4", Signature(server, "careerchat"));
        Assert.Equal("v3", Signature(server, "careerchat-previous"));
    }

    [Fact]
    public async Task A_rollback_goes_back_and_a_second_one_comes_back()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address);
        await bench.Index.ApplyAsync(Change("v1", 1));
        var nothing = await Assert.ThrowsAsync<EndpointException>(() => bench.Index.RollBackAsync());
        Assert.Contains("no content before", nothing.Message, StringComparison.Ordinal);

        await bench.Index.ApplyAsync(Change("v2", 2));
        await bench.Index.RollBackAsync();
        Assert.Equal(new IndexState(true, "v1", 10), await bench.Index.GetStateAsync());
        await bench.Index.RollBackAsync();
        Assert.Equal("v2", (await bench.Index.GetStateAsync()).Signature);

        // After a rollback the next change starts from what is searched.
        await bench.Index.RollBackAsync();
        await bench.Index.ApplyAsync(new IndexChange("v3", [Indexed("new", 1f)], []));
        Assert.Equal(new IndexState(true, "v3", 11), await bench.Index.GetStateAsync());
    }

    /// <summary>Every request of a publication in turn is the last that the worker lives to send.</summary>
    [Fact]
    public async Task A_worker_killed_at_any_step_harms_nothing_and_the_next_one_finishes()
    {
        for (var lived = 0; ; lived++)
        {
            await using var server = await QdrantDouble.StartAsync();
            await using (var before = new QdrantBench(server.Address, NoRetries))
            {
                await before.Index.ApplyAsync(Change("v1", 1));
            }

            var death = server.Requests.Count + lived;
            server.Fault = request => request.Number >= death ? QdrantFaults.Cut : null;
            var finished = false;
            await using (var killed = new QdrantBench(server.Address, NoRetries))
            {
                try
                {
                    await killed.Index.ApplyAsync(Change("v2", 2));
                    finished = server.Requests.Count <= death;
                }
                catch (EndpointException)
                {
                }
            }

            server.Fault = null;
            Assert.True(Signature(server, "careerchat") is "v1" or "v2");
            Assert.Equal(Signature(server, "careerchat") == "v1" ? 10 : 20, server.Collection("careerchat").Count);

            await using var next = new QdrantBench(server.Address, NoRetries);
            await next.Index.ApplyAsync(Change("v2", 2));
            await next.Index.ApplyAsync(Change("v3", 2, weight: 2));
            Assert.Equal(new IndexState(true, "v3", 20), await next.Index.GetStateAsync());
            Assert.Equal(
                Change("v3", 2).Upserts.Select(one => one.Chunk.Id).Order(),
                server.Collection("careerchat").Points.Select(point => point.Id).Order());
            Assert.Equal(2, server.Collections.Count);
            if (finished)
            {
                Assert.True(lived > 10, $"{lived} requests are not a publication");
                return;
            }
        }
    }

    [Fact]
    public async Task Of_two_workers_at_once_each_reader_sees_one_whole_result()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var one = new QdrantBench(server.Address, NoRetries);
        await using var two = new QdrantBench(server.Address, NoRetries);
        await one.Index.ApplyAsync(Change("v1", 1));

        var failures = await Task.WhenAll(TryAsync(one, "left", 2), TryAsync(two, "right", 3));
        Assert.True(failures.Contains(null), string.Join(" | ", failures.OfType<string>()));
        Assert.All(failures.OfType<string>(), failure => Assert.Contains("another ingestion published", failure, StringComparison.Ordinal));
        var state = await one.Index.GetStateAsync();
        Assert.Equal(state.Signature == "left" ? 20 : 30, server.Collection("careerchat").Count);
    }

    [Fact]
    public async Task A_worker_whose_ground_has_moved_gives_up()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var slow = new QdrantBench(server.Address);
        await using var quick = new QdrantBench(server.Address);
        await slow.Index.ApplyAsync(Change("v1", 1));
        await foreach (var _ in slow.Index.ListAsync())
        {
        }

        await quick.Index.ApplyAsync(Change("v2", 2));
        var failure = await Assert.ThrowsAsync<EndpointException>(() => slow.Index.ApplyAsync(Change("v3", 3)));
        Assert.Contains("run it again", failure.Message, StringComparison.Ordinal);
        Assert.Equal("v2", Signature(server, "careerchat"));
        Assert.Equal(2, server.Collections.Count);
    }

    [Fact]
    public async Task A_batch_that_the_server_can_never_take_is_halved()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address);
        server.Fault = request => request is { Method: "PUT" } && request.Body?["points"]?.AsArray().Count > 3
            ? QdrantFaults.Fails(429, "Rate limiting exceeded: request larger than rate limiter capacity, please try to split your request")
            : null;
        await bench.Index.ApplyAsync(Change("s", 2));
        Assert.Equal(20, server.Collection("careerchat").Count);
    }

    [Fact]
    public async Task A_body_over_the_servers_limit_is_halved_and_a_chunk_over_it_is_named()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address);
        server.BodyLimit = 2000;
        await bench.Index.ApplyAsync(Change("s", 2));
        Assert.Equal(20, server.Collection("careerchat").Count);

        var large = new IndexedChunk(Chunks.Of("large", new string('x', 3000)), new SparseVector([7], [1f]));
        var failure = await Assert.ThrowsAsync<EndpointException>(() => bench.Index.ApplyAsync(new IndexChange("t", [large], [])));
        Assert.Contains(large.Chunk.Id.ToString(), failure.Message, StringComparison.Ordinal);
        Assert.Equal("s", Signature(server, "careerchat"));
        Assert.Single(server.Collections);
    }

    [Fact]
    public async Task Batches_are_cut_by_bytes_as_well_as_by_count()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address, ("Index:Qdrant:BatchBytes", "65536"), ("Index:Qdrant:BatchPoints", "10"));
        var chunks = Enumerable.Range(0, 25).Select(i => Indexed($"d{i}", 1f, new string('x', i < 12 ? 10_000 : 10)));
        await bench.Index.ApplyAsync(new IndexChange("s", [.. chunks], []));
        var upserts = server.Requests.Where(request => request.Method == "PUT" && request.Body!["points"] is not null).ToList();
        Assert.All(upserts, request => Assert.True(request.Body!.ToJsonString().Length <= 65_536 + 100));
        Assert.All(upserts, request => Assert.InRange(request.Body!["points"]!.AsArray().Count, 1, 10));
        Assert.Equal(5, upserts.Count);
    }

    public static TheoryData<string> PassingTroubles => ["cut", "answer lost", "rate limited", "500", "503", "408", "truncated", "wait timeout"];

    /// <summary>Each kind of request meets the trouble once, the first time it is sent.</summary>
    [Theory]
    [MemberData(nameof(PassingTroubles))]
    public async Task Trouble_that_passes_is_outlived_at_every_step(string trouble)
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address);
        var met = new HashSet<string>();
        server.Fault = request =>
        {
            var kind = $"{request.Method} {string.Join('/', request.Path.Split('/').Skip(3))} {request.Body?["field_name"]}";
            lock (met)
            {
                return !met.Add(kind) ? null : trouble switch
                {
                    "cut" => QdrantFaults.Cut,
                    "answer lost" => QdrantFaults.LosesTheAnswer,
                    "rate limited" => QdrantFaults.RateLimited(0),
                    "500" => QdrantFaults.Fails(500, "Timeout error: Operation 'Search' timed out after 1 seconds"),
                    "503" => QdrantFaults.Fails(503, "Shard temporarily unavailable: 1"),
                    "408" => QdrantFaults.Fails(408, "Timeout error"),
                    "truncated" => QdrantFaults.TruncatedJson,
                    _ => kind.StartsWith("PUT points", StringComparison.Ordinal) ? QdrantFaults.WaitTimeout : null,
                };
            }
        };
        await bench.Index.ApplyAsync(Change("s", 2));
        Assert.Equal(20, server.Collection("careerchat").Count);
        Assert.Equal(20, (await bench.Index.SearchAsync(new SearchQuery { Sparse = new SparseVector([7], [1f]) })).Sparse.Count);
        Assert.Single(server.Collections);
        Assert.True(met.Count > 8, string.Join(", ", met));
    }

    [Fact]
    public async Task A_collection_is_published_only_when_it_is_green()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address);
        var looks = 0;
        server.Fault = request => request.Method == "GET" && request.Path.StartsWith("/collections/careerchat-", StringComparison.Ordinal)
            ? (context, handle) =>
            {
                server.Collection(request.Path.Split('/')[^1]).Status = ++looks < 3 ? "yellow" : "green";
                Assert.Null(server.Alias("careerchat"));
                return handle();
            }
            : null;
        await bench.Index.ApplyAsync(Change("s", 1));
        Assert.Equal(3, looks);

        server.Fault = request => request.Method == "GET" && request.Path.StartsWith("/collections/careerchat-", StringComparison.Ordinal)
            ? (context, handle) =>
            {
                server.Collection(request.Path.Split('/')[^1]).Status = "red";
                return handle();
            }
            : null;
        var failure = await Assert.ThrowsAsync<EndpointException>(() => bench.Index.ApplyAsync(Change("t", 2)));
        Assert.Contains("red", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Collections);
    }

    [Fact]
    public async Task A_collection_that_lost_a_chunk_is_not_published()
    {
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address, ("Index:Qdrant:PublishTimeoutSeconds", "1"), ("Index:Qdrant:BatchPoints", "3"));
        var writes = 0;
        server.Fault = request => request.Method == "PUT" && request.Path.EndsWith("/points", StringComparison.Ordinal) && Interlocked.Increment(ref writes) == 2
            ? async (context, _) => await context.Response.WriteAsync("""{"result":{"operation_id":2,"status":"completed"},"status":"ok","time":0.1}""")
            : null;
        var failure = await Assert.ThrowsAsync<EndpointException>(() => bench.Index.ApplyAsync(Change("s", 1)));
        Assert.Matches("holds [79] of 10 points", failure.Message);
        Assert.Null(server.Alias("careerchat"));
    }

    private static async Task<string?> TryAsync(QdrantBench bench, string signature, int tens)
    {
        try
        {
            await bench.Index.ApplyAsync(Change(signature, tens));
            return null;
        }
        catch (EndpointException failure)
        {
            return failure.Message;
        }
    }

    private static string? Signature(QdrantDouble server, string alias) => (string?)server.Collection(alias).Settings["metadata"]!["signature"];

    /// <summary>Ten chunks for each of <paramref name="tens"/>, and the deletion of nothing.</summary>
    private static IndexChange Change(string signature, int tens, float weight = 1f) =>
        new(signature, [.. Enumerable.Range(0, tens * 10).Select(i => Indexed($"d{i}", weight))], []);

    private static IndexedChunk Indexed(string id, float weight, string text = "texte") =>
        new(Chunks.Of(id, text), new SparseVector([7], [weight]));
}
