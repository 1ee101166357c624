using CareerChat.Chunking;

namespace CareerChat.Indexing;

/// <summary>What separates the chunks of the notes from those of an index.</summary>
/// <param name="Added">Chunks that the index lacks.</param>
/// <param name="Changed">Chunks that it holds with another content, or with weights of another signature.</param>
/// <param name="Moved">Chunks that only stand elsewhere in their note.</param>
/// <param name="Removed">Chunks that no note holds any more.</param>
/// <param name="Unchanged">How many it holds as they are.</param>
internal sealed record IngestionPlan(
    IReadOnlyList<Chunk> Added,
    IReadOnlyList<Chunk> Changed,
    IReadOnlyList<Chunk> Moved,
    IReadOnlyList<ChunkStamp> Removed,
    int Unchanged)
{
    /// <param name="chunks">The chunks of the notes.</param>
    /// <param name="stamps">Those of the index, by id.</param>
    /// <param name="sameSignature">False when everything that the index holds was encoded by other rules.</param>
    public static IngestionPlan Between(
        IReadOnlyList<Chunk> chunks, IReadOnlyDictionary<Guid, ChunkStamp> stamps, bool sameSignature)
    {
        var (added, changed, moved) = (new List<Chunk>(), new List<Chunk>(), new List<Chunk>());
        var seen = new HashSet<Guid>(chunks.Count);
        foreach (var chunk in chunks)
        {
            seen.Add(chunk.Id);
            if (!stamps.TryGetValue(chunk.Id, out var stamp))
            {
                added.Add(chunk);
            }
            else if (!sameSignature || stamp.ContentHash != chunk.ContentHash)
            {
                changed.Add(chunk);
            }
            else if (stamp.Start != chunk.Span.Start)
            {
                moved.Add(chunk);
            }
        }

        var removed = stamps.Values.Where(stamp => !seen.Contains(stamp.Id)).ToList();
        return new IngestionPlan(added, changed, moved, removed, chunks.Count - added.Count - changed.Count - moved.Count);
    }
}
