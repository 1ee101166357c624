using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CareerChat.Conversation;
using CareerChat.Eval.Assistants;

namespace CareerChat.Eval.Questions;

/// <summary>A line of <c>ask</c>: a question, or a conversation whose turns are the user's texts or messages with a role.</summary>
internal sealed record AskedLine(string Id, string? Text = null, IReadOnlyList<JsonElement>? Turns = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <exception cref="EvalUsageException">Neither a text nor turns.</exception>
    public IReadOnlyList<Message> Messages() =>
        Turns is { Count: > 0 } ? [.. Turns.Select(Turn)]
        : Text is not null ? [new Message(Role.User, Text)]
        : throw new EvalUsageException($"The line '{Id}' holds neither « text » nor « turns ».");

    /// <summary>A turn as text of the user, or as a message with its role.</summary>
    public static Message Turn(JsonElement turn) => turn.ValueKind == JsonValueKind.String
        ? new Message(Role.User, turn.GetString()!)
        : new Message(turn.GetProperty("role").GetString() == "assistant" ? Role.Assistant : Role.User, turn.GetProperty("content").GetString()!);

    /// <summary>The answer object of the HTTP contract, under the question's own id; the answer's id goes to <c>answerId</c>.</summary>
    public static string Write(string id, Reply reply)
    {
        var answer = JsonSerializer.SerializeToNode(reply.Answer, Json)!.AsObject();
        answer["answerId"] = answer["id"]?.DeepClone();
        answer["id"] = id;
        return answer.ToJsonString(Json);
    }

    public static string WriteProblem(string id, string problem) => new JsonObject { ["id"] = id, ["error"] = problem }.ToJsonString(Json);
}
