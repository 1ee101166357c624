using CareerChat.Conversation;
using CareerChat.Eval.Assistants;
using CareerChat.Eval.Statistics;

namespace CareerChat.Eval.Suites;

/// <summary>What a suite works with.</summary>
internal sealed class EvalContext(string repository, IAssistant assistant, int threads, Action<string> progress)
{
    /// <summary>Replies of every suite, by suite, for the figures that are taken over all answers.</summary>
    private readonly List<GivenReply> _replies = [];

    public IAssistant Assistant { get; } = assistant;

    public string Corpus { get; init; } = Path.Combine(repository, "corpus");

    /// <summary>Seed of the order in which items are asked; 0 leaves their own. Nothing may depend on it.</summary>
    public int Order { get; init; }

    /// <summary>Every reply so far, for the figures that are taken over all answers.</summary>
    public IReadOnlyList<GivenReply> Replies => _replies;

    /// <summary>Asks one message an item; see the other overload.</summary>
    public Task<IReadOnlyList<Asked<T>>> AskAllAsync<T>(
        string suite, IReadOnlyList<T> items, Func<T, string> id, Func<T, string> text, CancellationToken cancellationToken) =>
        AskAllAsync(suite, items, id, item => [new Message(Role.User, text(item))], cancellationToken);

    /// <summary>
    /// Asks every item and gives the replies back in the order of the items, whatever the order in which they came;
    /// an item without an answer carries the reason instead.
    /// </summary>
    public async Task<IReadOnlyList<Asked<T>>> AskAllAsync<T>(
        string suite, IReadOnlyList<T> items, Func<T, string> id, Func<T, IReadOnlyList<Message>> turns, CancellationToken cancellationToken)
    {
        progress($"{suite}: {items.Count}");
        var asked = new Asked<T>[items.Count];
        await Parallel.ForEachAsync(
            Ordered(items.Count),
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken },
            async (i, cancel) =>
            {
                try
                {
                    asked[i] = new Asked<T>(items[i], await ConverseAsync(turns(items[i]), cancel), null);
                }
                catch (InfrastructureException exception)
                {
                    asked[i] = new Asked<T>(items[i], null, exception.Message);
                }
            });
        _replies.AddRange(asked.Where(one => one.Reply is not null).Select(one => new GivenReply(suite, id(one.Item), one.Reply!)));
        return asked;
    }

    /// <summary>Runs something for every item, in the order of the items.</summary>
    public async Task<IReadOnlyList<TResult>> ForAllAsync<T, TResult>(
        string suite, IReadOnlyList<T> items, Func<T, CancellationToken, Task<TResult>> one, CancellationToken cancellationToken)
    {
        progress($"{suite}: {items.Count}");
        var results = new TResult[items.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, items.Count),
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken },
            async (i, cancel) => results[i] = await one(items[i], cancel));
        return results;
    }

    private int[] Ordered(int count)
    {
        int[] own = [.. Enumerable.Range(0, count)];
        return Order == 0 ? own : new SplitMix((ulong)Order).Shuffle(own);
    }

    /// <summary>
    /// Says each message of the user; where the script holds no answer of the assistant, its own answer stands there. The reply is to the last.
    /// </summary>
    private async Task<Reply> ConverseAsync(IReadOnlyList<Message> script, CancellationToken cancellationToken)
    {
        var messages = new List<Message>();
        for (var i = 0; ; i++)
        {
            messages.Add(script[i]);
            var isLast = i == script.Count - 1;
            if (isLast || (script[i].Role == Role.User && script[i + 1].Role == Role.User))
            {
                var reply = await Assistant.AskAsync(messages, cancellationToken);
                if (isLast)
                {
                    return reply;
                }

                messages.Add(new Message(Role.Assistant, reply.Answer.Text));
            }
        }
    }
}

/// <summary>A reply that a suite received.</summary>
internal sealed record GivenReply(string Suite, string Id, Reply Reply);

/// <summary>An item and what came back: a reply, or why there is none.</summary>
internal sealed record Asked<T>(T Item, Reply? Reply, string? Problem);
