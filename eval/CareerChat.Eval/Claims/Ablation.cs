using System.Globalization;
using System.Text;
using System.Text.Json;
using CareerChat.Grounding;

namespace CareerChat.Eval.Claims;

/// <summary>What each check of the verifier is worth: the labelled claims with it switched off.</summary>
internal static class Ablation
{
    private static readonly string[] Columns = ["misattributed", "wrong-number", "negation", "contradicted", "unsupported"];

    /// <summary>A Markdown table: one row with every check, one without each, one with coverage alone.</summary>
    public static string Table(IReadOnlyList<LabelledClaim> claims)
    {
        var table = new StringBuilder("| Checks | AUC | False alarms |");
        table.AppendJoin("", Columns.Select(column => $" {column} |")).AppendLine();
        table.Append("|---|---|---|").Insert(table.Length, "---|", Columns.Length).AppendLine();
        Row(table, "all", GroundingChecks.All, claims);
        foreach (var check in Enum.GetValues<GroundingChecks>().Where(check => check is not (GroundingChecks.None or GroundingChecks.All)))
        {
            Row(table, $"without {check.ToString().ToLowerInvariant()}", GroundingChecks.All & ~check, claims);
        }

        Row(table, "coverage alone", GroundingChecks.None, claims);
        return table.ToString();
    }

    /// <summary>The verifier's scores with some checks only.</summary>
    public static ClaimScores Scores(IReadOnlyList<LabelledClaim> claims, GroundingChecks checks)
    {
        var verifier = new GroundingVerifier(checks);
        return ClaimScores.Of([.. claims.Where(claim => claim.Label is not null).Select(claim => (Claim: claim, Check: verifier.Verify(claim.Claim!, claim.Passage!)))
            .Select(one => (one.Claim.Label!, JsonNamingPolicy.SnakeCaseLower.ConvertName(one.Check.Verdict.ToString()), one.Check.Score))]);
    }

    private static void Row(StringBuilder table, string name, GroundingChecks checks, IReadOnlyList<LabelledClaim> claims)
    {
        var scores = Scores(claims, checks);
        table.Append(CultureInfo.InvariantCulture, $"| {name} | {scores.Auc:0.000} | {Percent(scores.FalseAlarms)} |");
        foreach (var column in Columns)
        {
            table.Append(CultureInfo.InvariantCulture, $" {(scores.Recall.TryGetValue(column, out var recall) ? Percent(recall) : "–")} |");
        }

        table.AppendLine();
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");
}
