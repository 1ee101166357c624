namespace CareerChat.Indexing;

/// <summary>A known word, or two, for one that no chunk holds.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Weight">How much a match counts beside a word that is known, above 0 and below 1.</param>
/// <param name="Similarity">Share of the letters that stay, 0 to 1: how sure it is that this was meant.</param>
public sealed record Correction(string Text, float Weight, double Similarity);
