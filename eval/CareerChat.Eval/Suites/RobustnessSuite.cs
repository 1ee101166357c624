using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Suites;

/// <summary>A3: the same questions in other words, with typing errors, in SMS spelling, without accents, in capitals.</summary>
internal sealed class RobustnessSuite(IReadOnlyList<Variant> variants, FactsSuite facts) : ISuite
{
    public const string Name = "robustness";

    /// <summary>The spelling kinds that the acceptance target is about.</summary>
    private static readonly string[] Spelling = ["typos", "sms", "no-accents", "capitals"];

    public async Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken)
    {
        var unknown = variants.FirstOrDefault(variant => !facts.Judged.ContainsKey(variant.Of));
        if (unknown is not null)
        {
            throw new EvalUsageException($"The variant '{unknown.Id}' is of '{unknown.Of}', which is no answerable question.");
        }

        var asked = await context.AskAllAsync(Name, variants, variant => variant.Id, variant => variant.Text, cancellationToken);
        var items = asked.Select(one =>
        {
            var (question, _, original) = facts.Judged[one.Item.Of];
            if (one.Reply is not { } reply)
            {
                return ItemResult.Undecided(one.Item.Id, one.Item.Of, one.Problem!);
            }

            var score = FactsSuite.Score(question, reply);
            return new ItemResult(one.Item.Id, one.Item.Of, Math.Round(score, 4), score >= 1 ? Outcome.Pass : Outcome.Fail,
                FormattableString.Invariant($"{score:0.##}, original {original:0.##}"), Exchange.Of(one.Item.Text, reply));
        }).ToList();

        var rows = asked.Zip(items, (one, item) => (one.Item, Passed: item.Outcome == Outcome.Pass, Original: facts.Judged[one.Item.Of].Score >= 1)).ToList();
        var groups = rows.GroupBy(row => row.Item.Of).ToList();
        return new SuiteResult(Name, "A3 · The same questions, spelt otherwise",
        [
            Drop("drop-spelling", rows.Where(row => Spelling.Contains(row.Item.Kind)), 0.04),
            .. rows.Select(row => row.Item.Kind).Distinct().Order(StringComparer.Ordinal).Select(kind => Drop($"drop-{kind}", rows.Where(row => row.Item.Kind == kind))),
            Measures.Share("worst-case", groups.Count(group => group.All(row => row.Passed) && group.First().Original), groups.Count),
            Measures.Share("consistency", groups.Count(group => group.All(row => row.Passed == group.First().Original)), groups.Count),
        ],
        items,
        ["drop = share of complete answers to the originals minus the share to their variants"]);
    }

    private static Metric Drop(string name, IEnumerable<(Variant Item, bool Passed, bool Original)> rows, double? target = null) =>
        Measures.Mean(name, [.. rows.Select(row => (row.Item.Of, (row.Original ? 1.0 : 0.0) - (row.Passed ? 1.0 : 0.0)))], target, atMost: true);
}
