using CareerChat.Chunking;

namespace CareerChat.Orientation;

/// <summary>A sentence of a career sheet, with the chunk that it is cited from.</summary>
internal sealed record SheetSentence(Chunk Chunk, EvidenceUnit Unit);
