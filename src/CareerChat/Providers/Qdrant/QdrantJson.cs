using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerChat.Providers.Qdrant;

/// <summary>Source-generated reading and writing of what goes over the wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(QdrantVersion))]
[JsonSerializable(typeof(QdrantPoint))]
[JsonSerializable(typeof(QdrantSparse))]
[JsonSerializable(typeof(ReadOnlyMemory<float>))]
[JsonSerializable(typeof(NewCollection))]
[JsonSerializable(typeof(FieldIndex))]
[JsonSerializable(typeof(AliasActions))]
[JsonSerializable(typeof(CountQuery))]
[JsonSerializable(typeof(ScrollQuery))]
[JsonSerializable(typeof(PointsById))]
[JsonSerializable(typeof(SearchBatch))]
[JsonSerializable(typeof(QdrantReply<bool>))]
[JsonSerializable(typeof(QdrantReply<JsonElement>))]
[JsonSerializable(typeof(QdrantReply<QdrantUpdate>))]
[JsonSerializable(typeof(QdrantReply<CollectionInfo>))]
[JsonSerializable(typeof(QdrantReply<CollectionList>))]
[JsonSerializable(typeof(QdrantReply<AliasList>))]
[JsonSerializable(typeof(QdrantReply<CountResult>))]
[JsonSerializable(typeof(QdrantReply<ScrollPage<ListedPoint>>))]
[JsonSerializable(typeof(QdrantReply<ScrollPage<FoundPoint>>))]
[JsonSerializable(typeof(QdrantReply<ScrollPage<QdrantPoint>>))]
[JsonSerializable(typeof(QdrantReply<IReadOnlyList<FoundPoint>>))]
[JsonSerializable(typeof(QdrantReply<IReadOnlyList<LegResult>>))]
internal sealed partial class QdrantJson : JsonSerializerContext
{
    /// <summary>French letters as they are: half the bytes, and nothing here ends up in HTML.</summary>
    public static QdrantJson Wire => field ??= new QdrantJson(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });
}
