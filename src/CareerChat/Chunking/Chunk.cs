using CareerChat.Corpus;

namespace CareerChat.Chunking;

/// <summary>What is indexed: a stretch of a document with the headings above it.</summary>
public sealed record Chunk
{
    /// <summary>UUIDv5 of document id, heading path and ordinal.</summary>
    public required Guid Id { get; init; }

    public required string DocumentId { get; init; }

    /// <summary>The document's title.</summary>
    public required string Title { get; init; }

    public DocumentKind Kind { get; init; }

    /// <summary>Other names of the document's subject, searched like its title.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Headings from the outermost to the innermost, the document's own title left out.</summary>
    public required IReadOnlyList<string> HeadingPath { get; init; }

    /// <summary>Where <see cref="Text"/> stands in the document.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Exactly the characters of the document at <see cref="Span"/>, markup included.</summary>
    public required string Text { get; init; }

    /// <summary>Text that is repeated from elsewhere so that the chunk can be read alone: a table's header, a list's lead-in. May be empty.</summary>
    public string Context { get; init; } = "";

    /// <summary>Zero-based rank of the chunk in its document.</summary>
    public required int Ordinal { get; init; }

    /// <summary>SHA-256 (lower-case hex) of everything that is indexed: title, aliases, headings, context and text.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Title and headings, context, then text: what is embedded, and what the token budget counts.</summary>
    public string IndexedText => string.Concat(Header(Title, HeadingPath), "\n", Context.Length > 0 ? Context + "\n" : "", Text);

    /// <summary>The innermost heading, or the title when there is none.</summary>
    public string Heading => HeadingPath.Count > 0 ? HeadingPath[^1] : Title;

    /// <summary>Of the id alone: equal chunks have equal ids, and the texts are long.</summary>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>The first line of <see cref="IndexedText"/>.</summary>
    public static string Header(string title, IReadOnlyList<string> headingPath) => string.Join(" › ", [title, .. headingPath]);
}
