using System.Text.Json;
using CareerChat.Eval.Suites;

namespace CareerChat.Eval.Reports;

/// <summary><c>latency.json</c>: what changes from run to run, kept out of <c>results.json</c>.</summary>
internal static class LatencyReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Median and 95th percentile of the time to a whole answer, in milliseconds, by suite.</summary>
    public static string Write(IReadOnlyList<GivenReply> replies) => JsonSerializer.Serialize(
        replies.GroupBy(given => given.Suite).ToDictionary(suite => suite.Key, suite =>
        {
            var times = suite.Select(given => given.Reply.Latency.TotalMilliseconds).Order().ToArray();
            return new { Count = times.Length, P50 = Math.Round(times[times.Length / 2], 3), P95 = Math.Round(times[(int)(0.95 * (times.Length - 1))], 3) };
        }), Options) + "\n";
}
