using CareerChat.Conversation;
using CareerChat.Eval.Assistants;

namespace CareerChat.Eval.Suites;

/// <summary>What a suite works with.</summary>
internal sealed class EvalContext(string repository, IAssistant assistant, int threads, Action<string> progress)
{
    /// <summary>Replies of every suite, by suite, for the figures that are taken over all answers.</summary>
    private readonly List<(string Suite, string Id, Reply Reply)> _replies = [];

    public IAssistant Assistant { get; } = assistant;

    public string Corpus { get; init; } = Path.Combine(repository, "corpus");

    public string Data(params string[] path) => Path.Combine([repository, "eval", .. path]);

    /// <summary>Latencies measured so far; kept out of the results, which must not change from run to run.</summary>
    public IReadOnlyList<(string Suite, string Id, Reply Reply)> Replies => _replies;

    /// <summary>
    /// Asks every item and gives the replies back in the order of the items, whatever the order in which they came;
    /// an item without an answer carries the reason instead.
    /// </summary>
    public async Task<IReadOnlyList<Asked<T>>> AskAllAsync<T>(
        string suite, IReadOnlyList<T> items, Func<T, string> id, Func<T, IReadOnlyList<string>> turns, CancellationToken cancellationToken)
    {
        progress($"{suite}: {items.Count}");
        var asked = new Asked<T>[items.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, items.Count),
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
        _replies.AddRange(asked.Where(one => one.Reply is not null).Select(one => (suite, id(one.Item), one.Reply!)));
        return asked;
    }

    /// <summary>Says each turn after the assistant's answer to the one before; the reply is to the last.</summary>
    private async Task<Reply> ConverseAsync(IReadOnlyList<string> turns, CancellationToken cancellationToken)
    {
        var messages = new List<Message>();
        for (var i = 0; ; i++)
        {
            messages.Add(new Message(Role.User, turns[i]));
            var reply = await Assistant.AskAsync(messages, cancellationToken);
            if (i == turns.Count - 1)
            {
                return reply;
            }

            messages.Add(new Message(Role.Assistant, reply.Answer.Text));
        }
    }
}

/// <summary>An item and what came back: a reply, or why there is none.</summary>
internal sealed record Asked<T>(T Item, Reply? Reply, string? Problem);
