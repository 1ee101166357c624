namespace CareerChat.Answering;

/// <summary>A sentence of the notes with how much of a whole question it answers.</summary>
/// <param name="Unit">The sentence.</param>
/// <param name="Score">IDF share of the question's words that it carries, 0 to 1, its place among the retrieved passages added.</param>
internal readonly record struct CloseUnit(ShelfUnit Unit, double Score);
