using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace CareerChat.Providers.Resilience;

/// <summary>Asks a second model when the first one fails before its first update.</summary>
internal sealed class SecondChoiceChatClient(IChatClient first, IChatClient second, ILogger logger) : DelegatingChatClient(first)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = messages as IReadOnlyCollection<ChatMessage> ?? [.. messages];
        try
        {
            return await base.GetResponseAsync(asked, options, cancellationToken);
        }
        catch (EndpointException failure)
        {
            Tell(failure);
            return await second.GetResponseAsync(asked, options, cancellationToken);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = messages as IReadOnlyCollection<ChatMessage> ?? [.. messages];
        var updates = base.GetStreamingResponseAsync(asked, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        try
        {
            bool any;
            try
            {
                any = await updates.MoveNextAsync();
            }
            catch (EndpointException failure)
            {
                Tell(failure);
                await updates.DisposeAsync();
                updates = second.GetStreamingResponseAsync(asked, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
                any = await updates.MoveNextAsync();
            }

            for (; any; any = await updates.MoveNextAsync())
            {
                yield return updates.Current;
            }
        }
        finally
        {
            await updates.DisposeAsync();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            second.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Tell(EndpointException failure)
    {
        Telemetry.SecondChoices.Add(1, new KeyValuePair<string, object?>("fault", failure.Fault.ToString()));
        logger.AskingSecondModel(failure.Endpoint, failure.Fault.ToString());
    }
}
