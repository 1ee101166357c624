using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using CareerChat.Chunking;

namespace CareerChat.Indexing;

/// <summary>The default index: in memory, read from an immutable snapshot while the next one is built.</summary>
public sealed class EmbeddedChunkIndex : IChunkIndex
{
    private volatile Snapshot _snapshot = new("", []);
    private volatile bool _ready;

    public Task<IndexState> GetStateAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new IndexState(_ready, _snapshot.Signature, _snapshot.Chunks.Length,
            _ready ? null : "The embedded index is still being built."));

    public async IAsyncEnumerable<(Guid Id, string ContentHash)> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var indexed in _snapshot.Chunks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return (indexed.Chunk.Id, indexed.Chunk.ContentHash);
        }
    }

    public Task ApplyAsync(IndexChange change, CancellationToken cancellationToken = default)
    {
        var chunks = _snapshot.Chunks.ToDictionary(indexed => indexed.Chunk.Id);
        foreach (var id in change.Deletes)
        {
            chunks.Remove(id);
        }

        foreach (var indexed in change.Upserts)
        {
            chunks[indexed.Chunk.Id] = indexed;
        }

        cancellationToken.ThrowIfCancellationRequested();
        _snapshot = new Snapshot(change.Signature, [.. chunks.Values.OrderBy(indexed => indexed.Chunk.Id)]);
        _ready = true;
        return Task.CompletedTask;
    }

    public ValueTask<SearchHits> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new SearchHits(_snapshot.Search(query), []));

    public ValueTask<Chunk?> FindAsync(Guid id, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_snapshot.Find(id));

    private sealed class Snapshot
    {
        private readonly FrozenDictionary<uint, (int Ordinal, float Weight)[]> _postings;
        private readonly FrozenDictionary<Guid, Chunk> _byId;

        public Snapshot(string signature, IndexedChunk[] chunks)
        {
            Signature = signature;
            Chunks = chunks;
            _byId = chunks.ToFrozenDictionary(indexed => indexed.Chunk.Id, indexed => indexed.Chunk);
            _postings = chunks
                .SelectMany((indexed, ordinal) => indexed.Sparse.Indices
                    .Select((dimension, i) => (Dimension: dimension, Ordinal: ordinal, Weight: indexed.Sparse.Values[i])))
                .GroupBy(posting => posting.Dimension)
                .ToFrozenDictionary(group => group.Key, group => group.Select(p => (p.Ordinal, p.Weight)).ToArray());
        }

        public string Signature { get; }

        public IndexedChunk[] Chunks { get; }

        public Chunk? Find(Guid id) => _byId.GetValueOrDefault(id);

        public IReadOnlyList<ScoredChunk> Search(SearchQuery query)
        {
            var scores = new Dictionary<int, double>();
            for (var i = 0; i < query.Sparse.Count; i++)
            {
                if (!_postings.TryGetValue(query.Sparse.Indices[i], out var postings))
                {
                    continue;
                }

                var n = postings.Length;
                var idf = Math.Log(1 + ((Chunks.Length - n + 0.5) / (n + 0.5)));
                foreach (var (ordinal, weight) in postings)
                {
                    scores[ordinal] = scores.GetValueOrDefault(ordinal) + (idf * weight * query.Sparse.Values[i]);
                }
            }

            return
            [
                .. scores
                    .Where(score => Matches(Chunks[score.Key].Chunk, query))
                    .OrderByDescending(score => score.Value)
                    .ThenBy(score => score.Key)
                    .Take(query.Limit)
                    .Select(score => new ScoredChunk(Chunks[score.Key].Chunk, score.Value)),
            ];
        }

        private static bool Matches(Chunk chunk, SearchQuery query) =>
            (query.DocumentIds.Count == 0 || query.DocumentIds.Contains(chunk.DocumentId)) &&
            (query.Headings.Count == 0 || query.Headings.Contains(chunk.Heading));
    }
}
