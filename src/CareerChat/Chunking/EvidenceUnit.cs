using CareerChat.Corpus;

namespace CareerChat.Chunking;

/// <summary>The smallest thing that can be quoted: a sentence, a list item or a table row.</summary>
/// <param name="Text">Readable text: markup removed, white space folded, a table row told as « colonne : valeur ».</param>
/// <param name="Span">Where its source characters stand in the document.</param>
/// <param name="Kind">What it was in the note.</param>
/// <param name="LeadIn">The sentence that introduces the list it belongs to, or empty.</param>
public sealed record EvidenceUnit(string Text, TextSpan Span, EvidenceUnitKind Kind, string LeadIn = "");
