using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace CareerChat.Providers.OpenAI;

/// <summary>
/// One span and three measures for each call to a model, under the names of the OpenTelemetry GenAI conventions
/// (https://opentelemetry.io/docs/specs/semconv/gen-ai/); messages are never recorded.
/// </summary>
internal sealed class MeasuredChatClient(IChatClient inner, TimeProvider time) : DelegatingChatClient(inner)
{
    private readonly ChatClientMetadata? _metadata = inner.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata;

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var call = new Call(_metadata, time);
        var response = await base.GetResponseAsync(messages, options, cancellationToken);
        call.Answered(response.ModelId, response.FinishReason, response.Usage);
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var call = new Call(_metadata, time);
        string? model = null;
        ChatFinishReason? finish = null;
        UsageDetails? usage = null;
        await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            call.Chunk();
            model ??= update.ModelId;
            finish ??= update.FinishReason;
            usage ??= update.Contents.OfType<UsageContent>().FirstOrDefault()?.Details;
            yield return update;
        }

        call.Answered(model, finish, usage);
    }

    private sealed class Call : IDisposable
    {
        private readonly TimeProvider _time;
        private readonly long _start;
        private readonly Activity? _span;
        private TagList _tags;
        private bool _hasChunk;
        private bool _hasAnswer;

        public Call(ChatClientMetadata? metadata, TimeProvider time)
        {
            _time = time;
            _start = time.GetTimestamp();
            _tags = new TagList
            {
                { "gen_ai.operation.name", "chat" },
                { "gen_ai.provider.name", "openai" },
                { "gen_ai.request.model", metadata?.DefaultModelId },
                { "server.address", metadata?.ProviderUri?.Host },
                { "server.port", metadata?.ProviderUri?.Port },
            };
            _span = Telemetry.Spans.StartActivity($"chat {metadata?.DefaultModelId}", ActivityKind.Client, default(ActivityContext), _tags);
        }

        public void Chunk()
        {
            if (!_hasChunk)
            {
                _hasChunk = true;
                var elapsed = _time.GetElapsedTime(_start).TotalSeconds;
                Telemetry.TimeToFirstChunk.Record(elapsed, _tags);
                _span?.SetTag("gen_ai.response.time_to_first_chunk", elapsed);
            }
        }

        public void Answered(string? model, ChatFinishReason? finish, UsageDetails? usage)
        {
            _hasAnswer = true;
            _span?.SetTag("gen_ai.response.model", model);
            _span?.SetTag("gen_ai.response.finish_reasons", finish is { } reason ? new[] { reason.Value } : null);
            Count("input", usage?.InputTokenCount);
            Count("output", usage?.OutputTokenCount);
        }

        public void Dispose()
        {
            if (!_hasAnswer)
            {
                _tags.Add("error.type", "incomplete");
                _span?.SetStatus(ActivityStatusCode.Error);
                _span?.SetTag("error.type", "incomplete");
            }

            Telemetry.ModelDuration.Record(_time.GetElapsedTime(_start).TotalSeconds, _tags);
            _span?.Dispose();
        }

        private void Count(string type, long? tokens)
        {
            if (tokens is { } count)
            {
                var tags = _tags;
                tags.Add("gen_ai.token.type", type);
                Telemetry.Tokens.Record(count, tags);
                _span?.SetTag($"gen_ai.usage.{type}_tokens", count);
            }
        }
    }
}
