using CareerChat.Chunking;
using CareerChat.Indexing;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Indexing;

public class EmbeddedChunkIndexTests
{
    private static readonly Random Dice = new(7);

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(70_000)]
    [InlineData(140_000)]
    public async Task The_best_chunks_are_those_of_a_full_scan(int count)
    {
        var vectors = Enumerable.Range(0, count).Select(_ => RandomVector(6, 400)).ToArray();
        using var index = new EmbeddedChunkIndex();
        var chunks = Enumerable.Range(0, count).Select(Numbered).ToArray();
        await index.ApplyAsync(new IndexChange("s", [.. chunks.Zip(vectors, (chunk, vector) => new IndexedChunk(chunk, vector))], []));

        for (var round = 0; round < 20; round++)
        {
            var query = RandomVector(12, 400);
            var hits = await index.SearchAsync(new SearchQuery { Sparse = query, Limit = 10 });
            var expected = Scan(chunks, vectors, query);
            Assert.Equal(expected.Take(10).Select(hit => hit.Score), hits.Sparse.Select(hit => hit.Score), (a, b) => Math.Abs(a - b) < 1e-4);
            Assert.All(hits.Sparse, hit => Assert.Contains(expected, e => e.Chunk == hit.Chunk && Math.Abs(e.Score - hit.Score) < 1e-4));
        }
    }

    [Fact]
    public async Task Chunks_of_one_score_come_in_the_order_of_their_ids()
    {
        var chunks = Enumerable.Range(0, 50).Select(i => Chunks.Of($"d{i}", "Le même texte sur Kafka.", "Titre")).ToArray();
        using var index = await Chunks.IndexAsync(chunks);
        var hits = await index.SearchAsync(new SearchQuery { Sparse = SparseEncoder.EncodeQuery("kafka"), Limit = 20 });
        Assert.Equal(chunks.Select(chunk => chunk.Id).Order().Take(20), hits.Sparse.Select(hit => hit.Chunk.Id));
    }

    [Fact]
    public async Task A_change_adds_replaces_and_removes_and_gives_the_index_that_a_fresh_build_gives()
    {
        using var changed = new EmbeddedChunkIndex();
        var held = new Dictionary<Guid, IndexedChunk>();
        for (var round = 0; round < 8; round++)
        {
            var upserts = Enumerable.Range(0, 200).Select(_ => Dice.Next(900)).Distinct()
                .Select(i => new IndexedChunk(Numbered(i), RandomVector(5, 60), Embedding())).ToArray();
            var deletes = held.Keys.Where(_ => Dice.Next(5) == 0).Except(upserts.Select(u => u.Chunk.Id)).ToArray();
            await changed.ApplyAsync(new IndexChange($"v{round}", upserts, deletes));
            deletes.ToList().ForEach(id => held.Remove(id));
            upserts.ToList().ForEach(upsert => held[upsert.Chunk.Id] = upsert);
        }

        using var fresh = new EmbeddedChunkIndex();
        await fresh.ApplyAsync(new IndexChange("v7", [.. held.Values], []));
        Assert.Equal(await fresh.GetStateAsync(), await changed.GetStateAsync());
        for (var round = 0; round < 30; round++)
        {
            var query = new SearchQuery { Sparse = RandomVector(8, 60), Dense = Embedding(), Limit = 25 };
            var (one, other) = (await fresh.SearchAsync(query), await changed.SearchAsync(query));
            Assert.Equal(one.Sparse.Select(hit => (hit.Chunk.Id, hit.Score)), other.Sparse.Select(hit => (hit.Chunk.Id, hit.Score)));
            Assert.Equal(one.Dense.Select(hit => hit.Chunk.Id), other.Dense.Select(hit => hit.Chunk.Id));
        }
    }

    [Fact]
    public async Task Filters_let_only_their_documents_and_headings_through()
    {
        using var index = await Chunks.IndexAsync(
            Chunks.Of("a", "Il gagne 45 k€ par an.", "Data Analyst", "Salaire"),
            Chunks.Of("a", "Il écrit du SQL, 45 requêtes par jour.", "Data Analyst", "Missions"),
            Chunks.Of("b", "Il gagne 55 k€ par an, 45 k€ au début.", "Data Engineer", "Salaire"));
        var query = new SearchQuery { Sparse = SparseEncoder.EncodeQuery("45") };

        Assert.Equal(3, (await index.SearchAsync(query)).Sparse.Count);
        Assert.All((await index.SearchAsync(query with { DocumentIds = ["a"] })).Sparse, hit => Assert.Equal("a", hit.Chunk.DocumentId));
        var only = Assert.Single((await index.SearchAsync(query with { DocumentIds = ["a"], Headings = ["Salaire"] })).Sparse);
        Assert.Equal(("a", "Salaire"), (only.Chunk.DocumentId, only.Chunk.Heading));
        Assert.Empty((await index.SearchAsync(query with { DocumentIds = ["nobody"] })).Sparse);
    }

    [Fact]
    public async Task The_dense_leg_ranks_by_cosine()
    {
        using var index = new EmbeddedChunkIndex();
        var near = new IndexedChunk(Numbered(1), SparseVector.Empty, new float[] { 3, 4 });
        var far = new IndexedChunk(Numbered(2), SparseVector.Empty, new float[] { 4, 3 });
        var none = new IndexedChunk(Numbered(3), SparseVector.Empty);
        await index.ApplyAsync(new IndexChange("s", [far, none, near], []));

        var hits = await index.SearchAsync(new SearchQuery { Dense = new float[] { 30, 40 } });
        Assert.Equal([1.0, 0.96], hits.Dense.Select(hit => Math.Round(hit.Score, 6)));
        await Assert.ThrowsAsync<ArgumentException>(async () => await index.SearchAsync(new SearchQuery { Dense = new float[] { 1 } }));
    }

    [Fact]
    public async Task Readers_see_one_whole_version_while_another_is_applied()
    {
        using var index = new EmbeddedChunkIndex();
        var chunks = Enumerable.Range(0, 200).Select(Numbered).ToArray();
        IndexChange Version(float weight) => new($"{weight}",
            [.. chunks.Select(chunk => new IndexedChunk(chunk, new SparseVector([1], [weight])))], []);
        await index.ApplyAsync(Version(1));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var hits = await index.SearchAsync(new SearchQuery { Sparse = new SparseVector([1], [1f]), Limit = 200 });
                Assert.Equal(200, hits.Sparse.Count);
                Assert.Single(hits.Sparse.Select(hit => hit.Score).Distinct());
            }
        })).ToArray();
        for (var version = 2; version < 40; version++)
        {
            await index.ApplyAsync(Version(version / 8f));
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(8f)]
    [InlineData(float.NaN)]
    public async Task A_weight_that_cannot_be_kept_is_refused(float weight)
    {
        using var index = new EmbeddedChunkIndex();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            index.ApplyAsync(new IndexChange("s", [new IndexedChunk(Numbered(1), new SparseVector([1], [weight]))], [])));
    }

    [Fact]
    public async Task An_index_that_was_never_filled_says_that_it_is_not_ready()
    {
        using var index = new EmbeddedChunkIndex();
        var state = await index.GetStateAsync();
        Assert.False(state.Ready);
        Assert.NotNull(state.Problem);
        Assert.Empty((await index.SearchAsync(new SearchQuery { Sparse = new SparseVector([1], [1f]) })).Sparse);
    }

    [Fact]
    public async Task A_chunk_is_found_by_its_id()
    {
        var chunks = Enumerable.Range(0, 20).Select(Numbered).ToArray();
        using var index = await Chunks.IndexAsync(chunks);
        foreach (var chunk in chunks)
        {
            Assert.Same(chunk, await index.FindAsync(chunk.Id));
        }

        Assert.Null(await index.FindAsync(Guid.NewGuid()));
    }

    private static Chunk Numbered(int i) => Chunks.Of($"d{i}", $"texte {i}");

    private static ReadOnlyMemory<float> Embedding() => Enumerable.Range(0, 8).Select(_ => Dice.NextSingle() - 0.5f).ToArray();

    private static SparseVector RandomVector(int count, int dimensions) => SparseVector.From(
        Enumerable.Range(0, count).Select(_ => (uint)Dice.Next(dimensions) * 10_000_019u).Distinct()
            .ToDictionary(dimension => dimension, _ => Dice.Next(1, 16_000) * SparseEncoder.Resolution));

    private static List<ScoredChunk> Scan(Chunk[] chunks, SparseVector[] vectors, SparseVector query)
    {
        var frequencies = vectors.SelectMany(vector => vector.Indices).GroupBy(i => i).ToDictionary(g => g.Key, g => g.Count());
        return
        [
            .. chunks.Select((chunk, i) => new ScoredChunk(chunk, Dot(vectors[i])))
                .Where(hit => hit.Score > 0)
                .OrderByDescending(hit => hit.Score)
                .Take(40),
        ];

        double Dot(SparseVector vector)
        {
            var sum = 0.0;
            for (var i = 0; i < query.Count; i++)
            {
                var found = Array.BinarySearch(vector.Indices, query.Indices[i]);
                if (found >= 0)
                {
                    var n = frequencies[query.Indices[i]];
                    sum += Math.Log(1 + ((chunks.Length - n + 0.5) / (n + 0.5))) * query.Values[i] * vector.Values[found];
                }
            }

            return sum;
        }
    }
}
