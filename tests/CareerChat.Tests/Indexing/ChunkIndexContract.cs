using System.Text.Json;
using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Indexing;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Indexing;

/// <summary>What every index does, whatever it stores chunks in. Expected rankings are worked out here, in 64-bit floats, from the formula.</summary>
public abstract class ChunkIndexContract : IAsyncLifetime
{
    private const double Rounding = 1e-4;

    private readonly Random _dice = new(7);

    private IChunkIndex Index { get; set; } = null!;

    private Func<ValueTask> Close { get; set; } = () => default;

    /// <summary>A new, empty index, and what to do when the test is over.</summary>
    protected abstract Task<(IChunkIndex Index, Func<ValueTask> Close)> OpenAsync();

    public async Task InitializeAsync() => (Index, Close) = await OpenAsync();

    public async Task DisposeAsync() => await Close();

    [ContractFact]
    public async Task An_index_that_was_never_filled_says_that_it_is_not_ready()
    {
        var state = await Index.GetStateAsync();
        Assert.False(state.Ready);
        Assert.Equal("", state.Signature);
        Assert.NotNull(state.Problem);
        Assert.Empty(await ListAsync());
    }

    [ContractFact]
    public async Task A_filled_index_says_what_it_holds()
    {
        var chunks = Numbered(300);
        await FillAsync("s1", chunks);
        Assert.Equal(new IndexState(true, "s1", 300), await Index.GetStateAsync());
        Assert.Equal(
            chunks.Select(chunk => new ChunkStamp(chunk.Id, chunk.DocumentId, chunk.ContentHash, chunk.Span.Start)).OrderBy(stamp => stamp.Id),
            (await ListAsync()).OrderBy(stamp => stamp.Id));
    }

    [ContractFact]
    public async Task Filling_it_with_nothing_makes_an_empty_index_that_answers()
    {
        await FillAsync("empty");
        Assert.Equal(new IndexState(true, "empty", 0), await Index.GetStateAsync());
        Assert.Empty((await Index.SearchAsync(new SearchQuery { Sparse = new SparseVector([1], [1f]) })).Sparse);
    }

    [ContractFact]
    public async Task The_best_chunks_are_those_of_the_formula()
    {
        var held = Numbered(400).Select(chunk => new IndexedChunk(chunk, RandomSparse(6, 80))).ToArray();
        await Index.ApplyAsync(new IndexChange("s", held, []));
        for (var round = 0; round < 20; round++)
        {
            var query = RandomSparse(12, 80);
            var hits = (await Index.SearchAsync(new SearchQuery { Sparse = query, Limit = 10 })).Sparse;
            var expected = Scan(held, query);
            Assert.Equal(expected.Take(10).Select(hit => hit.Score), hits.Select(hit => hit.Score), (a, b) => Math.Abs(a - b) < Rounding);
            Assert.All(hits, hit => Assert.Contains(expected, e => e.Id == hit.Chunk.Id && Math.Abs(e.Score - hit.Score) < Rounding));
        }
    }

    [ContractFact]
    public async Task Chunks_of_one_score_come_in_the_order_of_their_ids_also_where_the_limit_cuts_them()
    {
        var chunks = Numbered(50);
        await Index.ApplyAsync(new IndexChange("s", [.. chunks.Select(chunk => new IndexedChunk(chunk, new SparseVector([7], [1f]), Dense(1, 1)))], []));
        var hits = await Index.SearchAsync(new SearchQuery { Sparse = new SparseVector([7], [1f]), Dense = Dense(1, 1), Limit = 20 });
        var expected = chunks.Select(chunk => chunk.Id).Order().Take(20).ToList();
        Assert.Equal(expected, hits.Sparse.Select(hit => hit.Chunk.Id));
        Assert.Equal(expected, hits.Dense.Select(hit => hit.Chunk.Id));
    }

    [ContractFact]
    public async Task Filters_let_only_their_documents_and_headings_through()
    {
        await FillAsync(
            "s",
            Chunks.Of("a", "Il gagne 45 k€ par an.", "Data Analyst", "Salaire"),
            Chunks.Of("a", "Il écrit du SQL, 45 requêtes par jour.", "Data Analyst", "Missions"),
            Chunks.Of("b", "Il gagne 55 k€ par an, 45 k€ au début.", "Data Engineer", "Salaire"),
            Chunks.Of("c", "Au moins 45 titres.", "Sans section"));
        var query = new SearchQuery { Sparse = SparseEncoder.EncodeQuery("45") };

        Assert.Equal(4, (await Index.SearchAsync(query)).Sparse.Count);
        Assert.Equal(["a", "a"], (await Index.SearchAsync(query with { DocumentIds = ["a"] })).Sparse.Select(hit => hit.Chunk.DocumentId));
        Assert.Equal(3, (await Index.SearchAsync(query with { DocumentIds = ["b", "a", "a"] })).Sparse.Count);
        var only = Assert.Single((await Index.SearchAsync(query with { DocumentIds = ["a"], Headings = ["Salaire"] })).Sparse);
        Assert.Equal(("a", "Salaire"), (only.Chunk.DocumentId, only.Chunk.Heading));
        Assert.Equal("c", Assert.Single((await Index.SearchAsync(query with { Headings = ["Sans section"] })).Sparse).Chunk.DocumentId);
        Assert.Empty((await Index.SearchAsync(query with { DocumentIds = ["nobody"] })).Sparse);
    }

