using System.Globalization;
using CareerChat.Eval.Baselines;
using CareerChat.Eval.Results;
using Spectre.Console;

namespace CareerChat.Eval.Reports;

/// <summary>The summary that a person reads at the end of a run.</summary>
internal static class ConsoleReport
{
    private const int RedirectedWidth = 180;
    private const int MostRegressions = 30;

    /// <summary>Colours on a terminal; plain, unwrapped text in a file or in CI.</summary>
    public static IAnsiConsole Open()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = Console.IsOutputRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = RedirectedWidth;
        }

        return console;
    }

    public static void Write(IAnsiConsole console, RunResult run)
    {
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"\n[dim]95 % intervals: w = Wilson, b = bootstrap by group of questions, a = the same with BCa (fewer than 30 groups)[/]");
        foreach (var suite in run.Suites)
        {
            console.WriteLine();
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{suite.Title}[/]  ({suite.Items.Count} items{(suite.Undecided > 0 ? $", {suite.Undecided} undecided" : "")})");
            foreach (var metric in suite.Metrics)
            {
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {metric.Name,-36} {Figures.Value(metric),9}  {Figures.Interval(metric),-22} n={metric.N,-5} {Figures.Verdict(metric)}");
            }

            foreach (var note in suite.Notes)
            {
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [dim]{note}[/]");
            }
        }
    }

    /// <summary>What changed since the baseline.</summary>
    public static void Write(IAnsiConsole console, BaselineComparison? comparison)
    {
        console.WriteLine();
        if (comparison is null)
        {
            console.WriteLine("No baseline is committed: nothing to compare with.");
            return;
        }

        console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"[bold]Against the baseline of {comparison.Baseline.Commit}[/]: {comparison.Regressions.Count} regressed, {comparison.Improvements.Count} newly pass, {comparison.Missing.Count} gone");
        foreach (var suite in comparison.Suites.Where(suite => suite.IsChange))
        {
            console.WriteLine(FormattableString.Invariant($"  {suite.Name,-14} −{suite.NewlyFailing} +{suite.NewlyPassing} items, McNemar p = {suite.PValue:0.000} (Holm {suite.AdjustedPValue:0.000}); mean score {suite.ScoreChange:+0.000;−0.000;0} {Figures.Interval(suite)}, sign-flip p = {suite.ScorePValue:0.000} (Holm {suite.AdjustedScorePValue:0.000})"));
        }

        foreach (var item in comparison.Regressions.Take(MostRegressions))
        {
            console.WriteLine($"  regressed {item}");
        }
    }
}
