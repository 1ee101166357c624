using CareerChat.Chunking;
using CareerChat.Corpus;

namespace CareerChat.Answering;

/// <summary>Characters of a note that a sentence rests on.</summary>
/// <param name="Chunk">The chunk they stand in.</param>
/// <param name="Span">Where, in the chunk's document.</param>
public sealed record Quote(Chunk Chunk, TextSpan Span);
