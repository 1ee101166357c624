using System.Text.Json;
using CareerChat.Api.Chat;

namespace CareerChat.Api.OpenAI;

/// <summary>Body of <c>POST /v1/chat/completions</c>, as far as it matters here; sampling parameters are accepted and change nothing.</summary>
internal sealed record CompletionRequest(
    string? Model, IReadOnlyList<CompletionMessage>? Messages, bool Stream = false, StreamSettings? StreamOptions = null, int N = 1)
{
    /// <summary>
    /// The conversation. What a client puts in <c>system</c>, <c>developer</c> and <c>tool</c> messages does not belong to it:
    /// the assistant answers from its notes whatever it is told to be.
    /// </summary>
    public ChatRequest ToChatRequest() => new(
    [
        .. (Messages ?? [])
            .Where(message => message.Role is not ("system" or "developer" or "tool" or "function"))
            .Select(message => new ChatMessage(message.Role, message.Text())),
    ]);
}

internal sealed record StreamSettings(bool IncludeUsage = false);

/// <summary>One message; its content is a string or a list of parts, of which the text ones count.</summary>
internal sealed record CompletionMessage(string? Role, JsonElement Content)
{
    public string Text() => Content.ValueKind switch
    {
        JsonValueKind.String => Content.GetString()!,
        JsonValueKind.Array => string.Join('\n', Content.EnumerateArray().Select(TextOf).OfType<string>()),
        _ => "",
    };

    private static string? TextOf(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
