namespace CareerChat.Corpus;

/// <summary>One file of a corpus folder: the document it holds, or why it was refused.</summary>
/// <param name="Path">Path relative to the corpus folder.</param>
/// <param name="Document">The document, or null when it was refused.</param>
/// <param name="Refusal">In English, why; null when it was read.</param>
public sealed record ReadNote(string Path, Document? Document, string? Refusal);
