namespace CareerChat.Tests.Support;

/// <summary>A clock that a test moves by hand, and that tells when somebody starts to wait on it.</summary>
internal sealed class HandClock : TimeProvider, IDisposable
{
    private readonly List<HandTimer> _timers = [];
    private readonly SemaphoreSlim _started = new(0);
    private DateTimeOffset _now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(this, callback, state, _now + dueTime);
        lock (_timers)
        {
            _timers.Add(timer);
        }

        _started.Release();
        return timer;
    }

    /// <summary>Returns once one more timer was started.</summary>
    public async Task NextTimerAsync() => Assert.True(await _started.WaitAsync(TimeSpan.FromSeconds(20)), "no timer was started");

    public void Advance(TimeSpan time)
    {
        _now += time;
        List<HandTimer> due;
        lock (_timers)
        {
            due = _timers.FindAll(timer => timer.Due <= _now);
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.Fire());
    }

    public void Dispose() => _started.Dispose();

    private sealed class HandTimer(HandClock clock, TimerCallback callback, object? state, DateTimeOffset due) : ITimer
    {
        public DateTimeOffset Due { get; private set; } = due;

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock._now + dueTime;
            return true;
        }

        public void Dispose()
        {
            lock (clock._timers)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
