using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Suites;

/// <summary>A1: « quel métier pour moi ? », without a job title or a tool name in the text; profiles that name one are reported apart.</summary>
internal sealed class OrientationSuite(IReadOnlyList<OrientationProfile> profiles) : ISuite
{
    public const string Name = "orientation";

    public async Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken)
    {
        var asked = await context.AskAllAsync(Name, profiles, profile => profile.Id, profile => profile.Text, cancellationToken);
        var ranks = asked.Select(one => (one.Item, Rank: Rank(one))).ToList();
        var items = asked.Select((one, i) => one.Reply is { } reply
            ? new ItemResult(one.Item.Id, one.Item.Career, ranks[i].Rank is { } rank ? Math.Round(1.0 / rank, 4) : 0,
                ranks[i].Rank is <= 3 ? Outcome.Pass : Outcome.Fail,
                $"{(ranks[i].Rank is { } at ? $"rank {at}" : "not proposed")} of {string.Join(", ", reply.Answer.Careers.Select(career => career.Id))}",
                Exchange.Of(one.Item.Text, reply))
            : ItemResult.Undecided(one.Item.Id, one.Item.Career, one.Problem!)).ToList();
        var free = ranks.Where(rank => !rank.Item.Named).ToList();
        var held = free.Where(rank => !rank.Item.Split.StartsWith("dev", StringComparison.Ordinal)).ToList();
        return new SuiteResult(Name, "A1 · Which job fits me",
        [
            Within("first", free, 1, 0.70),
            Within("first-three", free, 3, 0.92),
            Within("first-held-back", held, 1),
            Within("first-three-held-back", held, 3),
            Within("first-three-named", [.. ranks.Where(rank => rank.Item.Named)], 3),
        ],
        items,
        [$"{free.Count} texts name no job and no tool, {held.Count} of them were held back from the assistant's authors"]);
    }

    private static Metric Within(string name, IReadOnlyCollection<(OrientationProfile Item, int? Rank)> ranks, int k, double? target = null) =>
        Measures.Mean(name, [.. ranks.Select(rank => (rank.Item.Career, rank.Rank <= k ? 1.0 : 0.0))], target);

    private static int? Rank(Asked<OrientationProfile> one)
    {
        var careers = one.Reply?.Answer.Careers.Select(career => career.Id).ToList() ?? [];
        return careers.IndexOf(one.Item.Career) is var at && at >= 0 ? at + 1 : null;
    }
}
