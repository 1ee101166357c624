using CareerChat.Chunking;
using CareerChat.Eval.Assistants;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;
using CareerChat.Eval.Retrieval;

namespace CareerChat.Eval.Suites;

/// <summary>Retrieval on our own questions: where the chunks that hold an evidence unit stand. Unanswerable questions are never averaged in.</summary>
internal sealed class RankingSuite(IReadOnlyList<AnswerableQuestion> questions, InProcessAssistant assistant) : ISuite
{
    public const string Name = "ranking";

    private const int Depth = 10;

    public async Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken)
    {
        var chunks = (await assistant.ChunksAsync(cancellationToken)).ToLookup(chunk => chunk.DocumentId);
        var ranked = await context.ForAllAsync(Name, questions, async (question, cancel) => (
            Question: question,
            Ids: (IReadOnlyList<string>)[.. (await assistant.RankAsync(question.Text, Depth, cancel)).Select(passage => passage.Id.ToString())],
            Grades: Grades(question, chunks)), cancellationToken);
        Metric Mean(string name, Func<IReadOnlyList<string>, IReadOnlyDictionary<string, int>, double> metric) =>
            Measures.Mean(name, [.. ranked.Select(one => (one.Question.Document, metric(one.Ids, one.Grades)))]) with { Unit = "score" };

        var items = ranked.Select(one =>
        {
            var ndcg = RankingMetrics.Ndcg(one.Ids, one.Grades, Depth);
            return new ItemResult(one.Question.Id, one.Question.Document, Math.Round(ndcg, 4),
                RankingMetrics.Success(one.Ids, one.Grades, 5) > 0 ? Outcome.Pass : Outcome.Fail,
                FormattableString.Invariant($"nDCG@10 {ndcg:0.000}, first relevant at {(RankingMetrics.ReciprocalRank(one.Ids, one.Grades, Depth) is var rr && rr > 0 ? (1 / rr).ToString("0", null) : "-")}"));
        }).ToList();
        return new SuiteResult(Name, "Retrieval on the notes",
        [
            Mean("recall@1", (ids, grades) => RankingMetrics.Recall(ids, grades, 1)),
            Mean("recall@5", (ids, grades) => RankingMetrics.Recall(ids, grades, 5)),
            Mean("recall@10", (ids, grades) => RankingMetrics.Recall(ids, grades, Depth)),
            Mean("mrr@10", (ids, grades) => RankingMetrics.ReciprocalRank(ids, grades, Depth)),
            Mean("ndcg@10", (ids, grades) => RankingMetrics.Ndcg(ids, grades, Depth)),
            Mean("ap@10", RankingMetrics.AveragePrecision),
        ],
        items, ["relevant = a chunk that holds an evidence unit of the question; every other chunk counts as not relevant"]);
    }

    /// <summary>Chunks that hold evidence; the grade is how many units they hold.</summary>
    private static Dictionary<string, int> Grades(AnswerableQuestion question, ILookup<string, Chunk> chunks) => question.Evidence
        .SelectMany(evidence => chunks[evidence.Doc].Where(chunk => chunk.Text.Contains(evidence.Span, StringComparison.Ordinal)).Select(chunk => chunk.Id.ToString()))
        .GroupBy(id => id)
        .ToDictionary(id => id.Key, id => id.Count());
}
