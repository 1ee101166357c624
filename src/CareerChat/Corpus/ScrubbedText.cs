namespace CareerChat.Corpus;

/// <summary>A text without secrets, and what was taken out of it.</summary>
public sealed record ScrubbedText(string Text, IReadOnlyList<RemovedSecret> Removed);
