using CareerChat.Answering;
using CareerChat.Eval.Exam;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Suites;

/// <summary>A4: two or three jobs, each one named with a discriminating point.</summary>
internal sealed class ComparisonSuite(IReadOnlyList<ComparisonQuestion> questions, NamedCareers names) : ISuite
{
    public const string Name = "comparison";

    public async Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken)
    {
        var asked = await context.AskAllAsync(Name, questions, question => question.Id, question => question.Text, cancellationToken);
        var items = asked.Select(one =>
        {
            if (one.Reply is not { } reply)
            {
                return ItemResult.Undecided(one.Item.Id, one.Item.Id, one.Problem!);
            }

            var told = one.Item.Points.Where(point => Tells(reply.Answer, point.Key, point.Value)).Select(point => point.Key).ToList();
            var score = Judging.Declines(reply.Answer) ? 0 : (double)told.Count / one.Item.Points.Count;
            return new ItemResult(one.Item.Id, one.Item.Id, Math.Round(score, 4), score >= 1 ? Outcome.Pass : Outcome.Fail,
                $"told apart: {(told.Count == 0 ? "none" : string.Join(", ", told))}", Exchange.Of(one.Item.Text, reply));
        }).ToList();
        return new SuiteResult(Name, "A4 · Comparisons", [Measures.Passed("all-told-apart", items, 0.90), Measures.Score("jobs-told-apart", items)], items, []);
    }

    /// <summary>A line or a sentence that names the job (or stands under its name) and says the point.</summary>
    private bool Tells(Answer answer, string career, string pattern) =>
        answer.Text.Split('\n').SelectMany(ExamText.Sentences).Any(sentence => names.Names(sentence, career) && ExamText.Has(ExamText.Fold(sentence), pattern)) ||
        answer.Text.Split('\n').Any(line => names.Names(line, career) && ExamText.Has(ExamText.Fold(line), pattern));
}
