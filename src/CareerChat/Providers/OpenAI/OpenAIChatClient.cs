using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Sdk = global::OpenAI.Chat;

#pragma warning disable SCME0001 // Patch: the only way to name max_tokens and to see error events with this client.

namespace CareerChat.Providers.OpenAI;

/// <summary>
/// <c>/chat/completions</c> of any compatible server through the official client, with what that client leaves open: an answer
/// counts only with a finish reason, an error event inside a 200 stream is a failure, silence is bounded between two tokens.
/// </summary>
internal sealed class OpenAIChatClient : IChatClient
{
    private readonly string _name;
    private readonly LlmOptions _options;
    private readonly TimeProvider _time;
    private readonly Sdk.ChatClient _client;
    private readonly ChatClientMetadata _metadata;
    private readonly bool _writesMaxTokens;

    /// <param name="name">Name of the endpoint in failures and telemetry, such as <c>llm</c>.</param>
    /// <param name="endpoint">Where the model is.</param>
    /// <param name="options">What is asked of it.</param>
    /// <param name="http">Connections to it, without a timeout of their own.</param>
    /// <param name="time">Clock of the idle timeout.</param>
    public OpenAIChatClient(string name, LlmEndpoint endpoint, LlmOptions options, HttpClient http, TimeProvider time)
    {
        _name = name;
        _options = options;
        _time = time;
        var clientOptions = OpenAIClients.Options(endpoint, http);
        _client = new Sdk.ChatClient(endpoint.Model, OpenAIClients.Credential(endpoint), clientOptions);
        _metadata = new ChatClientMetadata(name, clientOptions.Endpoint, endpoint.Model);
        _writesMaxTokens = options.TokenLimitField switch
        {
            TokenLimitField.MaxTokens => true,
            TokenLimitField.MaxCompletionTokens => false,
            _ => !KnowsMaxCompletionTokens(clientOptions.Endpoint.Host),
        };
    }

    /// <exception cref="EndpointException">The server could not be reached, refused, or answered something unreadable.</exception>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            Sdk.ChatCompletion completion = await _client.CompleteChatAsync(Map(messages, options), Map(options), cancellationToken);
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, string.Concat(completion.Content.Select(part => part.Text))))
            {
                ResponseId = completion.Id,
                ModelId = completion.Model,
                FinishReason = Map(completion.FinishReason),
                Usage = Map(completion.Usage),
            };
        }
        catch (Exception error) when (OpenAIErrors.Translate(_name, error, _time, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    /// <exception cref="EndpointException">
    /// The server could not be reached, refused, sent an error event or something unreadable, fell silent, or stopped before the end.
    /// </exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var idle = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        await using var updates = _client
            .CompleteChatStreamingAsync(Map(messages, options), Map(options), either.Token)
            .GetAsyncEnumerator(either.Token);
        var finished = false;
        while (await NextAsync())
        {
            var update = updates.Current;
            finished |= update.FinishReason is not null;

            // The server's silence is counted while we wait for it, not while the reader is busy with what it said.
            idle.CancelAfter(Timeout.InfiniteTimeSpan);
            yield return Map(update);
            idle.CancelAfter(TimeSpan.FromSeconds(_options.IdleSeconds));
        }

        if (!finished)
        {
            throw new EndpointException(_name, EndpointFault.Unreachable, "the stream ended without a finish reason");
        }

        async ValueTask<bool> NextAsync()
        {
            try
            {
                if (!await updates.MoveNextAsync())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return false;
                }

                return !updates.Current.Patch.Contains("$.error"u8)
                    ? true
                    : throw new EndpointException(_name, EndpointFault.Unavailable, "an error event inside the stream");
            }
            catch (Exception error) when (OpenAIErrors.Translate(_name, error, _time, cancellationToken) is { } failure)
            {
                throw failure;
            }
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceType == typeof(Sdk.ChatClient) ? _client
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
    }

    private static bool KnowsMaxCompletionTokens(string host) =>
        host == "api.openai.com" || host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase);

    private static List<Sdk.ChatMessage> Map(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var mapped = new List<Sdk.ChatMessage>();
        if (options?.Instructions is { Length: > 0 } instructions)
        {
            mapped.Add(new Sdk.SystemChatMessage(instructions));
        }

        foreach (var message in messages)
        {
            mapped.Add(
                message.Role == ChatRole.System ? new Sdk.SystemChatMessage(message.Text)
                : message.Role == ChatRole.Assistant ? new Sdk.AssistantChatMessage(message.Text)
                : new Sdk.UserChatMessage(message.Text));
        }

        return mapped;
    }

    private Sdk.ChatCompletionOptions Map(ChatOptions? options)
    {
        var mapped = new Sdk.ChatCompletionOptions
        {
            Temperature = options?.Temperature ?? _options.Temperature,
            TopP = options?.TopP,
        };
        if (_writesMaxTokens && options?.MaxOutputTokens is { } limit)
        {
            mapped.Patch.Set("$.max_tokens"u8, limit);
        }
        else
        {
            mapped.MaxOutputTokenCount = options?.MaxOutputTokens;
        }

        foreach (var stop in options?.StopSequences ?? [])
        {
            mapped.StopSequences.Add(stop);
        }

        if (options?.ResponseFormat is ChatResponseFormatJson)
        {
            mapped.ResponseFormat = Sdk.ChatResponseFormat.CreateJsonObjectFormat();
        }

        return mapped;
    }

    private static ChatResponseUpdate Map(Sdk.StreamingChatCompletionUpdate update)
    {
        var mapped = new ChatResponseUpdate(ChatRole.Assistant, string.Concat(update.ContentUpdate.Select(part => part.Text)))
        {
            ResponseId = update.CompletionId,
            MessageId = update.CompletionId,
            ModelId = update.Model,
            FinishReason = update.FinishReason is { } reason ? Map(reason) : null,
        };
        if (Map(update.Usage) is { } usage)
        {
            mapped.Contents.Add(new UsageContent(usage));
        }

        return mapped;
    }

    private static UsageDetails? Map(Sdk.ChatTokenUsage? usage) => usage is null ? null : new UsageDetails
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
    };

    private static ChatFinishReason Map(Sdk.ChatFinishReason reason) => reason switch
    {
        Sdk.ChatFinishReason.Length => ChatFinishReason.Length,
        Sdk.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
        Sdk.ChatFinishReason.ToolCalls => ChatFinishReason.ToolCalls,
        _ => ChatFinishReason.Stop,
    };
}
