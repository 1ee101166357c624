using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareerChat.Answering;
using CareerChat.Conversation;
using CareerChat.Grounding;

namespace CareerChat.Eval.Assistants;

/// <summary>The public chat endpoint, read the way the widget reads it: as a stream of events.</summary>
internal sealed class HttpAssistant : IAssistant
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private readonly HttpClient _http;
    private readonly IAsyncDisposable? _service;
    private readonly ConcurrentDictionary<Guid, SeenPassage> _passages = new();

    /// <param name="address">Base address of the service.</param>
    /// <param name="service">The service when it was started for this run; stopped with it.</param>
    public HttpAssistant(Uri address, IAsyncDisposable? service = null)
    {
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        _service = service;
    }

    public string Name => "HTTP";

    public async Task<Reply> AskAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat")
            {
                Content = JsonContent.Create(new
                {
                    messages = messages.Select(message => new { role = message.Role == Role.User ? "user" : "assistant", content = message.Content }),
                }),
                Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/event-stream") } },
            };
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new InfrastructureException($"HTTP {(int)response.StatusCode}");
            }

            return await ReadAsync(response, clock, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException ||
            (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new InfrastructureException($"{exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    public async Task<SeenPassage?> OpenAsync(Guid passageId, CancellationToken cancellationToken)
    {
        if (_passages.TryGetValue(passageId, out var known))
        {
            return known;
        }

        using var response = await _http.GetAsync($"/api/passages/{passageId}", cancellationToken);
        if (response.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            return null;
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new InfrastructureException($"passage: HTTP {(int)response.StatusCode}");
        }

        var body = (await response.Content.ReadFromJsonAsync<PassageBody>(Json, cancellationToken))!;
        return _passages[passageId] = new SeenPassage(0, body.Id, body.DocumentId, body.Text, body.Start);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }

    private async Task<Reply> ReadAsync(HttpResponseMessage response, Stopwatch clock, CancellationToken cancellationToken)
    {
        var draft = new StringBuilder();
        IReadOnlyList<SourceBody> sources = [];
        var checks = new List<SentenceCheck>();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellationToken))
        {
            switch (item.EventType)
            {
                case "sources":
                    sources = JsonSerializer.Deserialize<SourcesBody>(item.Data, Json)!.Passages;
                    break;
                case "delta":
                    draft.Append(JsonSerializer.Deserialize<DeltaBody>(item.Data, Json)!.Text);
                    break;
                case "sentence":
                    var check = JsonSerializer.Deserialize<SentenceBody>(item.Data, Json)!;
                    checks.Add(new SentenceCheck(check.Verdict, check.Citations.Count, check.Replacement is not null));
                    break;
                case "done":
                    var answer = JsonSerializer.Deserialize<DoneBody>(item.Data, Json)!.Answer;
                    var latency = clock.Elapsed;
                    return new Reply(answer, await PassagesAsync(sources, cancellationToken), draft.ToString(), latency) { Checks = checks };
                case "error":
                    throw new InfrastructureException($"error event {item.Data}");
            }
        }

        throw new InfrastructureException("the stream ended without a « done » event");
    }

    private async Task<IReadOnlyList<SeenPassage>> PassagesAsync(IReadOnlyList<SourceBody> sources, CancellationToken cancellationToken)
    {
        var passages = new List<SeenPassage>(sources.Count);
        foreach (var source in sources)
        {
            if (await OpenAsync(source.PassageId, cancellationToken) is { } passage)
            {
                passages.Add(passage with { N = source.N });
            }
        }

        return passages;
    }

    private sealed record SourcesBody(IReadOnlyList<SourceBody> Passages);

    private sealed record SourceBody(int N, Guid PassageId);

    private sealed record DeltaBody(string Text);

    private sealed record SentenceBody(Verdict Verdict, IReadOnlyList<int> Citations, string? Replacement);

    private sealed record DoneBody(Answer Answer);

    private sealed record PassageBody(Guid Id, string DocumentId, string Text, int Start);
}
