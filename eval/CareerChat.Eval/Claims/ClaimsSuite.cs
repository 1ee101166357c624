using System.Text.Json;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;
using CareerChat.Eval.Suites;
using CareerChat.Grounding;

namespace CareerChat.Eval.Claims;

/// <summary>The verifier on the labelled claims of <c>eval/claims</c>; its own error rates stand beside every figure that rests on it.</summary>
internal sealed class ClaimsSuite(string folder) : ISuite
{
    public const string Name = "claims";

    public Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken)
    {
        var verifier = new GroundingVerifier();
        var judged = Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(file => QuestionFile.Read<LabelledClaim>(file).Select((claim, i) => (Id: claim.Id ?? $"{Path.GetFileNameWithoutExtension(file)}-{i + 1}", Claim: claim)))
            .Where(claim => claim.Claim is { Passage: not null, Claim: not null, Label: not null })
            .Select(claim => (claim.Id, claim.Claim.Label, Check: verifier.Verify(claim.Claim.Claim!, claim.Claim.Passage!)))
            .Select(claim => (claim.Id, Label: claim.Label!, Verdict: JsonNamingPolicy.SnakeCaseLower.ConvertName(claim.Check.Verdict.ToString()), claim.Check.Score))
            .ToList();
        var scores = ClaimScores.Of([.. judged.Select(claim => (claim.Label, claim.Verdict, claim.Score))]);
        var items = judged.ConvertAll(claim => ItemResult.Of(
            claim.Id, claim.Label, (claim.Verdict == ClaimScores.Supported) == (claim.Label == ClaimScores.Supported),
            FormattableString.Invariant($"{claim.Label} → {claim.Verdict} ({claim.Score:0.00})")));
        return Task.FromResult(new SuiteResult(Name, "Grounding verifier on labelled claims",
        [
            new Metric("auc", scores.Auc ?? 0, judged.Count, "score", Target: 0.93),
            new Metric("false-alarms", scores.FalseAlarms, judged.Count(claim => claim.Label == ClaimScores.Supported), Target: 0.15, AtMost: true),
            new Metric("undecided-claims", scores.Uncertain, judged.Count),
            .. scores.Recall.Where(label => label.Key != ClaimScores.Supported).Select(label => new Metric($"recall-{label.Key}", label.Value, judged.Count(claim => claim.Label == label.Key))),
        ], items, ["written beside the verifier's own development: read as an upper bound"]));
    }
}
