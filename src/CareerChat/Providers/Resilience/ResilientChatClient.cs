using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace CareerChat.Providers.Resilience;

/// <summary>Calls a model through its endpoint's pipeline; a stream is tried again only until its first update has come.</summary>
internal sealed class ResilientChatClient(IChatClient inner, EndpointPipeline pipeline) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await pipeline.RunAsync(
            async attempt => await base.GetResponseAsync(messages, options, attempt), cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (updates, any, stop) = await pipeline.RunAsync(attempt => OpenAsync(messages, options, attempt, cancellationToken), cancellationToken);
        using (stop)
        {
            await using (updates)
            {
                for (; any; any = await updates.MoveNextAsync())
                {
                    yield return updates.Current;
                }
            }
        }
    }

    /// <summary>Waits for the first update. The attempt's own token ends with the attempt, the stream outlives it.</summary>
    private async ValueTask<(IAsyncEnumerator<ChatResponseUpdate> Updates, bool Any, CancellationTokenSource Stop)> OpenAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken attempt, CancellationToken caller)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(caller);
        var updates = base.GetStreamingResponseAsync(messages, options, stop.Token).GetAsyncEnumerator(stop.Token);
        try
        {
            using (attempt.UnsafeRegister(source => ((CancellationTokenSource)source!).Cancel(), stop))
            {
                return (updates, await updates.MoveNextAsync(), stop);
            }
        }
        catch
        {
            await updates.DisposeAsync();
            stop.Dispose();
            throw;
        }
    }
}
