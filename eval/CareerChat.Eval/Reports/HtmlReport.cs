using System.Globalization;
using System.Text;
using CareerChat.Eval.Baselines;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Reports;

/// <summary>One page without a script or anything from elsewhere: targets with small charts, what changed, then each suite with what failed and why.</summary>
internal static class HtmlReport
{
    private const int MostItems = 150;

    /// <summary>Answers that passed are shown too, a few, so that a reader knows what passing looks like.</summary>
    private const int Examples = 2;

    private const string Style = """
        :root{color-scheme:light dark;--ok:light-dark(#116329,#56d364);--no:light-dark(#a40e26,#ff8f88);--maybe:light-dark(#7d4e00,#e3b341);
          --line:light-dark(#d0d7de,#3d444d);--quiet:light-dark(#57606a,#9198a1);--page:light-dark(#fff,#0d1117);--text:light-dark(#1f2328,#e6edf3);--band:light-dark(#f6f8fa,#161b22)}
        body{font:1rem/1.5 system-ui,sans-serif;max-width:76rem;margin:0 auto;padding:1rem;background:var(--page);color:var(--text)}
        h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}
        a{color:light-dark(#0550ae,#79b8ff)}
        a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid light-dark(#0550ae,#79b8ff);outline-offset:2px}
        .skip{position:absolute;left:-99rem}.skip:focus{position:static}
        nav ul{columns:16rem;padding-left:1.2rem}
        .wide{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.95rem}caption{text-align:left;color:var(--quiet)}
        th,td{border-bottom:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}thead th{background:var(--band)}tbody th{font-weight:normal}
        td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td.i{white-space:nowrap}
        .ok{color:var(--ok)}.no{color:var(--no)}.maybe{color:var(--maybe)}.quiet{color:var(--quiet)}
        details{border:1px solid var(--line);border-radius:.4rem;margin:.4rem 0;padding:.3rem .7rem}summary{cursor:pointer}
        .claims{table-layout:fixed}mark{background:light-dark(#ffd8d3,#67060c);color:inherit}mark.supported{background:light-dark(#d2f4d9,#033a16)}
        blockquote{margin:0 0 .5rem;padding-left:.6rem;border-left:3px solid var(--line)}blockquote b{text-decoration:underline;font-weight:inherit}
        pre{white-space:pre-wrap;font:inherit}svg{vertical-align:middle}
        @media print{nav,.skip{display:none}}
        """;

    public static string Write(RunResult run, BaselineComparison? comparison)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>CareerChat evaluation</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#targets\">Skip to the targets</a>\n<header>\n<h1>CareerChat evaluation</h1>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p><strong>{run.Gates.Count(gate => gate.Metric.IsMet == true)} of {run.Gates.Count()} targets met</strong>; {run.Suites.Sum(suite => suite.Items.Count)} items through {Text(run.Reached)}, {run.Suites.Sum(suite => suite.Undecided)} could not be judged. ");
        html.Append(CultureInfo.InvariantCulture, $"Corpus <code>{run.CorpusHash[..12]}</code>, questions and keys <code>{run.KeyHash[..12]}</code>.</p>\n");
        html.Append("<nav aria-label=\"Suites\"><ul>\n<li><a href=\"#targets\">Targets</a></li>\n");
        if (comparison is not null)
        {
            html.Append("<li><a href=\"#changes\">Against the baseline</a></li>\n");
        }

