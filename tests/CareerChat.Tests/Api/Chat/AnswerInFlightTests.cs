using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using CareerChat.Answering;
using CareerChat.Api.Chat;
using CareerChat.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareerChat.Tests.Api.Chat;

public class AnswerInFlightTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);
    private readonly ManualTime _time = new();
    private readonly Channel<AnswerUpdate> _updates = Channel.CreateUnbounded<AnswerUpdate>();
    private CancellationToken _askedWith;

    [Fact]
    public async Task Events_carry_their_rank_and_a_second_reader_gets_the_same_bytes()
    {
        var (answer, writing) = Start();
        Say("Bonjour"); Say(" Zoé"); _updates.Writer.Complete();
        await writing;

        var all = await ReadAsync(answer, 0);
        var resumed = await ReadAsync(answer, 2);

        Assert.Equal(
            ["event: start\nid: 1\n", "event: delta\nid: 2\n", "event: delta\nid: 3\n"],
            all.Select(frame => frame.Split("data: ")[0]));
        Assert.Equal("event: delta\nid: 3\ndata: {\"text\":\" Zoé\"}\n\n", Assert.Single(resumed));
        Assert.Empty(await ReadAsync(answer, 3));
    }

    [Fact]
    public async Task A_reader_waits_for_the_next_event_and_is_told_of_silence()
    {
        var (answer, writing) = Start();
        var first = ReadAsync(answer, 1);
        Assert.False(first.IsCompleted);
        Say("Bonjour");
        Assert.Single(await first);

        var second = ReadAsync(answer, 2);
        _time.Advance(Patience);
        Assert.Empty(await second);
        Assert.False(answer.HasEnded);
        _updates.Writer.Complete();
        await writing;
    }

    [Fact]
    public async Task Without_a_reader_the_answer_is_cancelled_after_ten_seconds_and_not_before()
    {
        var (answer, writing) = Start();
        answer.Detach();
        _time.Advance(Patience - TimeSpan.FromMilliseconds(1));
        Assert.False(_askedWith.IsCancellationRequested);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(_askedWith.IsCancellationRequested);
        await writing;
        Assert.Contains("\"code\":\"cancelled\"", await LastAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_comes_back_in_time_keeps_the_answer_alive()
    {
        var (answer, writing) = Start();
        answer.Detach();
        _time.Advance(Patience / 2);
        answer.Attach();
        _time.Advance(Patience);
        Assert.False(_askedWith.IsCancellationRequested);
        _updates.Writer.Complete();
        await writing;
    }

    [Fact]
    public async Task Stopping_cancels_at_once()
    {
        var (answer, writing) = Start();
        answer.Stop();
        Assert.True(_askedWith.IsCancellationRequested);
        await writing;
        answer.Stop();
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_ends_with_a_sentence()
    {
        var (answer, writing) = Start();
        _time.Advance(Limit);
        await writing;
        Assert.Contains("\"code\":\"timeout\",\"message\":\"La réponse a pris trop de temps", await LastAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_ends_the_stream_without_saying_what_the_exception_says()
    {
        var (answer, writing) = Start();
        _updates.Writer.Complete(new InvalidOperationException("canari"));
        await writing;
        var last = await LastAsync(answer);
        Assert.Contains("\"code\":\"internal\"", last, StringComparison.Ordinal);
        Assert.DoesNotContain("canari", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_endpoint_tells_how_long_to_wait()
    {
        var (answer, writing) = Start();
        _updates.Writer.Complete(new EndpointException("qdrant", EndpointFault.Unavailable, "x") { RetryAfter = TimeSpan.FromSeconds(7) });
        await writing;
        Assert.Contains("\"code\":\"unavailable\"", await LastAsync(answer), StringComparison.Ordinal);
        Assert.Contains("\"retryAfterSeconds\":7", await LastAsync(answer), StringComparison.Ordinal);
    }

    private (AnswerInFlight Answer, Task Writing) Start()
    {
        var answer = new AnswerInFlight(_time, Patience, Limit);
        answer.Attach();
        _updates.Writer.TryWrite(new AnswerUpdate.Started("a1", AnswerMode.Extractive));
        var writing = answer.WriteAsync(Ask, _ => { }, NullLogger.Instance);
        return (answer, writing);
    }

    private void Say(string text) => _updates.Writer.TryWrite(new AnswerUpdate.TextAdded(text));

    private async IAsyncEnumerable<AnswerUpdate> Ask([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _askedWith = cancellationToken;
        await foreach (var update in _updates.Reader.ReadAllAsync(cancellationToken))
        {
            yield return update;
        }
    }

    /// <summary>The frames that come next for a reader who has seen some.</summary>
    private static async Task<string[]> ReadAsync(AnswerInFlight answer, int seen)
    {
        var output = new ArrayBufferWriter<byte>();
        await answer.CopyAsync(new EventCursor(seen), output, Patience, default);
        return [.. Encoding.UTF8.GetString(output.WrittenSpan).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(frame => frame + "\n\n")];
    }

    private static async Task<string> LastAsync(AnswerInFlight answer) => (await ReadAsync(answer, 0))[^1];
}
