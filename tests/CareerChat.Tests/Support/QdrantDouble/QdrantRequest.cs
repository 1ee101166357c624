using System.Text.Json.Nodes;

namespace CareerChat.Tests.Support.QdrantDouble;

/// <summary>A request that the double received.</summary>
internal sealed record QdrantRequest(int Number, string Method, string Path, IReadOnlyDictionary<string, string> Query, JsonNode? Body)
{
    public override string ToString() => $"{Method} {Path}";
}
