using CareerChat.Chunking;
using CareerChat.Corpus;

namespace CareerChat.Providers.Qdrant;

/// <summary>A chunk as the server stores it beside its vectors. A change of these properties is a change of the index's schema.</summary>
internal sealed record ChunkPayload
{
    public required string DocumentId { get; init; }

    public required string Title { get; init; }

    public required DocumentKind Kind { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required IReadOnlyList<string> HeadingPath { get; init; }

    /// <summary>The innermost heading, stored so that it can be filtered on.</summary>
    public required string Heading { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Text { get; init; }

    public required string Context { get; init; }

    public required int Ordinal { get; init; }

    public required string ContentHash { get; init; }

    public static ChunkPayload Of(Chunk chunk) => new()
    {
        DocumentId = chunk.DocumentId,
        Title = chunk.Title,
        Kind = chunk.Kind,
        Aliases = chunk.Aliases,
        HeadingPath = chunk.HeadingPath,
        Heading = chunk.Heading,
        Start = chunk.Span.Start,
        End = chunk.Span.End,
        Text = chunk.Text,
        Context = chunk.Context,
        Ordinal = chunk.Ordinal,
        ContentHash = chunk.ContentHash,
    };

    public Chunk ToChunk(Guid id) => new()
    {
        Id = id,
        DocumentId = DocumentId,
        Title = Title,
        Kind = Kind,
        Aliases = Aliases,
        HeadingPath = HeadingPath,
        Span = new TextSpan(Start, End),
        Text = Text,
        Context = Context,
        Ordinal = Ordinal,
        ContentHash = ContentHash,
    };
}
