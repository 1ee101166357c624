using System.Buffers;
using CareerChat.Answering;
using CareerChat.Api.Errors;

namespace CareerChat.Api.Chat;

/// <summary>
/// One answer that is being streamed: it is written once, by the assistant, and read by the connection that asked for it and by
/// those that resume it. Without a reader for long enough it is cancelled, and the model call with it.
/// </summary>
internal sealed class AnswerInFlight : IDisposable
{
    private readonly Lock _gate = new();
    private readonly EventLog _events = new();
    private readonly CancellationTokenSource _stop;
    private readonly TimeProvider _time;
    private readonly TimeSpan _patience;
    private TaskCompletionSource? _news;
    private ITimer? _alone;
    private int _readers;
    private bool _isStopped;

    /// <param name="time">Clock of both limits.</param>
    /// <param name="patience">How long it goes on without a reader.</param>
    /// <param name="limit">Longest time for the whole answer.</param>
    public AnswerInFlight(TimeProvider time, TimeSpan patience, TimeSpan limit)
    {
        _time = time;
        _patience = patience;
        _stop = new CancellationTokenSource(limit, time);
    }

    /// <summary>The answer's id, known from its first event on.</summary>
    public string? Id { get; private set; }

    public bool HasEnded { get; private set; }

    /// <summary>Writes the answer; never throws: a failure is its last event.</summary>
    /// <param name="ask">The assistant.</param>
    /// <param name="onStarted">Told as soon as <see cref="Id"/> is known.</param>
    /// <param name="logger">Where an unexpected failure is told.</param>
    public async Task WriteAsync(
        Func<CancellationToken, IAsyncEnumerable<AnswerUpdate>> ask, Action<AnswerInFlight> onStarted, ILogger logger)
    {
        try
        {
            await foreach (var update in ask(_stop.Token))
            {
                if (update is AnswerUpdate.Started started)
                {
                    Id = started.Id;
                    onStarted(this);
                }

                Append(update);
            }
        }
        catch (Exception error)
        {
            Append(Failures.EventOf(error, _isStopped, logger));
        }
        finally
        {
            End();
        }
    }

    /// <summary>Writes the events that a reader has not seen; waits for one when there is none yet.</summary>
    /// <param name="cursor">Where the reader is; moved past what was written.</param>
    /// <param name="output">Where to.</param>
    /// <param name="silence">Longest wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when nothing came for as long as <paramref name="silence"/>, or when the answer has ended and all was seen.</returns>
    public async ValueTask<bool> CopyAsync(EventCursor cursor, IBufferWriter<byte> output, TimeSpan silence, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task news;
            lock (_gate)
            {
                if (_events.Count > cursor.Seen)
                {
                    _events.CopyTo(cursor, output);
                    return true;
                }

                if (HasEnded)
                {
                    return false;
                }

                news = (_news ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            try
            {
                await news.WaitAsync(silence, _time, cancellationToken);
            }
            catch (TimeoutException)
            {
                return false;
            }
        }
    }

    public void Attach()
    {
        lock (_gate)
        {
            _readers++;
            _alone?.Dispose();
            _alone = null;
        }
    }

    public void Detach()
    {
        lock (_gate)
        {
            if (--_readers == 0 && !HasEnded)
            {
                _alone = _time.CreateTimer(answer => ((AnswerInFlight)answer!).Stop(), this, _patience, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Cancels what is left of the answer.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            if (HasEnded)
            {
                return;
            }

            _isStopped = true;
        }

        _stop.Cancel();
    }

    public void Dispose()
    {
        _alone?.Dispose();
        _stop.Dispose();
    }

    private void Append(AnswerUpdate update)
    {
        var kind = ChatEvents.Of(update, out var data);
        Append(kind, data);
    }

    private void Append(ErrorEvent error) => Append(ChatEventKind.Error, ChatEvents.Data(error));

    private void Append(ChatEventKind kind, ReadOnlySpan<byte> data)
    {
        TaskCompletionSource? news;
        lock (_gate)
        {
            _events.Add(kind, data);
            (news, _news) = (_news, null);
        }

        news?.SetResult();
    }

    private void End()
    {
        TaskCompletionSource? news;
        lock (_gate)
        {
            HasEnded = true;
            _stop.CancelAfter(Timeout.InfiniteTimeSpan);
            (news, _news) = (_news, null);
            _alone?.Dispose();
            _alone = null;
        }

        news?.SetResult();
    }
}
