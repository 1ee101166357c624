using System.Text.Json;
using System.Text.Json.Serialization;
using CareerChat.Answering;
using CareerChat.Api.Catalogue;
using CareerChat.Api.Chat;
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
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(PassageResponse))]
[JsonSerializable(typeof(CareerResponse))]
[JsonSerializable(typeof(CareerSummary[]))]
[JsonSerializable(typeof(SiteResponse))]
[JsonSerializable(typeof(WidgetVersion))]
[JsonSerializable(typeof(HandoffRequest))]
[JsonSerializable(typeof(HandoffMessage))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class ApiJson : JsonSerializerContext;

/// <summary>Enumeration names on the wire: <c>no_passage</c>, <c>supported</c>.</summary>
internal sealed class SnakeCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower)
    where T : struct, Enum;
