namespace CareerChat.Indexing;

/// <summary>The steps of an ingestion, in order.</summary>
public enum IngestionStep
{
    Reading,
    Comparing,
    Encoding,
    Embedding,
    Writing,
}