    [ContractFact]
    public async Task The_dense_leg_ranks_by_cosine_and_leaves_out_what_points_elsewhere()
    {
        var chunks = Numbered(5);
        await Index.ApplyAsync(new IndexChange(
            "s",
            [
                new IndexedChunk(chunks[0], SparseVector.Empty, Dense(3, 4)),
                new IndexedChunk(chunks[1], SparseVector.Empty, Dense(4, 3)),
                new IndexedChunk(chunks[2], SparseVector.Empty, Dense(-3, -4)),
                new IndexedChunk(chunks[3], new SparseVector([7], [1f])),
                new IndexedChunk(chunks[4], new SparseVector([7], [2f]), Dense(40, 30)),
            ],
            []));
        var hits = await Index.SearchAsync(new SearchQuery { Dense = Dense(30, 40), Sparse = new SparseVector([7], [1f]) });
        Assert.Equal([1.0, 0.96, 0.96], hits.Dense.Select(hit => Math.Round(hit.Score, 5)));
        Assert.Equal(chunks[0].Id, hits.Dense[0].Chunk.Id);
        Assert.Equal([chunks[4].Id, chunks[3].Id], hits.Sparse.Select(hit => hit.Chunk.Id));
    }

    [ContractFact]
    public async Task Each_leg_is_empty_when_it_is_not_asked_for()
    {
        await FillAsync("s", Numbered(3));
        Assert.Equal((0, 0), Counts(await Index.SearchAsync(new SearchQuery())));
        Assert.Equal((0, 0), Counts(await Index.SearchAsync(new SearchQuery { Sparse = SparseEncoder.EncodeQuery("texte"), Limit = 0 })));
        Assert.Equal((3, 0), Counts(await Index.SearchAsync(new SearchQuery { Sparse = SparseEncoder.EncodeQuery("texte") })));

        static (int, int) Counts(SearchHits hits) => (hits.Sparse.Count, hits.Dense.Count);
    }

    [ContractFact]
    public async Task A_change_adds_replaces_moves_and_removes_and_gives_the_index_that_a_fresh_build_gives()
    {
        var held = new Dictionary<Guid, IndexedChunk>();
        for (var round = 0; round < 4; round++)
        {
            var upserts = Enumerable.Range(0, 60).Select(_ => _dice.Next(200)).Distinct()
                .Select(i => new IndexedChunk(Numbered(i + 1)[i], RandomSparse(5, 60), Dense(RandomNumbers(8)))).ToArray();
            var deletes = held.Keys.Where(_ => _dice.Next(5) == 0).Except(upserts.Select(u => u.Chunk.Id)).ToArray();
            var moves = held.Values.Select(indexed => indexed.Chunk).Where(_ => _dice.Next(9) == 0)
                .Where(chunk => !deletes.Contains(chunk.Id) && upserts.All(u => u.Chunk.Id != chunk.Id))
                .Select(chunk => chunk with { Span = new TextSpan(chunk.Span.Start + 10, chunk.Span.End + 10) }).ToArray();
            await Index.ApplyAsync(new IndexChange($"v{round}", upserts, deletes) { Moves = moves });

            Array.ForEach(deletes, id => held.Remove(id));
            Array.ForEach(upserts, upsert => held[upsert.Chunk.Id] = upsert);
            Array.ForEach(moves, chunk => held[chunk.Id] = held[chunk.Id] with { Chunk = chunk });
            Assert.Equal(new IndexState(true, $"v{round}", held.Count), await Index.GetStateAsync());
        }

        Assert.Equal(held.Values.Select(one => (one.Chunk.Id, one.Chunk.Span.Start)).Order(), (await ListAsync()).Select(stamp => (stamp.Id, stamp.Start)).Order());
        using var fresh = new EmbeddedChunkIndex();
        await fresh.ApplyAsync(new IndexChange("v3", [.. held.Values], []));
        for (var round = 0; round < 10; round++)
        {
            var query = new SearchQuery { Sparse = RandomSparse(8, 60), Dense = Dense(RandomNumbers(8)), Limit = 25 };
            var (expected, actual) = (await fresh.SearchAsync(query), await Index.SearchAsync(query));
            Assert.Equal(expected.Sparse.Select(hit => hit.Chunk.Id), actual.Sparse.Select(hit => hit.Chunk.Id));
            Assert.Equal(expected.Dense.Select(hit => hit.Chunk.Id), actual.Dense.Select(hit => hit.Chunk.Id));
            Assert.Equal(expected.Sparse.Select(hit => hit.Chunk.Span), actual.Sparse.Select(hit => hit.Chunk.Span));
        }
    }

