using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CareerChat.Eval;
using CareerChat.Eval.Baselines;
using CareerChat.Eval.Leakage;
using CareerChat.Eval.Reports;
using CareerChat.Eval.Results;
using CareerChat.Eval.Statistics;

namespace CareerChat.Tests.Eval;

public class ReportsTests
{
    private static readonly RunResult Before = Run(("a-01", Outcome.Pass), ("a-02", Outcome.Pass), ("a-03", Outcome.Fail));

    [Fact]
    public void One_item_that_stops_passing_is_a_regression_and_fails_the_run()
    {
        var now = Run(("a-01", Outcome.Pass), ("a-02", Outcome.Fail), ("a-03", Outcome.Pass));
        var comparison = new BaselineComparison(Baseline.Of(Before, "abc"), now);
        Assert.Equal(["facts/a-02"], comparison.Regressions);
        Assert.Equal(["facts/a-03"], comparison.Improvements);
        Assert.Equal(1, comparison.Suites[0].PValue);
        Assert.Equal(ExitCode.Quality, EvalCommands.Exit(now, comparison, strict: false));
        Assert.Equal(ExitCode.Pass, EvalCommands.Exit(Before, new BaselineComparison(Baseline.Of(Before, "abc"), Before), strict: false));
    }

    [Fact]
    public void An_item_that_is_gone_regresses_unless_the_questions_changed()
    {
        var now = Run(("a-01", Outcome.Pass), ("a-03", Outcome.Fail));
        Assert.Equal(["facts/a-02"], new BaselineComparison(Baseline.Of(Before, "abc"), now).Regressions);
        Assert.Empty(new BaselineComparison(Baseline.Of(Before, "abc"), now with { KeyHash = "other questions" }).Regressions);
    }

    [Fact]
    public void Leakage_comes_first_then_what_could_not_be_judged()
    {
        var undecided = Run(("a-01", Outcome.Undecided));
        Assert.Equal(ExitCode.Inconclusive, EvalCommands.Exit(undecided, null, strict: false));
        Assert.Equal(ExitCode.Leakage, EvalCommands.Exit(undecided with { Leakage = [new LeakageFinding("L2", true, "chunk:x", "exam", "")] }, null, strict: false));
        Assert.Equal(ExitCode.Pass, EvalCommands.Exit(Before with { Leakage = [new LeakageFinding("L2", false, "chunk:x", "exam", "")] }, null, strict: false));
    }

