namespace CareerChat.Indexing;

/// <summary>Settings of section <c>Index</c> that do not depend on which index it is.</summary>
public sealed class IndexOptions
{
    /// <summary>File that keeps embeddings from one run to the next; empty keeps them in memory only.</summary>
    /// <value>The default is empty.</value>
    public string EmbeddingCache { get; set; } = "";

    /// <summary>Ingest again when a note changes.</summary>
    /// <value>The default is true.</value>
    public bool Watch { get; set; } = true;
}
