using CareerChat.Eval.Exam;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;
using CareerChat.Eval.Statistics;
using CareerChat.Grounding;

namespace CareerChat.Eval.Suites;

/// <summary>The assistant sits an exam, one message an item, as a candidate reads it.</summary>
internal sealed class ExamSuite(string name, string title, ExamPaper paper, ExamKey key, ExamView view, double? target) : ISuite
{
    public async Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken)
    {
        var marker = new ExamMarker(key, paper);
        var asked = await context.AskAllAsync(
            name, ExamPrompts.Of(paper, view), prompt => prompt.Item.Id, prompt => prompt.Text, cancellationToken);
        // « Les notes ne le disent pas … pour « ML Engineer » » names a job without choosing it: an answer that declines is an empty paper.
        var answers = asked.ToDictionary(
            one => one.Item.Item.Id, one => one.Reply is { } reply && !Judging.Declines(reply.Answer) ? reply.Answer.Text : "");
        var score = marker.MarkAll(item => answers[item.Id]);
        var floors = KnowNothing.Floors(paper, key, view);
        var items = asked.Zip(score.Items, (one, marked) => one.Reply is { } reply
            ? new ItemResult(
                marked.Item.Id, marked.Item.Id[..1], Math.Round(marked.Mark.Points / marked.Mark.Max, 4),
                marked.Mark.Points >= marked.Mark.Max / 2 ? Outcome.Pass : Outcome.Fail,
                FormattableString.Invariant($"{marked.Mark.Points}/{marked.Mark.Max} ({marker.Origin(marked.Item)}) {marked.Mark.Reading}"),
                Exchange.Of(one.Item.Text, reply))
            : ItemResult.Undecided(marked.Item.Id, marked.Item.Id[..1], one.Problem!)).ToList();
        var founded = asked.Count(one => one.Reply is { } reply && reply.Answer.Citations.Count > 0 &&
            reply.Answer.Sentences.All(sentence => sentence.Citations.Count == 0 || sentence.Verdict == Verdict.Supported));
        return new SuiteResult(name, title,
        [
            new Metric("total", score.Total, items.Count, "points", Spread(score), target),
            .. score.Parts.Select(part => new Metric($"part-{part.Key}", part.Value, items.Count(item => item.Group[0] == part.Key), "points")),
            new Metric("tolerant-total", score.Tolerant, items.Count, "points"),
            new Metric("know-nothing-floor", floors.Values.Max(), items.Count, "points", Target: view == ExamView.Masked ? 12 : null, AtMost: true),
            Measures.Share("founded-answers", founded, items.Count),
        ],
        items,
        [
            string.Join(" · ", score.Parts.Select(part => FormattableString.Invariant($"{part.Key} {part.Value}/{score.MaxParts[part.Key]}"))),
            "floors of candidates who know nothing: " + string.Join(", ", floors.Select(floor => FormattableString.Invariant($"{floor.Key} {floor.Value}"))),
        ]);
    }

    /// <summary>How much the total rests on these items: items resampled within their part.</summary>
    private static Interval Spread(ExamScore score)
    {
        var (low, high) = Bootstrap.Total(score.Items.Select(marked => (
            marked.Item.Part.ToString(), marked.Mark.Points * (marked.Item.Part == 'D' ? 2.0 / score.Items.Count(item => item.Item.Part == 'D') : 1))));
        return new Interval(low, high, IntervalMethod.Bootstrap);
    }
}
