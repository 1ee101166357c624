namespace CareerChat.Grounding;

/// <summary>A passage that the answer points to, with the exact quoted characters.</summary>
/// <param name="N">Marker in the answer, from 1.</param>
/// <param name="PassageId">Id of the passage, for <c>GET /api/passages/{id}</c>.</param>
/// <param name="DocumentId">Id of the note.</param>
/// <param name="Title">Title of the note.</param>
/// <param name="Heading">Heading path of the passage, joined with « › ».</param>
/// <param name="Quote">The note's own characters from <paramref name="Start"/> to <paramref name="End"/>.</param>
/// <param name="Start">Offset of the quote in the note's text, inclusive.</param>
/// <param name="End">Offset of the quote's end in the note's text, exclusive.</param>
public sealed record Citation(
    int N, Guid PassageId, string DocumentId, string Title, string Heading, string Quote, int Start, int End);
