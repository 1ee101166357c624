using System.Runtime.ExceptionServices;
using CareerChat.Chunking;
using Microsoft.Extensions.Logging;

namespace CareerChat.Indexing;

/// <summary>
/// The configured index, with the embedded one in its place while it cannot be searched. It is watched in the background and
/// comes back by itself; no question waits for a check but the very first. Hits say which index they come from.
/// </summary>
public sealed class FallbackChunkIndex(IChunkIndex main, IChunkIndex spare, TimeProvider time, ILogger<FallbackChunkIndex> logger)
    : IChunkIndex
{
    /// <summary>How often the main index is looked at while it answers: it may be replaced by one that this version cannot read.</summary>
    public static readonly TimeSpan CheckWhileUp = TimeSpan.FromSeconds(30);

    /// <summary>How often it is looked at while it does not.</summary>
    public static readonly TimeSpan CheckWhileDown = TimeSpan.FromSeconds(5);

    /// <summary>How long the very first question waits for the first look before it goes to the embedded index.</summary>
    public static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task<IndexState>? _look;
    private volatile Check? _last;

    /// <inheritdoc />
    /// <remarks>Ready only when the main index is: a service that answers from its spare must not look healthy.</remarks>
    public async Task<IndexState> GetStateAsync(CancellationToken cancellationToken = default)
    {
        var state = await LookAsync().WaitAsync(cancellationToken);
        if (state.Ready)
        {
            return state;
        }

        var held = await spare.GetStateAsync(cancellationToken);
        return state with
        {
            AnswersMeanwhile = held.Ready,
            Problem = held.Ready
                ? $"{state.Problem} Meanwhile answers come from the embedded index ({held.Chunks} chunks)."
                : $"{state.Problem} No question can be answered meanwhile: the embedded index is empty; put the notes where Corpus:Path says.",
        };
    }

    /// <inheritdoc />
    public IAsyncEnumerable<ChunkStamp> ListAsync(CancellationToken cancellationToken = default) => main.ListAsync(cancellationToken);

    /// <inheritdoc />
    public Task ApplyAsync(IndexChange change, CancellationToken cancellationToken = default) => main.ApplyAsync(change, cancellationToken);

    /// <inheritdoc />
    public async ValueTask<SearchHits> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default)
    {
        if (await UsesMainAsync(cancellationToken))
        {
            try
            {
                return await main.SearchAsync(query, cancellationToken);
            }
            catch (EndpointException failure)
            {
                await LeaveMainAsync(failure, cancellationToken);
            }
        }

        return await spare.SearchAsync(query, cancellationToken) with { FromFallback = true };
    }

    /// <inheritdoc />
    public ValueTask<Chunk?> FindAsync(Guid id, CancellationToken cancellationToken = default) =>
        AskAsync((index, token) => index.FindAsync(id, token), cancellationToken);

    /// <inheritdoc />
    public ValueTask<Vocabulary> GetVocabularyAsync(CancellationToken cancellationToken = default) =>
        AskAsync((index, token) => index.GetVocabularyAsync(token), cancellationToken);

    private async ValueTask<T> AskAsync<T>(Func<IChunkIndex, CancellationToken, ValueTask<T>> ask, CancellationToken cancellationToken)
    {
        if (await UsesMainAsync(cancellationToken))
        {
            try
            {
                return await ask(main, cancellationToken);
            }
            catch (EndpointException failure)
            {
                await LeaveMainAsync(failure, cancellationToken);
            }
        }

        return await ask(spare, cancellationToken);
    }

    /// <summary>True when the main index was well at the last look, or when there is no other. Starts the next look when it is due.</summary>
    private async ValueTask<bool> UsesMainAsync(CancellationToken cancellationToken)
    {
        var hasSpare = await IsSpareReadyAsync(cancellationToken);
        if (_last is not { } last)
        {
            var first = LookAsync();
            await Task.WhenAny(first, Task.Delay(hasSpare ? FirstLook : Timeout.InfiniteTimeSpan, time, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            return !hasSpare || _last is { Ready: true };
        }

        if (time.GetElapsedTime(last.At) > (last.Ready ? CheckWhileUp : CheckWhileDown))
        {
            _ = LookAsync();
        }

        return !hasSpare || last.Ready;
    }

    private async ValueTask<bool> IsSpareReadyAsync(CancellationToken cancellationToken) => (await spare.GetStateAsync(cancellationToken)).Ready;

    /// <summary>The look that is under way, or a new one: never two at a time.</summary>
    private Task<IndexState> LookAsync()
    {
        lock (_lock)
        {
            return _look = _look is { IsCompleted: false } running ? running : Task.Run(LookOnceAsync);
        }
    }

    private async Task<IndexState> LookOnceAsync()
    {
        var state = await main.GetStateAsync();
        if (state.Ready)
        {
            try
            {
                // Every question needs the words first; a large index takes a while to tell them.
                await main.GetVocabularyAsync();
            }
            catch (EndpointException failure)
            {
                state = new IndexState(false, state.Signature, state.Chunks, failure.Message);
            }
        }

        if (!state.Ready && _last?.Ready != false)
        {
            logger.LeftMainIndex(state.Problem ?? "");
        }
        else if (state.Ready && _last?.Ready == false)
        {
            logger.ReturnedToMainIndex();
        }

        _last = new Check(state.Ready, time.GetTimestamp());
        return state;
    }

    /// <summary>The questions of the next seconds go to the spare index at once; without one the failure is the answer.</summary>
    private async ValueTask LeaveMainAsync(EndpointException failure, CancellationToken cancellationToken)
    {
        if (!await IsSpareReadyAsync(cancellationToken))
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        if (_last?.Ready != false)
        {
            logger.LeftMainIndex(failure.Message);
        }

        _last = new Check(false, time.GetTimestamp());
    }

    private sealed record Check(bool Ready, long At);
}
