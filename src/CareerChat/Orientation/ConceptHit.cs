namespace CareerChat.Orientation;

/// <summary>An expression of a concept, found in a text.</summary>
/// <param name="Concept">Rank of the concept in the lexicon.</param>
/// <param name="First">Rank of its first word.</param>
/// <param name="Last">Rank of its last word, inclusive.</param>
/// <param name="Length">How many words of it were compared.</param>
/// <param name="Denies">True when the expression itself denies something, such as « sans panne ».</param>
internal readonly record struct ConceptHit(int Concept, int First, int Last, int Length, bool Denies);
