using System.Globalization;
using System.Xml.Linq;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Reports;

/// <summary>One test case an item, with names that do not change from run to run; an undecided item is an error, not a failure.</summary>
internal static class JUnitReport
{
    public static string Write(RunResult run)
    {
        var suites = run.Suites.Select(suite => new XElement("testsuite",
            new XAttribute("name", suite.Name),
            new XAttribute("tests", suite.Items.Count),
            new XAttribute("failures", suite.Items.Count(item => item.Outcome == Outcome.Fail)),
            new XAttribute("errors", suite.Undecided),
            suite.Items.Select(item => new XElement("testcase",
                new XAttribute("classname", $"eval.{suite.Name}"),
                new XAttribute("name", item.Id),
                item.Outcome switch
                {
                    Outcome.Fail => new XElement("failure", new XAttribute("message", Valid(item.Detail))),
                    Outcome.Undecided => new XElement("error", new XAttribute("message", Valid(item.Detail))),
                    _ => null,
                }))));
        return new XDocument(new XElement("testsuites",
            new XAttribute("tests", run.Suites.Sum(suite => suite.Items.Count).ToString(CultureInfo.InvariantCulture)), suites)).ToString() + "\n";
    }

    /// <summary>XML 1.0 has no place for control characters.</summary>
    private static string Valid(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));
}
