using CareerChat.Chunking;

namespace CareerChat.Indexing;

/// <summary>A chunk that one leg of a search returned, with that leg's own score.</summary>
public sealed record ScoredChunk(Chunk Chunk, double Score);
