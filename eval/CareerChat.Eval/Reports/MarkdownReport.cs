using System.Text;
using CareerChat.Eval.Baselines;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Reports;

/// <summary>The comment of a pull request: 60 lines at most, the gates first, then what changed.</summary>
internal static class MarkdownReport
{
    private const int MostLines = 60;
    private const int MostChanges = 15;

    public static string Write(RunResult run, BaselineComparison? comparison)
    {
        var lines = new List<string>
        {
            "## Evaluation",
            "",
            $"{run.Suites.Sum(suite => suite.Items.Count)} items through {run.Reached}, without a language model. "
                + $"{run.Gates.Count(gate => gate.Metric.IsMet == true)} of {run.Gates.Count()} targets met.",
            "",
            "| suite | figure | value | since | 95 % | n | target |",
            "|---|---|---:|---:|---|---:|---|",
        };
        lines.AddRange(run.Gates.Select(gate =>
            $"| {gate.Suite.Name} | {gate.Metric.Name} | {Figures.Value(gate.Metric)} | {Since(gate.Suite, gate.Metric)} | {Figures.Interval(gate.Metric)} | {gate.Metric.N} "
            + $"| {(gate.Metric.IsMet == true ? "✅" : "❌")} {(gate.Metric.AtMost ? "≤" : "≥")} {Figures.Target(gate.Metric)} |"));
        lines.Add("");
        lines.Add("95 %: w Wilson, b bootstrap by group of questions, a BCa. « since »: change since the baseline.");
        lines.Add("");
        lines.AddRange(run.Suites.Where(suite => suite.Name.StartsWith("exam", StringComparison.Ordinal)).Select(suite => $"- {suite.Title}: {string.Join("; ", suite.Notes)}"));
        if (run.Suites.Sum(suite => suite.Undecided) is > 0 and var undecided)
        {
            lines.Add($"- **{undecided} items could not be judged** and count as failed.");
        }

        lines.Add("");
        lines.AddRange(comparison is null ? ["No baseline is committed: nothing to compare with."] : Changes(comparison));
        return Text(lines);

        string Since(SuiteResult suite, Metric metric) =>
            comparison?.Metrics.FirstOrDefault(change => change.Key == $"{suite.Name}/{metric.Name}") is { } change ? Figures.Change(change) : "new";
    }

    private static IEnumerable<string> Changes(BaselineComparison comparison)
    {
        yield return $"### Against the baseline of {comparison.Baseline.Commit}";
        yield return "";
        yield return comparison.Regressions.Count == 0
            ? $"No item regressed; {comparison.Improvements.Count} newly pass."
            : $"**{comparison.Regressions.Count} items regressed**, {comparison.Improvements.Count} newly pass.";
        foreach (var suite in comparison.Suites.Where(suite => suite.IsChange))
        {
            yield return FormattableString.Invariant($"- {suite.Name}: −{suite.NewlyFailing} +{suite.NewlyPassing}, McNemar p = {suite.PValue:0.000} (Holm {suite.AdjustedPValue:0.000}); mean score {suite.ScoreChange:+0.000;−0.000;0} {Figures.Interval(suite)}, sign-flip p = {suite.ScorePValue:0.000} (Holm {suite.AdjustedScorePValue:0.000})");
        }

        foreach (var item in comparison.Regressions.Take(MostChanges))
        {
            yield return $"  - ❌ `{item}`";
        }

        if (comparison.Regressions.Count > MostChanges)
        {
            yield return $"  - … and {comparison.Regressions.Count - MostChanges} more in `results.json`";
        }

        if (comparison.Missing.Count > 0)
        {
            yield return $"- {comparison.Missing.Count} items of the baseline are gone{(comparison.IsSameKey ? ": **they count as regressions**" : " (the questions changed)")}";
        }
    }

    private static string Text(List<string> lines)
    {
        if (lines.Count > MostLines)
        {
            lines = [.. lines.Take(MostLines - 1), "… see the HTML report for the rest."];
        }

        return new StringBuilder().AppendJoin('\n', lines).Append('\n').ToString();
    }
}
