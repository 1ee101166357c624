using CareerChat.Eval.Assistants;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;
using CareerChat.Grounding;

namespace CareerChat.Eval.Suites;

/// <summary>A2: questions whose answer is in the notes; correct, complete, founded on the right sentences.</summary>
internal sealed class FactsSuite(IReadOnlyList<AnswerableQuestion> questions) : ISuite
{
    public const string Name = "facts";

    public IReadOnlyList<AnswerableQuestion> Questions { get; } = questions;

    /// <summary>What came back, for the suites that compare with it.</summary>
    public IReadOnlyDictionary<string, (AnswerableQuestion Question, Reply? Reply, double Score)> Judged { get; private set; } =
        new Dictionary<string, (AnswerableQuestion, Reply?, double)>();

    public async Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken)
    {
        var asked = await context.AskAllAsync(Name, Questions, question => question.Id, question => question.Text, cancellationToken);
        Judged = asked.ToDictionary(one => one.Item.Id, one => (one.Item, one.Reply, one.Reply is { } reply ? Score(one.Item, reply) : 0));
        var items = asked.Select(Judge).ToList();
        Metric Mean(string name, Func<AnswerableQuestion, Reply, double> value) =>
            Measures.Mean(name, [.. asked.Select(one => (one.Item.Document, one.Reply is { } reply ? value(one.Item, reply) : 0))]);

        return new SuiteResult(Name, "A2 · Facts of the notes",
        [
            Measures.Passed("complete-answers", items, 0.92),
            Measures.Score("fact-score", items),
            Mean("complete-answers-raw", (question, reply) => RawScore(question, reply) >= 1 ? 1 : 0),
            Mean("complete-and-supported", (question, reply) => Score(question, reply) >= 1 && IsSupported(reply) ? 1 : 0),
            Mean("context-recall", ContextRecall),
            Mean("evidence-cited", (question, reply) => question.Evidence.Any(evidence => Judging.Cites(reply.Answer, evidence)) ? 1 : 0),
        ],
        items,
        ["raw = the text as it streamed, before the guard withdrew anything; every other figure is about the answer shown"]);
    }

    public static double Score(AnswerableQuestion question, Reply reply) =>
        Judging.Declines(reply.Answer) ? 0 : Judging.FactScore(reply.Answer.Text, question.Required, question.Forbidden);

    private static double RawScore(AnswerableQuestion question, Reply reply) =>
        Judging.Declines(reply.Answer) ? 0 : Judging.FactScore(reply.Draft, question.Required, question.Forbidden);

    private static ItemResult Judge(Asked<AnswerableQuestion> one)
    {
        if (one.Reply is not { } reply)
        {
            return ItemResult.Undecided(one.Item.Id, one.Item.Document, one.Problem!);
        }

        var score = Score(one.Item, reply);
        var cited = one.Item.Evidence.Count(evidence => Judging.Cites(reply.Answer, evidence));
        return new ItemResult(one.Item.Id, one.Item.Document, Math.Round(score, 4), score >= 1 ? Outcome.Pass : Outcome.Fail,
            FormattableString.Invariant($"facts {score:0.##}, evidence cited {cited}/{one.Item.Evidence.Count}, in context {ContextRecall(one.Item, reply):0.##}"),
            Exchange.Of(one.Item.Text, reply));
    }

    private static double ContextRecall(AnswerableQuestion question, Reply reply) =>
        (double)question.Evidence.Count(evidence => reply.Passages.Any(passage => Judging.Holds(passage, evidence))) / question.Evidence.Count;

    private static bool IsSupported(Reply reply) =>
        reply.Answer.Sentences.Where(sentence => sentence.Citations.Count > 0).ToList() is { Count: > 0 } claims &&
        claims.TrueForAll(claim => claim.Verdict == Verdict.Supported);
}
