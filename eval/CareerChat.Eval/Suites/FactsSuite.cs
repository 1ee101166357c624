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
        double Share(Func<AnswerableQuestion, Reply, bool> holds) =>
            (double)asked.Count(one => one.Reply is { } reply && holds(one.Item, reply)) / asked.Count;

        return new SuiteResult(Name, "A2 · Facts of the notes",
        [
            Measures.Passed("complete-answers", items, 0.92),
            Measures.Score("fact-score", items),
            new Metric("complete-and-supported", Share((question, reply) => Score(question, reply) >= 1 && IsSupported(reply)), asked.Count),
            new Metric("context-recall", asked.Average(one => one.Reply is { } reply ? ContextRecall(one.Item, reply) : 0), asked.Count),
            new Metric("evidence-cited", Share((question, reply) => question.Evidence.Any(evidence => Judging.Cites(reply.Answer, evidence))), asked.Count),
            new Metric("draft-score", asked.Average(one => one.Reply is { } reply ? Judging.FactScore(reply.Draft, one.Item.Required, one.Item.Forbidden) : 0), asked.Count),
        ],
        items,
        [$"raw (before the guard) {asked.Count(one => one.Reply is { } reply && Judging.FactScore(reply.Draft, one.Item.Required, one.Item.Forbidden) >= 1)} complete of {asked.Count}"]);
    }

    public static double Score(AnswerableQuestion question, Reply reply) =>
        Judging.Declines(reply.Answer) ? 0 : Judging.FactScore(reply.Answer.Text, question.Required, question.Forbidden);

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
