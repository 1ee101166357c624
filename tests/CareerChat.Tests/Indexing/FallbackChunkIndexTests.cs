using System.Runtime.CompilerServices;
using CareerChat.Chunking;
using CareerChat.Indexing;
using CareerChat.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareerChat.Tests.Indexing;

public sealed class FallbackChunkIndexTests : IDisposable
{
    private static readonly SearchQuery Kafka = new() { Sparse = SparseEncoder.EncodeQuery("kafka") };

    private readonly ManualTime _time = new();
    private readonly EmbeddedChunkIndex _spare = new();
    private readonly UnsteadyIndex _main = new(Chunks.Of("main", "Kafka, sur le serveur."));
    private readonly FallbackChunkIndex _index;

    public FallbackChunkIndexTests() => _index = new FallbackChunkIndex(_main, _spare, _time, NullLogger<FallbackChunkIndex>.Instance);

    public void Dispose() => _spare.Dispose();

    [Fact]
    public async Task While_the_main_index_answers_the_spare_one_is_not_asked()
    {
        await FillSpareAsync();
        var hits = await _index.SearchAsync(Kafka);
        Assert.Equal(("main", false), (hits.Sparse[0].Chunk.DocumentId, hits.FromFallback));
        Assert.True((await _index.GetStateAsync()).Ready);
    }

    [Fact]
    public async Task A_failing_search_is_answered_by_the_spare_index_and_says_so()
    {
        await FillSpareAsync();
        await _index.SearchAsync(Kafka);
        _main.IsUp = false;
        var hits = await _index.SearchAsync(Kafka);
        Assert.Equal(("spare", true), (hits.Sparse[0].Chunk.DocumentId, hits.FromFallback));
        Assert.NotNull(await _index.FindAsync(hits.Sparse[0].Chunk.Id));
        Assert.True((await _index.GetVocabularyAsync()).Knows("embarque"));
    }

    [Fact]
    public async Task A_main_index_that_is_down_from_the_start_is_not_searched()
    {
        await FillSpareAsync();
        _main.IsUp = false;
        for (var i = 0; i < 5; i++)
        {
            Assert.True((await _index.SearchAsync(Kafka)).FromFallback);
        }

        Assert.Equal((0, 1), (_main.Searches, _main.Looks));
    }

    [Fact]
    public async Task The_first_question_waits_a_moment_for_the_main_index_and_no_longer()
    {
        await FillSpareAsync();
        _main.HoldLooks();
        var first = _index.SearchAsync(Kafka).AsTask();
        while (_time.Waiting == 0)
        {
            await Task.Yield();
        }

        Assert.False(first.IsCompleted);
        _time.Advance(FallbackChunkIndex.FirstLook);
        Assert.True((await first).FromFallback);
        _main.ReleaseLooks();
        Assert.True((await _index.GetStateAsync()).Ready);
        Assert.False((await _index.SearchAsync(Kafka)).FromFallback);
    }

    [Fact]
    public async Task It_returns_to_the_main_index_by_itself_and_no_question_waits_for_that()
    {
        await FillSpareAsync();
        _main.IsUp = false;
        await _index.SearchAsync(Kafka);
        _main.IsUp = true;
        _main.HoldLooks();

        // The look that is due runs beside the question, which the spare index answers meanwhile.
        _time.Advance(FallbackChunkIndex.CheckWhileDown + TimeSpan.FromSeconds(1));
        Assert.True((await _index.SearchAsync(Kafka)).FromFallback);
        _main.ReleaseLooks();
        Assert.True((await _index.GetStateAsync()).Ready);
        Assert.False((await _index.SearchAsync(Kafka)).FromFallback);
    }

    [Fact]
    public async Task Readiness_says_what_is_wrong_and_what_answers_meanwhile()
    {
        await FillSpareAsync();
        _main.IsUp = false;
        var state = await _index.GetStateAsync();
        Assert.False(state.Ready);
        Assert.Contains("it is away", state.Problem, StringComparison.Ordinal);
        Assert.Contains("embedded index (1 chunks)", state.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_spare_index_the_failure_is_the_answer()
    {
        _main.IsUp = false;
        await Assert.ThrowsAsync<EndpointException>(async () => await _index.SearchAsync(Kafka));
        Assert.Contains("No question can be answered", (await _index.GetStateAsync()).Problem, StringComparison.Ordinal);
        _main.IsUp = true;
        Assert.False((await _index.SearchAsync(Kafka)).FromFallback);
    }

    [Fact]
    public async Task A_main_index_that_another_version_rebuilt_is_left_although_it_answers()
    {
        await FillSpareAsync();
        await _index.SearchAsync(Kafka);
        _main.IsReadable = false;
        _time.Advance(FallbackChunkIndex.CheckWhileUp + TimeSpan.FromSeconds(1));
        await _index.SearchAsync(Kafka);
        await _index.GetStateAsync();
        Assert.True((await _index.SearchAsync(Kafka)).FromFallback);
    }

    private async Task FillSpareAsync()
    {
        var chunk = Chunks.Of("spare", "Kafka, embarqué.");
        await _spare.ApplyAsync(new IndexChange("s", [new IndexedChunk(chunk, SparseEncoder.For([chunk]).EncodeChunk(chunk))], []));
    }

    /// <summary>An index of one chunk that can go away and come back.</summary>
    private sealed class UnsteadyIndex(Chunk chunk) : IChunkIndex
    {
        private TaskCompletionSource? _held;

        public bool IsUp { get; set; } = true;

        public bool IsReadable { get; set; } = true;

        public int Searches { get; private set; }

        public int Looks { get; private set; }

        public void HoldLooks() => _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void ReleaseLooks() => _held!.SetResult();

        public async Task<IndexState> GetStateAsync(CancellationToken cancellationToken = default)
        {
            Looks++;
            await (_held?.Task ?? Task.CompletedTask);
            return IsUp && IsReadable ? new IndexState(true, "s", 1) : new IndexState(false, "", 0, "it is away.");
        }

        public async IAsyncEnumerable<ChunkStamp> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            yield break;
        }

        public Task ApplyAsync(IndexChange change, CancellationToken cancellationToken = default) => throw new InvalidOperationException();

        public ValueTask<SearchHits> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default)
        {
            Searches++;
            return ValueTask.FromResult(IsUp ? new SearchHits([new ScoredChunk(chunk, 1)], []) : throw Away());
        }

        public ValueTask<Chunk?> FindAsync(Guid id, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<Chunk?>(IsUp ? chunk : throw Away());

        public ValueTask<Vocabulary> GetVocabularyAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(IsUp ? Vocabulary.Of([chunk]) : throw Away());

        private static EndpointException Away() => new("main", EndpointFault.Unreachable, "away");
    }
}
