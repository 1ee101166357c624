using System.Text.RegularExpressions;
using CareerChat.Eval.Exam;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Suites;

/// <summary>A bare « oui » or « non » is one that the notes give; what they half say, or do not say, gets none.</summary>
internal sealed partial class YesNoSuite(IReadOnlyList<YesNoQuestion> questions) : ISuite
{
    public const string Name = "yes-no";

    public async Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken)
    {
        var asked = await context.AskAllAsync(Name, questions, question => question.Id, question => question.Text, cancellationToken);
        var verdicts = asked.ToDictionary(one => one.Item.Id, one => one.Reply is { } reply ? VerdictOf(reply.Answer.Text) : "undecided", StringComparer.Ordinal);
        var items = asked.Select(one => one.Reply is { } reply
            ? ItemResult.Of(one.Item.Id, one.Item.Truth, IsRight(one.Item, verdicts[one.Item.Id]), $"{one.Item.Truth}, answered {verdicts[one.Item.Id]}", Exchange.Of(one.Item.Text, reply))
            : ItemResult.Undecided(one.Item.Id, one.Item.Truth, one.Problem!)).ToList();
        var metrics = new List<Metric>();
        foreach (var (suffix, part) in new[] { ("", questions), ("-held-back", [.. questions.Where(question => question.Split != "dev")]) })
        {
            var given = part.Where(question => verdicts[question.Id] is "yes" or "no").ToList();
            var settled = part.Where(question => question.Truth is "yes" or "no").ToList();
            metrics.Add(new Metric($"verdict-precision{suffix}", given.Count == 0 ? 1 : (double)given.Count(question => question.Truth == verdicts[question.Id]) / given.Count, given.Count));
            metrics.Add(new Metric($"verdict-recall{suffix}", settled.Count == 0 ? 1 : (double)settled.Count(question => question.Truth == verdicts[question.Id]) / settled.Count, settled.Count));
        }

        return new SuiteResult(Name, "Yes or no, only when the notes say so", metrics, items, ["« oui, en général », « parfois » and « pas tout à fait » are no bare verdicts"]);
    }

    private static bool IsRight(YesNoQuestion question, string verdict) =>
        question.Truth is "yes" or "no" ? verdict == question.Truth : verdict == "none";

    private static string VerdictOf(string text) =>
        Bare().Match(ExamText.Fold(text)) is { Success: true } verdict && !text.TrimStart('*', ' ')[3..].StartsWith(',') ? verdict.Value == "oui" ? "yes" : "no" : "none";

    [GeneratedRegex(@"^(oui|non)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
