namespace CareerChat.Corpus;

/// <summary>A paragraph, a list item, a table row or a code sample of a note.</summary>
/// <param name="Kind">Its shape.</param>
/// <param name="Span">Where its source characters stand, bullets and markup included.</param>
/// <param name="Introduction">What it cannot be read without, when it is not right above: the header of its table, the sentence that leads into its list, the item that it details.</param>
public sealed record Block(BlockKind Kind, TextSpan Span, TextSpan? Introduction = null);
