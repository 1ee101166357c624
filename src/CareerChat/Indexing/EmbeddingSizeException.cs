namespace CareerChat.Indexing;

/// <summary>An embedding model gave something that the index cannot hold; the message says what to set.</summary>
public sealed class EmbeddingSizeException(string message) : Exception(message);
