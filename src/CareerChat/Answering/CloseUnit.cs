namespace CareerChat.Answering;

/// <summary>A sentence of the notes with how much of a whole question it answers.</summary>
/// <param name="Unit">The sentence.</param>
/// <param name="Score">What sentences are ordered by; comparable between the sentences of one question.</param>
/// <param name="Covered">IDF share of the question's words that it carries, by itself, its headings or its section, 0 to 1.</param>
/// <param name="Own">The same by its own words, their synonyms and neighbours.</param>
internal readonly record struct CloseUnit(ShelfUnit Unit, double Score, double Covered, double Own)
{
    /// <summary>How many of the question's words of substance its own text carries, neighbours in meaning included.</summary>
    public int Words { get; init; }

    /// <summary>How many of them it says itself, or by a synonym or a word of the family.</summary>
    public int Said { get; init; }
}
