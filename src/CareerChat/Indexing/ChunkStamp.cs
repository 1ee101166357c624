namespace CareerChat.Indexing;

/// <summary>What an ingestion needs to know of a chunk that an index holds.</summary>
/// <param name="Id">The chunk's id.</param>
/// <param name="DocumentId">The note it comes from.</param>
/// <param name="ContentHash">Hash of what is indexed of it.</param>
/// <param name="Start">Where it stands in its note: an edit above moves it without changing it.</param>
public readonly record struct ChunkStamp(Guid Id, string DocumentId, string ContentHash, int Start);
