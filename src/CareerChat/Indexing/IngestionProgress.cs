namespace CareerChat.Indexing;

/// <summary>How far a run of the ingestion is.</summary>
/// <param name="Step">What it is doing.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">How many there are, or 0 while that is not known.</param>
public sealed record IngestionProgress(IngestionStep Step, int Done, int Total);
