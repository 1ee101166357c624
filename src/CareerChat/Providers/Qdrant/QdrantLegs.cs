using System.Text.Json;
using CareerChat.Indexing;

namespace CareerChat.Providers.Qdrant;

/// <summary>A query of the pipeline as searches of the server, one for each leg so that each keeps its own scores.</summary>
internal static class QdrantLegs
{
    public const string DocumentField = "document_id";
    public const string HeadingField = "heading";

    /// <summary>Candidates scored again with full embeddings, as a multiple of those returned.</summary>
    private const double Oversampling = 2;

    /// <summary>The sparse leg; null when the query has no terms.</summary>
    public static Leg? Sparse(SearchQuery query, int limit) => query.Sparse.Count == 0
        ? null
        : new Leg(
            JsonSerializer.SerializeToElement(new QdrantSparse(query.Sparse.Indices, query.Sparse.Values), QdrantJson.Wire.QdrantSparse),
            QdrantVectors.SparseName, Filter(query), null, limit, true);

    /// <summary>The dense leg; null when the query has no embedding.</summary>
    public static Leg? Dense(SearchQuery query, int limit, QdrantQuantization quantization) => query.Dense is not { IsEmpty: false } embedding
        ? null
        : new Leg(
            JsonSerializer.SerializeToElement(embedding, QdrantJson.Wire.ReadOnlyMemorySingle),
            QdrantVectors.DenseName,
            Filter(query),
            quantization == QdrantQuantization.None ? null : new LegParams(new QuantizationParams(true, Oversampling)),
            limit,
            true);

    private static QdrantFilter? Filter(SearchQuery query)
    {
        var conditions = new List<FieldCondition>(2);
        Add(DocumentField, query.DocumentIds);
        Add(HeadingField, query.Headings);
        return conditions.Count == 0 ? null : new QdrantFilter(conditions);

        void Add(string field, IReadOnlyCollection<string> values)
        {
            if (values.Count > 0)
            {
                conditions.Add(new FieldCondition(field, new MatchAny([.. values.Distinct(StringComparer.Ordinal)])));
            }
        }
    }
}
