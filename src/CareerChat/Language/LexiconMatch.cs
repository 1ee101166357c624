namespace CareerChat.Language;

/// <summary>A phrase of the lexicon that stands in a text.</summary>
/// <param name="FirstToken">Rank of its first token in <see cref="FrenchText.Tokens"/>.</param>
/// <param name="TokenCount">How many tokens it spans.</param>
/// <param name="Words">Other words for it, or the words of the notes that answer it.</param>
/// <param name="IsSynonym">True when they mean the same; false when they are merely where the answer stands.</param>
public sealed record LexiconMatch(int FirstToken, int TokenCount, IReadOnlyList<string> Words, bool IsSynonym);
