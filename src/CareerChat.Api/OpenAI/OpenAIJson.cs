using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerChat.Api.OpenAI;

/// <summary>Serialisation in the manner of the OpenAI API: snake case, absent rather than null.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CompletionRequest))]
[JsonSerializable(typeof(Completion))]
[JsonSerializable(typeof(ModelList))]
[JsonSerializable(typeof(Model))]
[JsonSerializable(typeof(ErrorDocument))]
internal sealed partial class OpenAIJson : JsonSerializerContext
{
    /// <summary>The context to use; for the escapes see <see cref="ApiJson.French"/>.</summary>
    public static OpenAIJson French => Readable.Context;

    private static class Readable
    {
        public static readonly OpenAIJson Context =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
