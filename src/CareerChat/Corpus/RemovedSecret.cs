namespace CareerChat.Corpus;

/// <summary>A secret or a personal datum that was taken out of a text: what it was and where, never the value.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Line">Line of the text it was found on, from 1.</param>
public sealed record RemovedSecret(SecretKind Kind, int Line);
