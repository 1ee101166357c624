using System.Runtime.CompilerServices;
using CareerChat.Chunking;

namespace CareerChat.Indexing;

/// <summary>
/// The default index: in memory, searched from an immutable snapshot while the next one is built. Any number of readers; changes
/// are applied one after another.
/// </summary>
public sealed class EmbeddedChunkIndex : IChunkIndex, IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private volatile IndexSnapshot? _snapshot;

    /// <summary>Bytes that the inverted index takes.</summary>
    internal long PostingsSize => Snapshot.PostingsSize;

    private IndexSnapshot Snapshot => _snapshot ?? IndexSnapshot.Empty;

    public Task<IndexState> GetStateAsync(CancellationToken cancellationToken = default)
    {
        var snapshot = _snapshot;
        return Task.FromResult(snapshot is null
            ? new IndexState(false, "", 0, "The embedded index is still being built: wait for the ingestion at start to end.")
            : new IndexState(true, snapshot.Signature, snapshot.Chunks.Count));
    }

    public async IAsyncEnumerable<ChunkStamp> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var chunk in Snapshot.Chunks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new ChunkStamp(chunk.Id, chunk.DocumentId, chunk.ContentHash, chunk.Span.Start);
        }
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">Embeddings of different sizes.</exception>
    public async Task ApplyAsync(IndexChange change, CancellationToken cancellationToken = default)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            _snapshot = Snapshot.With(change);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The query's embedding is not of the index's size.</exception>
    public ValueTask<SearchHits> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Snapshot.Search(query, cancellationToken));

    public ValueTask<Chunk?> FindAsync(Guid id, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Snapshot.Find(id));

    public ValueTask<Vocabulary> GetVocabularyAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Snapshot.Vocabulary);

    public void Dispose() => _writer.Dispose();
}
