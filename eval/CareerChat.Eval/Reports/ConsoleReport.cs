using System.Globalization;
using CareerChat.Eval.Baselines;
using CareerChat.Eval.Results;
using Spectre.Console;

namespace CareerChat.Eval.Reports;

/// <summary>The summary that a person reads at the end of a run.</summary>
internal static class ConsoleReport
{
    private const int RedirectedWidth = 180;

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
        foreach (var suite in run.Suites)
        {
            console.WriteLine();
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{suite.Title}[/]  ({suite.Items.Count} items{(suite.Undecided > 0 ? $", {suite.Undecided} undecided" : "")})");
            foreach (var metric in suite.Metrics)
            {
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {metric.Name,-28} {Figure(metric),9}  {Interval(metric),-18} n={metric.N,-5} {Target(metric)}");
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
        foreach (var item in comparison.Regressions.Take(30))
        {
            console.WriteLine($"  regressed {item}");
        }
    }

    public static string Figure(Metric metric) => metric.Unit switch
    {
        "share" => (100 * metric.Value).ToString("0.0", CultureInfo.InvariantCulture) + " %",
        "points" => metric.Value.ToString("0.0", CultureInfo.InvariantCulture),
        "score" => metric.Value.ToString("0.000", CultureInfo.InvariantCulture),
        _ => metric.Value.ToString("0", CultureInfo.InvariantCulture),
    };

    public static string Interval(Metric metric) => metric is { Low: { } low, High: { } high }
        ? $"[{Figure(metric with { Value = low })} – {Figure(metric with { Value = high })}]"
        : "";

    public static string Target(Metric metric) => metric.IsMet is { } met
        ? $"{(met ? "met" : "NOT MET")}: {(metric.AtMost ? "≤" : "≥")} {Figure(metric with { Value = metric.Target!.Value })}"
        : "";
}
