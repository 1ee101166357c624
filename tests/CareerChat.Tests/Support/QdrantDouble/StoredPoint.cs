using System.Text.Json.Nodes;

namespace CareerChat.Tests.Support.QdrantDouble;

/// <summary>A point of a collection of the double.</summary>
internal sealed record StoredPoint(Guid Id, Dictionary<string, float[]> Dense, Dictionary<string, (uint[] Indices, float[] Values)> Sparse, JsonObject Payload)
{
    /// <summary>The vectors as the server gives them back: embeddings of cosine distance with length 1.</summary>
    public JsonObject Vectors()
    {
        var vectors = new JsonObject();
        foreach (var (name, values) in Dense)
        {
            vectors[name] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        }

        foreach (var (name, (indices, values)) in Sparse)
        {
            vectors[name] = new JsonObject
            {
                ["indices"] = new JsonArray([.. indices.Select(index => (JsonNode)index)]),
                ["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]),
            };
        }

        return vectors;
    }
}