    [ContractFact]
    public async Task A_chunk_comes_back_whole_from_its_id_and_from_a_search()
    {
        var chunk = Chunks.Of("œuvre-d’été", "C#, « guillemets », \"droits\", \\, 👩‍💻, \u2028, <script>\n| a | b |", "L’été à Noël", "Où ça ?", "été", "C++") with
        {
            Kind = DocumentKind.Career,
            Context = "Tableau : a, b",
            Span = new TextSpan(1200, 1290),
            Ordinal = 41,
            HeadingPath = ["Tout", "Où ça ?"],
        };
        await FillAsync("s", [chunk, .. Numbered(20)]);
        Assert.Equal(Json(chunk), Json((await Index.FindAsync(chunk.Id))!));
        var hits = await Index.SearchAsync(new SearchQuery { Sparse = SparseEncoder.EncodeQuery("guillemets") });
        Assert.Equal(Json(chunk), Json(Assert.Single(hits.Sparse).Chunk));
        Assert.Null(await Index.FindAsync(Guid.NewGuid()));

        static string Json(Chunk chunk) => JsonSerializer.Serialize(chunk);
    }

    [ContractFact]
    public async Task Readers_see_one_whole_version_while_another_is_applied()
    {
        var chunks = Numbered(150);
        IndexChange Version(float weight) => new($"{weight}", [.. chunks.Select(chunk => new IndexedChunk(chunk, new SparseVector([1], [weight])))], []);
        await Index.ApplyAsync(Version(1));
        using var stop = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var hits = await Index.SearchAsync(new SearchQuery { Sparse = new SparseVector([1], [1f]), Limit = 200 });
                Assert.Equal(150, hits.Sparse.Count);
                Assert.Single(hits.Sparse.Select(hit => hit.Score).Distinct());
            }
        });
        for (var version = 2; version < 6; version++)
        {
            await Index.ApplyAsync(Version(version / 8f));
        }

        await stop.CancelAsync();
        await reader;
    }

    [ContractFact]
    public async Task Its_words_are_those_of_its_chunks()
    {
        Chunk[] chunks = [Chunks.Of("a", "Le pipeline de données tourne.", "Data Engineer"), Chunks.Of("b", "Des données, des pipelines.", "ETL")];
        await FillAsync("s", chunks);
        var (expected, actual) = (Vocabulary.Of(chunks), await Index.GetVocabularyAsync());
        Assert.Equal(2, actual.ChunkCount);
        Assert.Equal(expected.Words.OrderBy(word => word.Key, StringComparer.Ordinal), actual.Words.OrderBy(word => word.Key, StringComparer.Ordinal));
        Assert.Equal(2, actual.Frequency("pipelin"));
    }

    [ContractFact]
    public async Task A_cancelled_call_stops()
    {
        await FillAsync("s", Numbered(3));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Index.SearchAsync(new SearchQuery { Sparse = SparseEncoder.EncodeQuery("texte") }, cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Index.ApplyAsync(new IndexChange("t", [], []), cancelled.Token));
        Assert.Equal("s", (await Index.GetStateAsync()).Signature);
    }

    /// <summary>Chunks whose ids are in no particular order.</summary>
    private static Chunk[] Numbered(int count) => [.. Enumerable.Range(0, count).Select(i => Chunks.Of($"d{i}", $"texte {i}"))];

    private static ReadOnlyMemory<float> Dense(params float[] numbers) => numbers;

    private async Task FillAsync(string signature, params Chunk[] chunks)
    {
        var encoder = SparseEncoder.For(chunks);
        await Index.ApplyAsync(new IndexChange(signature, [.. chunks.Select(chunk => new IndexedChunk(chunk, encoder.EncodeChunk(chunk)))], []));
    }

    private async Task<List<ChunkStamp>> ListAsync()
    {
        var stamps = new List<ChunkStamp>();
        await foreach (var stamp in Index.ListAsync())
        {
            stamps.Add(stamp);
        }

        return stamps;
    }

    private float[] RandomNumbers(int count) => [.. Enumerable.Range(0, count).Select(_ => _dice.NextSingle() - 0.5f)];

    private SparseVector RandomSparse(int count, int dimensions) => SparseVector.From(
        Enumerable.Range(0, count).Select(_ => (uint)_dice.Next(dimensions) * 10_000_019u).Distinct()
            .ToDictionary(dimension => dimension, _ => _dice.Next(1, 16_000) * SparseEncoder.Resolution));

    private static List<(Guid Id, double Score)> Scan(IndexedChunk[] held, SparseVector query)
    {
        var frequencies = held.SelectMany(one => one.Sparse.Indices).GroupBy(i => i).ToDictionary(g => g.Key, g => g.Count());
        var weights = query.Indices.Zip(query.Values).ToDictionary(pair => pair.First, pair => (double)pair.Second);
        return
        [
            .. held.Select(one => (one.Chunk.Id, Score: one.Sparse.Indices.Zip(one.Sparse.Values).Sum(pair =>
                    weights.GetValueOrDefault(pair.First) * pair.Second *
                    Math.Log(1 + ((held.Length - frequencies[pair.First] + 0.5) / (frequencies[pair.First] + 0.5))))))
                .Where(hit => hit.Score > 0)
                .OrderByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Id),
        ];
    }
}
