using System.Globalization;
using CareerChat.Eval.Baselines;
using CareerChat.Eval.Results;
using CareerChat.Eval.Statistics;

namespace CareerChat.Eval.Reports;

/// <summary>Figures as every report writes them: a point as decimal mark, whatever the culture.</summary>
internal static class Figures
{
    public static string Value(Metric metric) => Value(metric.Unit, metric.Value);

    public static string Target(Metric metric) => Value(metric.Unit, metric.Target!.Value);

    /// <summary>« [0.1 – 0.2] w »: the ends and the letter of the method; empty without an interval.</summary>
    public static string Interval(Metric metric) => metric.Interval is { } interval
        ? $"[{Value(metric.Unit, interval.Low)} – {Value(metric.Unit, interval.High)}] {Letter(interval.Method)}"
        : "";

    public static string Interval(SuiteChange change) => change.Interval is { } interval
        ? FormattableString.Invariant($"[{interval.Low:+0.000;−0.000;0} – {interval.High:+0.000;−0.000;0}] {Letter(interval.Method)}")
        : "";

    /// <summary>« met: ≥ 92.0 % »; empty without a target.</summary>
    public static string Verdict(Metric metric) => metric.IsMet is { } met
        ? $"{(met ? "met" : "NOT MET")}: {(metric.AtMost ? "≤" : "≥")} {Target(metric)}"
        : "";

    /// <summary>How a figure moved, shares in percentage points; « = » when it did not.</summary>
    public static string Change(MetricChange change)
    {
        var size = Size(Math.Abs(change.Change));
        return size == Size(0) ? "=" : (change.Change > 0 ? "+" : "−") + size;

        string Size(double value) => Value(change.Metric.Unit, value).Replace("%", "pt", StringComparison.Ordinal);
    }

    private static string Value(string unit, double value) => unit switch
    {
        "share" => (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + " %",
        "points" => value.ToString("0.0", CultureInfo.InvariantCulture),
        "score" => value.ToString("0.000", CultureInfo.InvariantCulture),
        _ => value.ToString("0", CultureInfo.InvariantCulture),
    };

    private static char Letter(IntervalMethod method) => method switch { IntervalMethod.Wilson => 'w', IntervalMethod.Bca => 'a', _ => 'b' };
}
