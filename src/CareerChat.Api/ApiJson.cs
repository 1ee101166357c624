using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareerChat.Answering;
using CareerChat.Api.Catalogue;
using CareerChat.Api.Chat;
using CareerChat.Api.Feedback;
using CareerChat.Api.OpenAI;
using CareerChat.Api.Widget;
using Microsoft.AspNetCore.Mvc;

namespace CareerChat.Api;

/// <summary>Serialisation of everything that the service reads and writes, generated at build time.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = false,
    Converters =
    [
        typeof(SnakeCaseEnumConverter<AnswerStatus>),
        typeof(SnakeCaseEnumConverter<AnswerMode>),
        typeof(SnakeCaseEnumConverter<Grounding.Verdict>),
    ])]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(StartEvent))]
[JsonSerializable(typeof(SourcesEvent))]
[JsonSerializable(typeof(DeltaEvent))]
[JsonSerializable(typeof(SentenceEvent))]
[JsonSerializable(typeof(SuggestionsEvent))]
[JsonSerializable(typeof(DoneEvent))]
[JsonSerializable(typeof(ErrorEvent))]
[JsonSerializable(typeof(FeedbackRequest))]
[JsonSerializable(typeof(FeedbackLine))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(PassageResponse))]
[JsonSerializable(typeof(CareerResponse))]
[JsonSerializable(typeof(CareerSummary[]))]
[JsonSerializable(typeof(SiteResponse))]
[JsonSerializable(typeof(WidgetVersion))]
[JsonSerializable(typeof(HandoffRequest))]
[JsonSerializable(typeof(HandoffMessage))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>
    /// The context to use: accents and apostrophes stay readable. Only JSON and event streams are written with it, both served
    /// with <c>nosniff</c> and never pasted into HTML, so escaping for HTML would protect nothing.
    /// </summary>
    public static ApiJson French => Readable.Context;

    /// <summary>A class of its own: the order of static fields over the files of a partial class is not defined.</summary>
    private static class Readable
    {
        public static readonly ApiJson Context =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

/// <summary>Enumeration names on the wire: <c>no_passage</c>, <c>supported</c>.</summary>
internal sealed class SnakeCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower)
    where T : struct, Enum;
