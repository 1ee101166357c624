namespace CareerChat.Orientation;

/// <summary>A sentence of a sheet and what it expresses.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Weight">Weight of its section.</param>
/// <param name="Concepts">Concepts of the lexicon.</param>
/// <param name="Stems">Stems of its content words.</param>
internal sealed record SheetContent(SheetSentence Sentence, double Weight, HashSet<int> Concepts, HashSet<string> Stems);