    [Fact]
    public void An_unmet_target_fails_only_a_strict_run()
    {
        Assert.Equal(ExitCode.Pass, EvalCommands.Exit(Before, null, strict: false));
        Assert.Equal(ExitCode.Quality, EvalCommands.Exit(Before, null, strict: true));
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    [InlineData("")]
    public void Every_report_is_the_same_in_every_culture(string culture)
    {
        var comparison = new BaselineComparison(Baseline.Of(Before, "abc"), Before);
        var expected = (ResultsJson.Write(Before), JUnitReport.Write(Before), MarkdownReport.Write(Before, comparison), HtmlReport.Write(Before, comparison));
        var former = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, (ResultsJson.Write(Before), JUnitReport.Write(Before), MarkdownReport.Write(Before, comparison), HtmlReport.Write(Before, comparison)));
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    [Fact]
    public void Results_come_back_as_they_were_written() =>
        Assert.Equal(ResultsJson.Write(Before), ResultsJson.Write(ResultsJson.Read(ResultsJson.Write(Before))));

    [Fact]
    public void Results_keep_the_text_of_what_failed_and_the_fingerprint_of_what_passed()
    {
        var json = ResultsJson.Read(ResultsJson.Write(Run(("a-01", Outcome.Pass), ("a-02", Outcome.Fail)))).Suites[0].Items;
        Assert.Equal((null, "0123456789abcdef"), (json[0].Exchange!.Answer, json[0].Exchange!.Fingerprint));
        Assert.Equal(("Une réponse <b>", 1), (json[1].Exchange!.Answer, json[1].Exchange!.Claims!.Count));
    }

    [Fact]
    public void A_change_of_scores_is_shown_with_its_tests_in_every_report_that_compares()
    {
        var now = Run([.. Enumerable.Range(0, 12).Select(i => ($"a-{i:00}", Outcome.Fail))]);
        var comparison = new BaselineComparison(Baseline.Of(Run([.. Enumerable.Range(0, 12).Select(i => ($"a-{i:00}", Outcome.Pass))]), "abc"), now);
        var suite = Assert.Single(comparison.Suites);
        Assert.Equal(-1, suite.ScoreChange);
        Assert.Equal(0.00049, suite.PValue, 5);
        Assert.InRange(suite.ScorePValue, 0.0001, 0.005);
        Assert.Equal(-1, Assert.Single(comparison.Metrics).Change);
        Assert.Contains("sign-flip p = 0.00", MarkdownReport.Write(now, comparison), StringComparison.Ordinal);
        Assert.Contains("| −100.0 pt |", MarkdownReport.Write(now, comparison), StringComparison.Ordinal);
        Assert.Contains("p (sign flip)", HtmlReport.Write(now, comparison), StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_has_one_case_an_item_under_a_stable_name()
    {
        var xml = XDocument.Parse(JUnitReport.Write(Run(("a-01", Outcome.Pass), ("a-02", Outcome.Fail), ("a-03", Outcome.Undecided))));
        Assert.Equal(["a-01", "a-02", "a-03"], xml.Descendants("testcase").Select(test => test.Attribute("name")!.Value));
        Assert.Single(xml.Descendants("failure"));
        Assert.Single(xml.Descendants("error"));
    }

    [Fact]
    public void The_summary_of_a_pull_request_stays_within_60_lines()
    {
        var many = Run([.. Enumerable.Range(0, 500).Select(i => ($"a-{i:000}", Outcome.Pass))]);
        var none = Run([.. Enumerable.Range(0, 500).Select(i => ($"a-{i:000}", Outcome.Fail))]);
        var summary = MarkdownReport.Write(none, new BaselineComparison(Baseline.Of(many, "abc"), none));
        Assert.InRange(summary.Split('\n').Length, 10, 61);
        Assert.Contains("500 items regressed", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_stands_alone_and_shows_what_it_is_given_as_text()
    {
        var html = HtmlReport.Write(Run(("<script>alert(1)</script>", Outcome.Fail)), null);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(new Regex(@"(src|href)=""(https?:)?//"), html);
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("scope=\"col\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"0.0 %, target at least 92.0 %, 95 % interval [25.0 % – 75.0 %] w\"", html, StringComparison.Ordinal);
        Assert.Contains("<mark lang=\"fr\" class=\"supported\">Une réponse &lt;b&gt;</mark>", html, StringComparison.Ordinal);
        Assert.Contains("<blockquote>Note : une <b>réponse</b> &lt;i&gt;</blockquote>", html, StringComparison.Ordinal);
        Assert.All(Regex.Matches(html, "href=\"#([^\"]+)\"").Select(link => link.Groups[1].Value), id => Assert.Contains($"id=\"{id}\"", html, StringComparison.Ordinal));
    }

    private static RunResult Run(params (string Id, Outcome Outcome)[] items) => new()
    {
        Reached = "script",
        CorpusHash = new string('c', 64),
        KeyHash = new string('k', 64),
        Suites =
        [
            new SuiteResult("facts", "Facts",
                [new Metric("complete-answers", (double)items.Count(item => item.Outcome == Outcome.Pass) / items.Length, items.Length, Interval: new Interval(0.25, 0.75, IntervalMethod.Wilson), Target: 0.92)],
                [.. items.Select(item => new ItemResult(item.Id, item.Id, item.Outcome == Outcome.Pass ? 1 : 0, item.Outcome, "détail 0.5",
                    new Exchange("Une question ?", "answered", "0123456789abcdef", "Une réponse <b>", [new ExchangeClaim("Une réponse <b>", "supported", ["Note : une réponse <i>"])])))],
                ["une note"]),
        ],
    };
}
