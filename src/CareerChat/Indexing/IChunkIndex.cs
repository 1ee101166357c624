using CareerChat.Chunking;

namespace CareerChat.Indexing;

/// <summary>The only storage seam: an embedded index by default, Qdrant when configured.</summary>
public interface IChunkIndex
{
    /// <summary>What the index holds now; never throws for an unreachable server, says so in <see cref="IndexState.Problem"/>.</summary>
    Task<IndexState> GetStateAsync(CancellationToken cancellationToken = default);

    /// <summary>A stamp of every chunk held, so that an ingestion writes only what changed.</summary>
    IAsyncEnumerable<ChunkStamp> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Applies a whole change: the new chunks become visible before the old ones go.</summary>
    Task ApplyAsync(IndexChange change, CancellationToken cancellationToken = default);

    /// <summary>
    /// True when every change costs a copy of the whole content and leaves a way back to the content before it: an ingestion then
    /// makes one change rather than several.
    /// </summary>
    bool CopiesOnApply => false;

    /// <summary>Makes the content before the last change current again; doing it twice comes back.</summary>
    /// <exception cref="NotSupportedException">This index keeps no earlier content.</exception>
    /// <exception cref="EndpointException">There is no earlier content, or the server failed.</exception>
    Task RollBackAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The embedded index keeps no earlier content: ingest the earlier notes, or set Index:Qdrant:Endpoint.");

    /// <summary>The best chunks of each leg.</summary>
    ValueTask<SearchHits> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default);

    /// <summary>The chunk with this id, or null.</summary>
    ValueTask<Chunk?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>
    /// The words of all chunks held, for spelling and for the weight of a word. Built from the chunks themselves, kept until they
    /// change; may be a little behind them.
    /// </summary>
    ValueTask<Vocabulary> GetVocabularyAsync(CancellationToken cancellationToken = default);
}
