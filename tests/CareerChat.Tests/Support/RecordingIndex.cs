using CareerChat.Chunking;
using CareerChat.Indexing;

namespace CareerChat.Tests.Support;

/// <summary>
/// An index that remembers what it was asked to write, and that a <see cref="Support.Killer"/> can stop before a change, between
/// its upserts and its deletes as a remote index would be, or after.
/// </summary>
internal sealed class RecordingIndex : IChunkIndex, IDisposable
{
    private readonly EmbeddedChunkIndex _inner = new();

    public Killer? Killer { get; set; }

    public List<IndexChange> Changes { get; } = [];

    public int Writes => Changes.Count;

    public Task<IndexState> GetStateAsync(CancellationToken cancellationToken = default) => _inner.GetStateAsync(cancellationToken);

    public IAsyncEnumerable<ChunkStamp> ListAsync(CancellationToken cancellationToken = default) => _inner.ListAsync(cancellationToken);

    public async Task ApplyAsync(IndexChange change, CancellationToken cancellationToken = default)
    {
        Killer?.Pass();
        Changes.Add(change);
        var signature = (await _inner.GetStateAsync(cancellationToken)).Signature;
        foreach (var upsert in change.Upserts)
        {
            await _inner.ApplyAsync(new IndexChange(signature, [upsert], []), cancellationToken);
            Killer?.Pass();
        }

        await _inner.ApplyAsync(new IndexChange(signature, [], []) { Moves = change.Moves }, cancellationToken);
        Killer?.Pass();
        await _inner.ApplyAsync(new IndexChange(change.Signature, [], change.Deletes), cancellationToken);
        Killer?.Pass();
    }

    public ValueTask<SearchHits> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default) => _inner.SearchAsync(query, cancellationToken);

    public ValueTask<Chunk?> FindAsync(Guid id, CancellationToken cancellationToken = default) => _inner.FindAsync(id, cancellationToken);

    public ValueTask<Vocabulary> GetVocabularyAsync(CancellationToken cancellationToken = default) => _inner.GetVocabularyAsync(cancellationToken);

    public void Dispose() => _inner.Dispose();
}
