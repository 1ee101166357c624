using System.Text.Json;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;
using CareerChat.Eval.Suites;
using CareerChat.Grounding;

namespace CareerChat.Eval.Claims;

/// <summary>
/// The verifier on the labelled claims of <c>eval/claims</c>: its own error rates, beside every figure that rests on it. Figures are taken
/// on the claims that its thresholds were not chosen on; the development half is printed for comparison.
/// </summary>
internal sealed class ClaimsSuite(string folder) : ISuite
{
    public const string Name = "claims";

    private const string Development = "dev";

    /// <summary>Kinds of wrong claims with a target of their own.</summary>
    private static readonly (string Metric, Func<LabelledClaim, bool> Holds, double Target)[] Targets =
    [
        ("recall-misattributed", claim => claim.Label == "misattributed", 0.92),
        ("recall-wrong-number", claim => claim.Label == "wrong-number", 0.97),
        ("recall-negation", claim => claim.Label == "negation", 0.88),
        ("recall-unsupported", claim => claim.Label == "unsupported", 0.88),
    ];

    public Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken)
    {
        var judged = Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(file => QuestionFile.Read<LabelledClaim>(file))
            .Where(claim => claim is { Id: not null, Passage: not null, Claim: not null, Label: not null })
            .Select(claim => new JudgedClaim(claim, new GroundingVerifier().Verify(claim.Claim!, claim.Passage!)))
            .ToList();
        var held = judged.Where(claim => claim.Claim.Split != Development).ToList();
        var scores = Scores(held);
        return Task.FromResult(new SuiteResult(Name, "Grounding verifier on labelled claims",
        [
            new Metric("auc", scores.Auc ?? 0, held.Count, "score", Target: 0.93),
            new Metric("false-alarms", scores.FalseAlarms, held.Count(claim => claim.IsGood), Target: 0.15, AtMost: true),
            .. Targets.Select(target => Recall(target.Metric, [.. held.Where(claim => target.Holds(claim.Claim))], target.Target)),
            .. held.Where(claim => !claim.IsGood).GroupBy(claim => $"{claim.Claim.Label}-{claim.Claim.Kind}").OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => Recall($"recall-{kind.Key}", [.. kind], null)),
            new Metric("undecided-claims", scores.Uncertain, held.Count),
            new Metric("auc-development", Scores([.. judged.Where(claim => claim.Claim.Split == Development)]).Auc ?? 0, judged.Count - held.Count, "score"),
        ],
        [.. judged.Select(claim => ItemResult.Of(claim.Claim.Id!, claim.Claim.Label!, claim.IsRight, FormattableString.Invariant($"{claim.Claim.Label} ({claim.Claim.Kind}) → {claim.Verdict} ({claim.Score:0.00})")))],
        [$"{held.Count} claims kept out of the choice of thresholds, {judged.Count - held.Count} for development; written by the verifier's own authors, so read as an upper bound"]));
    }

    private static ClaimScores Scores(IReadOnlyCollection<JudgedClaim> claims) =>
        ClaimScores.Of([.. claims.Select(claim => (claim.Claim.Label!, claim.Verdict, claim.Score))]);

    /// <summary>Share of wrong claims that were not taken for supported.</summary>
    private static Metric Recall(string name, IReadOnlyCollection<JudgedClaim> claims, double? target) =>
        new(name, claims.Count == 0 ? 0 : (double)claims.Count(claim => claim.IsRight) / claims.Count, claims.Count, Target: target);

    private sealed record JudgedClaim(LabelledClaim Claim, ClaimCheck Check)
    {
        public string Verdict { get; } = JsonNamingPolicy.SnakeCaseLower.ConvertName(Check.Verdict.ToString());

        public double Score => Check.Score;

        public bool IsGood => Claim.Label == ClaimScores.Supported;

        public bool IsRight => (Verdict == ClaimScores.Supported) == IsGood;
    }
}
