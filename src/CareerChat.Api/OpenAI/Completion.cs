using System.Text.Json;
using System.Text.Json.Serialization;
using CareerChat.Answering;

namespace CareerChat.Api.OpenAI;

/// <summary>A complete answer, or one piece of it when streamed; the extra field <c>careerchat</c> is the whole answer object.</summary>
internal sealed record Completion(
    string Id,
    string Object,
    long Created,
    string Model,
    IReadOnlyList<Choice> Choices,
    Usage? Usage = null,
    [property: JsonConverter(typeof(AnswerConverter))] Answer? Careerchat = null);

internal sealed record Choice(int Index, Said? Message = null, Said? Delta = null, string? FinishReason = null);

internal sealed record Said(string? Role = null, string? Content = null, IReadOnlyList<Annotation>? Annotations = null);

internal sealed record Annotation(UrlCitation UrlCitation)
{
    public string Type => "url_citation";
}

/// <summary>A marker of the text and the passage it points to.</summary>
/// <param name="StartIndex">First character of the marker in the text.</param>
/// <param name="EndIndex">Character after the marker.</param>
/// <param name="Url">Address of the passage.</param>
/// <param name="Title">Title of the note and heading of the passage.</param>
internal sealed record UrlCitation(int StartIndex, int EndIndex, string Url, string Title);

/// <summary>Tokens, estimated: an extractive answer costs none.</summary>
internal sealed record Usage(int PromptTokens, int CompletionTokens, int TotalTokens);

internal sealed record Model(string Id, long Created)
{
    public string Object => "model";

    public string OwnedBy => "careerchat";
}

internal sealed record ModelList(IReadOnlyList<Model> Data)
{
    public string Object => "list";
}

/// <summary>The error member that clients of this protocol read.</summary>
internal sealed record ErrorBody(string Message, string Type, string? Code, string? Param = null);

internal sealed record ErrorDocument(ErrorBody Error);

/// <summary>Keeps the answer object's own names inside a document of another naming.</summary>
internal sealed class AnswerConverter : JsonConverter<Answer>
{
    public override Answer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are only written.");

    public override void Write(Utf8JsonWriter writer, Answer value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, ApiJson.French.Answer);
}