        foreach (var suite in run.Suites)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{suite.Name}\">{Text(suite.Title)}</a></li>\n");
        }

        html.Append("</ul></nav>\n</header>\n<main>\n");
        Gates(html, run, comparison);
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

    private static void Gates(StringBuilder html, RunResult run, BaselineComparison? comparison)
    {
        html.Append("<section aria-labelledby=\"targets\">\n<h2 id=\"targets\">Targets</h2>\n");
        Table(html, "Targets", "Bar: the figure; line: its 95 % interval; dashes: the target. Intervals: w = Wilson, b = bootstrap by group, a = BCa bootstrap by group.",
            "Suite", "Figure", "Value", "95 %", "Items", "Target", "Since the baseline", "Chart");
        foreach (var (suite, metric) in run.Gates)
        {
            var met = metric.IsMet == true;
            var change = comparison?.Metrics.FirstOrDefault(one => one.Key == $"{suite.Name}/{metric.Name}");
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><a href=\"#{suite.Name}\">{Text(suite.Title)}</a></th><td>{Text(metric.Name)}</td><td class=\"n\">{Figures.Value(metric)}</td><td class=\"i\">{Figures.Interval(metric)}</td><td class=\"n\">{metric.N}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td class=\"i {(met ? "ok" : "no")}\">{(met ? "✔ met" : "✘ not met")} ({(metric.AtMost ? "≤" : "≥")} {Figures.Target(metric)})</td><td class=\"n\">{(change is null ? "new" : Figures.Change(change))}</td><td>{Chart(metric)}</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n</section>\n");
    }

    /// <summary>A bar from 0 to the scale's end, the interval as a line, the target as a dashed line; said in words for those who do not see it.</summary>
    private static string Chart(Metric metric)
    {
        var scale = metric.Unit == "points" ? 100 : 1;
        if (metric.Unit == "count")
        {
            return "";
        }

        int X(double value) => (int)Math.Round(120 * Math.Clamp(value / scale, 0, 1));
        var interval = metric.Interval is { } range
            ? $"<line x1=\"{X(range.Low)}\" x2=\"{X(range.High)}\" y1=\"8\" y2=\"8\" stroke=\"currentColor\" stroke-width=\"3\"/>"
            : "";
        var words = $"{Figures.Value(metric)}, target {(metric.AtMost ? "at most" : "at least")} {Figures.Target(metric)}{(metric.Interval is null ? "" : $", 95 % interval {Figures.Interval(metric)}")}";
        return $"<svg role=\"img\" aria-label=\"{Text(words)}\" width=\"124\" height=\"16\" viewBox=\"-2 0 124 16\"><rect width=\"120\" height=\"16\" fill=\"#8883\"/>"
            + $"<rect width=\"{X(metric.Value)}\" height=\"16\" fill=\"{(metric.IsMet == true ? "#2da44e" : "#cf222e")}\" opacity=\".7\"/>{interval}"
            + $"<line x1=\"{X(metric.Target!.Value)}\" x2=\"{X(metric.Target.Value)}\" y1=\"0\" y2=\"16\" stroke=\"currentColor\" stroke-width=\"2\" stroke-dasharray=\"3 2\"/></svg>";
    }

    private static void Comparison(StringBuilder html, BaselineComparison comparison)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"changes\">\n<h2 id=\"changes\">Against the baseline of {Text(comparison.Baseline.Commit)}</h2>\n<p>{comparison.Regressions.Count} items regressed, {comparison.Improvements.Count} newly pass, {comparison.Missing.Count} are gone.</p>\n");
        var changed = comparison.Suites.Where(suite => suite.IsChange).ToList();
        if (changed.Count > 0)
        {
            Table(html, "Changes by suite", "Items: exact McNemar. Scores: mean change, paired bootstrap interval, sign-flip permutation by group. Both adjusted by Holm over the suites.",
                "Suite", "Newly failing", "Newly passing", "p (McNemar)", "Holm", "Mean score", "95 %", "p (sign flip)", "Holm");
            foreach (var suite in changed)
            {
                html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><a href=\"#{suite.Name}\">{suite.Name}</a></th><td class=\"n\">{suite.NewlyFailing}</td><td class=\"n\">{suite.NewlyPassing}</td><td class=\"n\">{suite.PValue:0.000}</td><td class=\"n\">{suite.AdjustedPValue:0.000}</td><td class=\"n\">{suite.ScoreChange:+0.000;−0.000;0}</td><td class=\"i\">{Figures.Interval(suite)}</td><td class=\"n\">{suite.ScorePValue:0.000}</td><td class=\"n\">{suite.AdjustedScorePValue:0.000}</td></tr>\n");
            }

            html.Append("</tbody>\n</table>\n</div>\n");
        }

        List(html, "Regressed", "no", comparison.Regressions);
        List(html, "Newly passing", "ok", comparison.Improvements);
        html.Append("</section>\n");
    }

    private static void List(StringBuilder html, string title, string kind, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"<h3 class=\"{kind}\">{title}</h3>\n<ul>\n");
        foreach (var item in items.Take(MostItems))
        {
            html.Append("<li>").Append(Text(item)).Append("</li>\n");
        }

        html.Append(items.Count > MostItems ? FormattableString.Invariant($"<li>… and {items.Count - MostItems} more</li>\n</ul>\n") : "</ul>\n");
    }

    private static void Suite(StringBuilder html, SuiteResult suite)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{suite.Name}\">\n<h2 id=\"{suite.Name}\">{Text(suite.Title)}</h2>\n");
        Table(html, suite.Title, null, "Figure", "Value", "95 %", "Items", "Target");
        foreach (var metric in suite.Metrics)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(metric.Name)}</th><td class=\"n\">{Figures.Value(metric)}</td><td class=\"i\">{Figures.Interval(metric)}</td><td class=\"n\">{metric.N}</td><td class=\"{(metric.IsMet == false ? "no" : "ok")}\">{Figures.Verdict(metric)}</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n");
        foreach (var note in suite.Notes)
        {
            html.Append("<p class=\"quiet\">").Append(Text(note)).Append("</p>\n");
        }

        var failed = suite.Items.Where(item => item.Outcome != Outcome.Pass).ToList();
        html.Append(CultureInfo.InvariantCulture, $"<h3>{failed.Count} of {suite.Items.Count} items did not pass</h3>\n");
        foreach (var item in failed.Take(MostItems))
        {
            Item(html, item);
        }

        if (failed.Count > MostItems)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>… and {failed.Count - MostItems} more in results.json.</p>\n");
        }

        var passed = suite.Items.Where(item => item is { Outcome: Outcome.Pass, Exchange: not null }).Take(Examples).ToList();
        if (passed.Count > 0)
        {
            html.Append("<h3>Examples that passed</h3>\n");
            passed.ForEach(item => Item(html, item));
        }

        html.Append("</section>\n");
    }

    private static void Item(StringBuilder html, ItemResult item)
    {
        var (kind, mark) = item.Outcome switch { Outcome.Pass => ("ok", "✔"), Outcome.Fail => ("no", "✘"), _ => ("maybe", "?") };
        if (item.Exchange is not { } exchange)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p><span class=\"{kind}\">{mark} {Text(item.Id)}</span> — {Text(item.Detail)}</p>\n");
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"<details><summary><span class=\"{kind}\">{mark} {Text(item.Id)}</span> — {Text(item.Detail)} <span class=\"quiet\" lang=\"fr\">« {Text(Short(exchange.Question))} »</span></summary>\n");
        html.Append("<pre lang=\"fr\"><strong>").Append(Text(exchange.Question)).Append("</strong></pre>\n<p class=\"quiet\">status ").Append(Text(exchange.Status)).Append("</p>\n");
        if (exchange.Claims is not { Count: > 0 } claims)
        {
            html.Append("<pre lang=\"fr\">").Append(Text(exchange.Answer ?? "")).Append("</pre>\n</details>\n");
            return;
        }

        html.Append("<table class=\"claims\"><caption>Each sentence of the answer beside the passages it points to; underlined: words that both share.</caption><thead><tr><th scope=\"col\">Sentence</th><th scope=\"col\">Passages</th></tr></thead><tbody>\n");
        foreach (var claim in claims)
        {
            // A heading or a greeting claims nothing: it has no passage, and no colour either.
            html.Append(claim.Quotes.Count == 0
                    ? $"<tr><td><span lang=\"fr\">{Text(claim.Text)}</span> <small class=\"quiet\">no claim"
                    : $"<tr><td><mark lang=\"fr\" class=\"{claim.Verdict}\">{Text(claim.Text)}</mark> <small class=\"quiet\">{claim.Verdict}")
                .Append("</small></td><td lang=\"fr\">")
                .Append(string.Concat(claim.Quotes.Select(quote => $"<blockquote>{SharedWords.Mark(quote, claim.Text)}</blockquote>"))).Append("</td></tr>\n");
        }

        html.Append("</tbody></table>\n</details>\n");
    }

    /// <summary>Opens a table in a region that scrolls by keyboard on a narrow screen; the caller closes it.</summary>
    private static void Table(StringBuilder html, string label, string? caption, params string[] columns)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"wide\" role=\"region\" aria-label=\"{Text(label)}, table\" tabindex=\"0\">\n<table>\n");
        if (caption is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<caption>{Text(caption)}</caption>\n");
        }

        html.Append("<thead><tr>").Append(string.Concat(columns.Select(column => $"<th scope=\"col\">{Text(column)}</th>"))).Append("</tr></thead>\n<tbody>\n");
    }

    private static string Short(string text)
    {
        var line = text.Trim().Split('\n')[^1];
        return line.Length <= 90 ? line : $"{line[..90]}…";
    }

    private static string Text(string text) => HtmlText.Encode(text);
}
