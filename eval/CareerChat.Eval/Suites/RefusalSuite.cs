using CareerChat.Answering;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Suites;

/// <summary>A6: what the notes do not say is said so; what they say is not withheld. Both always together.</summary>
internal sealed class RefusalSuite(IReadOnlyList<UnanswerableQuestion> questions, FactsSuite facts) : ISuite
{
    public const string Name = "refusal";

    public async Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken)
    {
        var asked = await context.AskAllAsync(Name, questions, question => question.Id, question => question.Text, cancellationToken);
        var items = asked.Select(one => one.Reply is { } reply
            ? ItemResult.Of(one.Item.Id, one.Item.Family, SaysSo(reply.Answer), $"status {reply.Answer.Status}", Exchange.Of(one.Item.Text, reply))
            : ItemResult.Undecided(one.Item.Id, one.Item.Family, one.Problem!)).ToList();

        var over = facts.Judged.Values.Select(judged => (
            Group: judged.Question.Document,
            Value: judged.Reply is not { } reply || Judging.Declines(reply.Answer) || (judged.Score < 1 && Judging.SaysNotInNotes(reply.Answer)) ? 1.0 : 0.0)).ToList();
        var recall = items.Average(item => item.Score);
        var overRefusal = over.Average(value => value.Value);
        var refused = items.Sum(item => item.Score) + over.Sum(value => value.Value);
        return new SuiteResult(Name, "A6 · What the notes do not say",
        [
            Measures.Share("says-so", items.Count(item => item.Outcome == Outcome.Pass), items.Count, 0.95),
            Measures.Mean("over-refusal", over, 0.04, atMost: true),
            new Metric("balanced-accuracy", (recall + 1 - overRefusal) / 2, items.Count + over.Count, Target: 0.90),
            new Metric("refusal-precision", refused == 0 ? 0 : items.Sum(item => item.Score) / refused, items.Count + over.Count),
            .. Measures.PassedByGroup("says-so", items),
        ],
        items,
        [$"over-refusal is measured on the {over.Count} answerable questions"]);
    }

    private static bool SaysSo(Answer answer) => Judging.Declines(answer) || Judging.SaysNotInNotes(answer);
}
