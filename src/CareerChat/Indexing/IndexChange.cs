using CareerChat.Chunking;

namespace CareerChat.Indexing;

/// <summary>What one ingestion changes in an index.</summary>
/// <param name="Signature">Signature of the whole content after the change.</param>
/// <param name="Upserts">Chunks to add or replace, by id.</param>
/// <param name="Deletes">Ids of chunks to remove.</param>
public sealed record IndexChange(string Signature, IReadOnlyList<IndexedChunk> Upserts, IReadOnlyCollection<Guid> Deletes)
{
    /// <summary>
    /// Chunks whose content and vectors stay but whose place in their note moved, because something above them was edited: the
    /// index replaces the chunk and keeps its vectors.
    /// </summary>
    public IReadOnlyList<Chunk> Moves { get; init; } = [];

    public bool IsEmpty => Upserts.Count == 0 && Deletes.Count == 0 && Moves.Count == 0;
}
