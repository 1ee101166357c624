using System.Collections.Concurrent;
using CareerChat.Conversation;
using Microsoft.Extensions.Options;

namespace CareerChat.Api.Chat;

/// <summary>
/// Answers that can still be read: those under way, and the last complete ones for a short time. All of it is in memory, bounded,
/// and gone with the process.
/// </summary>
internal sealed class AnswersInFlight(
    CareerAssistant assistant, IOptions<StreamOptions> options, TimeProvider time, ILogger<AnswersInFlight> logger)
{
    private readonly ConcurrentDictionary<string, AnswerInFlight> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Id, DateTimeOffset Ended)> _complete = new();
    private int _open;

    /// <summary>How many answers are held.</summary>
    public int Count => _answers.Count;

    /// <summary>Starts an answer; its events can be read while it is written.</summary>
    public AnswerInFlight Start(Dialogue dialogue)
    {
        var answer = new AnswerInFlight(
            time, TimeSpan.FromSeconds(options.Value.ResumeSeconds), TimeSpan.FromSeconds(options.Value.AnswerSeconds));
        answer.Attach();
        _ = WriteAsync(answer, dialogue);
        return answer;
    }

    /// <summary>The answer with this id, or null when there is none or no longer.</summary>
    public AnswerInFlight? Find(string id)
    {
        ForgetOld();
        return _answers.GetValueOrDefault(id);
    }

    /// <summary>Stops an answer and gives it to nobody any more; a connection that reads it gets its last events.</summary>
    public void Forget(string id)
    {
        if (_answers.TryRemove(id, out var answer))
        {
            answer.Stop();
        }
    }

    /// <summary>Takes one of the places for open streams; false when there is none left.</summary>
    public bool TryOpen()
    {
        if (Interlocked.Increment(ref _open) <= options.Value.Open)
        {
            return true;
        }

        Interlocked.Decrement(ref _open);
        return false;
    }

    /// <summary>Gives back the place of a stream.</summary>
    public void Close() => Interlocked.Decrement(ref _open);

    private async Task WriteAsync(AnswerInFlight answer, Dialogue dialogue)
    {
        await answer.WriteAsync(
            cancellation => assistant.AskAsync(dialogue, cancellation), started => _answers[started.Id!] = started, logger);
        if (answer.Id is { } id)
        {
            _complete.Enqueue((id, time.GetUtcNow()));
        }

        ForgetOld();
    }

    private void ForgetOld()
    {
        var tooOld = time.GetUtcNow() - TimeSpan.FromSeconds(options.Value.KeepSeconds);
        while (_complete.TryPeek(out var oldest) && (oldest.Ended <= tooOld || _complete.Count > options.Value.KeptAnswers))
        {
            if (_complete.TryDequeue(out var gone) && _answers.TryRemove(gone.Id, out var answer))
            {
                answer.Dispose();
            }
        }
    }
}
