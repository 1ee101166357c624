using CareerChat.Answering;
using CareerChat.Conversation;
using CareerChat.Eval.Assistants;
using CareerChat.Grounding;

namespace CareerChat.Tests.Eval.Support;

/// <summary>An assistant that answers by rule; throws what its rule throws.</summary>
internal sealed class ScriptedAssistant(Func<string, Reply> answer) : IAssistant
{
    public static readonly SeenPassage Passage = new(1, new Guid("11111111-1111-1111-1111-111111111111"), "note", "Le data lake garde tout. Le reste aussi.", 100);

    public string Name => "script";

    public Task<Reply> AskAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken) => Task.FromResult(answer(messages[^1].Content));

    public Task<SeenPassage?> OpenAsync(Guid passageId, CancellationToken cancellationToken) =>
        Task.FromResult(passageId == Passage.Id ? Passage : null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A reply with this text; each sentence cites the given quotes of the one passage.</summary>
    public static Reply Says(string text, AnswerStatus status = AnswerStatus.Answered, Verdict verdict = Verdict.Supported, params string[] quotes)
    {
        var citations = quotes.Select((quote, i) => Quote(i + 1, quote)).ToArray();
        return new Reply(
            new Answer
            {
                Id = Guid.NewGuid().ToString("N"), // changes at every call, as in the service: it must never reach the results
                Status = status,
                Mode = AnswerMode.Extractive,
                Text = text,
                Sentences = text.Length == 0 ? [] : [new AnswerSentence(text, verdict, [.. citations.Select(citation => citation.N)])],
                Citations = citations,
            },
            [Passage], text, TimeSpan.FromMilliseconds(Random.Shared.Next(1, 50)));
    }

    public static Citation Quote(int n, string quote)
    {
        var at = Passage.Text.IndexOf(quote, StringComparison.Ordinal);
        var start = at < 0 ? Passage.Start : Passage.Start + at;
        return new Citation(n, Passage.Id, Passage.DocumentId, "Note", "Section", quote, start, start + quote.Length);
    }
}
