using System.Text.Json;
using ModelContextProtocol;

namespace CareerChat.Api.Mcp;

/// <summary>Serialisation of tool results: the service's own names and enumerations, readable French.</summary>
internal static class McpJson
{
    public static JsonSerializerOptions Options { get; } = New();

    private static JsonSerializerOptions New()
    {
        var options = new JsonSerializerOptions(McpJsonUtilities.DefaultOptions) { Encoder = ApiJson.French.Options.Encoder };
        foreach (var converter in ApiJson.French.Options.Converters)
        {
            options.Converters.Insert(0, converter);
        }

        options.MakeReadOnly();
        return options;
    }
}
