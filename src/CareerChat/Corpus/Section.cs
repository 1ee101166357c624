namespace CareerChat.Corpus;

/// <summary>A stretch of a document under one heading.</summary>
/// <param name="HeadingPath">Headings from the document's title down to this section's own, markup removed; empty for text before any heading.</param>
/// <param name="Body">Where the section's own text stands in <see cref="Document.Text"/>, its heading line excluded.</param>
public sealed record Section(IReadOnlyList<string> HeadingPath, TextSpan Body)
{
    /// <summary>The paragraphs, list items, table rows and code samples of the body, in reading order, never overlapping.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}
