using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerChat.Providers.Qdrant;

// What goes over the wire, property for property (snake case): the server ignores a misspelt one in silence, so these names are
// checked against its OpenAPI by the tests. Null means left out.

/// <summary>Every answer. <see cref="Status"/> is a string on success and an object on failure.</summary>
internal sealed record QdrantReply<T>(T? Result, JsonElement Status);

internal sealed record QdrantVersion(string Title, string Version);

/// <summary>The two vectors of a point; a chunk without words has no <see cref="Bm25"/>.</summary>
internal sealed record QdrantVectors(
    [property: JsonPropertyName(QdrantVectors.DenseName)] ReadOnlyMemory<float>? Dense,
    [property: JsonPropertyName(QdrantVectors.SparseName)] QdrantSparse? Bm25)
{
    public const string DenseName = "dense";
    public const string SparseName = "bm25";
}

internal sealed record QdrantSparse(uint[] Indices, float[] Values);

internal sealed record QdrantPoint(Guid Id, QdrantVectors Vector, ChunkPayload Payload);

internal sealed record QdrantUpdate(string Status);

internal sealed record NewCollection(
    Dictionary<string, DenseConfig> Vectors,
    Dictionary<string, SparseConfig> SparseVectors,
    QuantizationConfig? QuantizationConfig,
    int ShardNumber,
    int ReplicationFactor,
    int WriteConsistencyFactor,
    bool OnDiskPayload,
    StrictMode StrictModeConfig,
    CollectionMetadata Metadata);

internal sealed record DenseConfig(long Size, string Distance, bool? OnDisk);

internal sealed record SparseConfig(string Modifier, SparseIndexConfig Index);

internal sealed record SparseIndexConfig(bool OnDisk);

internal sealed record QuantizationConfig(ScalarQuantization? Scalar, BinaryQuantization? Binary);

internal sealed record ScalarQuantization(string Type, double Quantile, bool AlwaysRam);

internal sealed record BinaryQuantization(bool AlwaysRam);

internal sealed record StrictMode(
    bool Enabled,
    int MaxQueryLimit,
    bool UnindexedFilteringRetrieve,
    bool UnindexedFilteringUpdate,
    int UpsertMaxBatchsize,
    int FilterMaxConditions);

/// <summary>What built a collection; a reader whose own differs does not search it.</summary>
/// <param name="Collection">The collection's own name: what an alias does not tell.</param>
/// <param name="Schema">Version of the payload and of the vectors' names.</param>
/// <param name="Signature">Signature of the content, <see cref="Indexing.IndexChange.Signature"/>.</param>
/// <param name="Encoder">Rules of the sparse vectors.</param>
/// <param name="Embedding">Name of the embedding model, or null without embeddings.</param>
internal sealed record CollectionMetadata(string Collection, int Schema, string Signature, string Encoder, string? Embedding);

internal sealed record FieldIndex(string FieldName, string FieldSchema);

internal sealed record CollectionInfo(string Status, long? PointsCount, CollectionConfig Config);

internal sealed record CollectionConfig(CollectionParams Params, CollectionMetadata? Metadata);

internal sealed record CollectionParams(Dictionary<string, DenseConfig>? Vectors);

internal sealed record CollectionList(IReadOnlyList<NamedCollection> Collections);

internal sealed record NamedCollection(string Name);

internal sealed record AliasList(IReadOnlyList<Alias> Aliases);

internal sealed record Alias(string AliasName, string CollectionName);

internal sealed record AliasActions(IReadOnlyList<AliasAction> Actions);

internal sealed record AliasAction(Alias CreateAlias);

internal sealed record CountQuery(bool Exact);

internal sealed record CountResult(long Count);

internal sealed record ScrollQuery(int Limit, string[]? WithPayload, bool WithVector, Guid? Offset);

internal sealed record ScrollPage<T>(IReadOnlyList<T> Points, Guid? NextPageOffset);

internal sealed record ListedPoint(Guid Id, ListedPayload Payload);

internal sealed record ListedPayload(string DocumentId, string ContentHash, int Start);

internal sealed record PointsById(Guid[] Ids, bool WithPayload, bool WithVector);

internal sealed record FoundPoint(Guid Id, ChunkPayload Payload);

internal sealed record SearchBatch(IReadOnlyList<Leg> Searches);

/// <param name="Query">A sparse vector or an array of numbers.</param>
/// <param name="Using">Name of the vector.</param>
/// <param name="Filter">Null for all points.</param>
/// <param name="Params">Null for the server's defaults.</param>
/// <param name="Limit">Most points.</param>
/// <param name="WithPayload">True to get the chunks back; the server's default is false.</param>
internal sealed record Leg(JsonElement Query, string Using, QdrantFilter? Filter, LegParams? Params, int Limit, bool WithPayload);

internal sealed record LegParams(QuantizationParams Quantization);

internal sealed record QuantizationParams(bool Rescore, double Oversampling);

internal sealed record QdrantFilter(IReadOnlyList<FieldCondition> Must);

internal sealed record FieldCondition(string Key, MatchAny Match);

internal sealed record MatchAny(IReadOnlyCollection<string> Any);

internal sealed record LegResult(IReadOnlyList<ScoredPoint> Points);

internal sealed record ScoredPoint(Guid Id, double Score, ChunkPayload Payload);
