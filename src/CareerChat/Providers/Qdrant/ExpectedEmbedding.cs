namespace CareerChat.Providers.Qdrant;

/// <summary>The embeddings that this process asks with.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Size">Length of its vectors where the settings say it, else null.</param>
internal sealed record ExpectedEmbedding(string Model, int? Size);
