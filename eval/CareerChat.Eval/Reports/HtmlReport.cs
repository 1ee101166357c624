using System.Globalization;
using System.Net;
using System.Text;
using CareerChat.Eval.Baselines;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Reports;

/// <summary>One page without a script or anything from elsewhere: gates with small charts, then each suite with what failed and why.</summary>
internal static class HtmlReport
{
    private const int MostItems = 150;

    private const string Style = """
        :root{color-scheme:light dark;--ok:#1a7f37;--no:#b42318;--maybe:#9a6700;--line:#8884}
        body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
        table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}
        td.n{text-align:right;font-variant-numeric:tabular-nums}.ok{color:var(--ok)}.no{color:var(--no)}.maybe{color:var(--maybe)}
        details{border:1px solid var(--line);border-radius:.4rem;margin:.4rem 0;padding:.3rem .7rem}summary{cursor:pointer}
        .claims td:first-child{width:50%}mark{background:#ffe08a;color:#000}mark.supported{background:#b7ebc6}pre{white-space:pre-wrap}
        a:focus,summary:focus{outline:3px solid #2563eb}
        """;

    public static string Write(RunResult run, BaselineComparison? comparison)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append("<title>CareerChat evaluation</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n<h1>CareerChat evaluation</h1>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{run.Suites.Sum(suite => suite.Items.Count)} items through {Text(run.Reached)}; corpus {run.CorpusHash[..12]}, questions and keys {run.KeyHash[..12]}.</p>\n");
        Gates(html, run);
        if (comparison is not null)
        {
            Comparison(html, comparison);
        }

        foreach (var suite in run.Suites)
        {
            Suite(html, suite);
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Gates(StringBuilder html, RunResult run)
    {
        html.Append("<h2 id=\"targets\">Targets</h2>\n<table>\n<thead><tr><th scope=\"col\">Suite</th><th scope=\"col\">Figure</th><th scope=\"col\">Value</th><th scope=\"col\">95 %</th><th scope=\"col\">Items</th><th scope=\"col\">Target</th><th scope=\"col\">Chart</th></tr></thead>\n<tbody>\n");
        foreach (var (suite, metric) in run.Gates)
        {
            var met = metric.IsMet == true;
            html.Append(CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\"><a href=\"#{suite.Name}\">{Text(suite.Title)}</a></th><td>{Text(metric.Name)}</td><td class=\"n\">{ConsoleReport.Figure(metric)}</td><td>{ConsoleReport.Interval(metric)}</td><td class=\"n\">{metric.N}</td><td class=\"{(met ? "ok" : "no")}\">{(met ? "✔ met" : "✘ not met")} ({(metric.AtMost ? "≤" : "≥")} {ConsoleReport.Figure(metric with { Value = metric.Target!.Value })})</td><td>{Chart(metric)}</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
    }

    /// <summary>A bar from 0 to the scale's end, the interval as a line, the target as a tick.</summary>
    private static string Chart(Metric metric)
    {
        var scale = metric.Unit == "points" ? 100 : 1;
        if (metric.Unit == "count")
        {
            return "";
        }

        int X(double value) => (int)Math.Round(120 * Math.Clamp(value / scale, 0, 1));
        var interval = metric is { Low: { } low, High: { } high }
            ? $"<line x1=\"{X(low)}\" x2=\"{X(high)}\" y1=\"8\" y2=\"8\" stroke=\"currentColor\" stroke-width=\"2\"/>"
            : "";
        return $"<svg role=\"img\" aria-label=\"{ConsoleReport.Figure(metric)}\" width=\"124\" height=\"16\" viewBox=\"-2 0 124 16\"><rect width=\"120\" height=\"16\" fill=\"#8883\"/>"
            + $"<rect width=\"{X(metric.Value)}\" height=\"16\" fill=\"{(metric.IsMet == true ? "#1a7f37" : "#b42318")}\" opacity=\".6\"/>{interval}"
            + $"<line x1=\"{X(metric.Target!.Value)}\" x2=\"{X(metric.Target.Value)}\" y1=\"0\" y2=\"16\" stroke=\"currentColor\" stroke-dasharray=\"2 1\"/></svg>";
    }

    private static void Comparison(StringBuilder html, BaselineComparison comparison)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2 id=\"changes\">Against the baseline of {Text(comparison.Baseline.Commit)}</h2>\n<p>{comparison.Regressions.Count} items regressed, {comparison.Improvements.Count} newly pass.</p>\n<ul>\n");
        foreach (var item in comparison.Regressions.Take(MostItems))
        {
            html.Append("<li class=\"no\">").Append(Text(item)).Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static void Suite(StringBuilder html, SuiteResult suite)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{suite.Name}\">{Text(suite.Title)}</h2>\n<table>\n<thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">Value</th><th scope=\"col\">95 %</th><th scope=\"col\">Items</th></tr></thead>\n<tbody>\n");
        foreach (var metric in suite.Metrics)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(metric.Name)}</th><td class=\"n\">{ConsoleReport.Figure(metric)}</td><td>{ConsoleReport.Interval(metric)}</td><td class=\"n\">{metric.N}</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
        foreach (var note in suite.Notes)
        {
            html.Append("<p>").Append(Text(note)).Append("</p>\n");
        }

        var failed = suite.Items.Where(item => item.Outcome != Outcome.Pass).ToList();
        html.Append(CultureInfo.InvariantCulture, $"<h3>{failed.Count} of {suite.Items.Count} did not pass</h3>\n");
        foreach (var item in failed.Take(MostItems))
        {
            Item(html, item);
        }

        if (failed.Count > MostItems)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>… and {failed.Count - MostItems} more in results.json.</p>\n");
        }
    }

    private static void Item(StringBuilder html, ItemResult item)
    {
        html.Append(CultureInfo.InvariantCulture, $"<details><summary><span class=\"{(item.Outcome == Outcome.Undecided ? "maybe" : "no")}\">{Text(item.Id)}</span> — {Text(item.Detail)}</summary>\n");
        if (item.Exchange is { } exchange)
        {
            html.Append("<p lang=\"fr\"><strong>").Append(Text(exchange.Question)).Append("</strong></p>\n");
            if (exchange.Claims.Count == 0)
            {
                html.Append("<pre lang=\"fr\">").Append(Text(exchange.Answer)).Append("</pre>\n");
            }
            else
            {
                html.Append("<table class=\"claims\" lang=\"fr\"><thead><tr><th scope=\"col\">Claim</th><th scope=\"col\">Passage</th></tr></thead><tbody>\n");
                foreach (var claim in exchange.Claims)
                {
                    html.Append("<tr><td><mark class=\"").Append(claim.Verdict == "Supported" ? "supported" : "other").Append("\">").Append(Text(claim.Text))
                        .Append("</mark> <small>").Append(Text(claim.Verdict)).Append("</small></td><td>").Append(string.Join("<br>", claim.Quotes.Select(Text))).Append("</td></tr>\n");
                }

                html.Append("</tbody></table>\n");
            }
        }

        html.Append("</details>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
