namespace CareerChat.Corpus;

/// <summary>The corpus folder cannot be used; the message names the folder and what to do.</summary>
public sealed class CorpusException(string message) : Exception(message);
