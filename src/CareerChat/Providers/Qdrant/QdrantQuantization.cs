namespace CareerChat.Providers.Qdrant;

/// <summary>How the server compresses embeddings in memory.</summary>
public enum QdrantQuantization
{
    /// <summary>Not at all: 4 bytes a dimension.</summary>
    None,

    /// <summary>One byte a dimension.</summary>
    Scalar,

    /// <summary>One bit a dimension; for embeddings of 1,024 dimensions or more.</summary>
    Binary,
}
