namespace CareerChat.Indexing;

/// <summary>What one ingestion changes in an index.</summary>
/// <param name="Signature">Signature of the whole content after the change.</param>
/// <param name="Upserts">Chunks to add or replace, by id.</param>
/// <param name="Deletes">Ids of chunks to remove.</param>
public sealed record IndexChange(string Signature, IReadOnlyList<IndexedChunk> Upserts, IReadOnlyCollection<Guid> Deletes)
{
    public bool IsEmpty => Upserts.Count == 0 && Deletes.Count == 0;
}
