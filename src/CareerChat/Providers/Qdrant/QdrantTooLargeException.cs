namespace CareerChat.Providers.Qdrant;

/// <summary>The server can never take a request of this size: it must be cut, not sent again.</summary>
internal sealed class QdrantTooLargeException(string detail) : Exception(detail);
