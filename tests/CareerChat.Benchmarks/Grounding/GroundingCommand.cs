using System.Diagnostics;
using System.Text.Json;
using CareerChat.Grounding;

namespace CareerChat.Benchmarks.Grounding;

/// <summary>
/// <c>grounding FILE.jsonl</c>: time to verify the claims of a file, one at a time on one thread. « new passages » takes a new verifier for each
/// run, so that every passage is analysed; « known passages » keeps one. Prints the median of nine runs after ten that warm up, in processor time,
/// which a busy machine lengthens less than time on the wall.
/// </summary>
internal static class GroundingCommand
{
    private const int Runs = 9;

    private const int Warm = 10;

    public static int Run(string[] args)
    {
        if (args is not [var file])
        {
            Console.Error.WriteLine("grounding: expected one file of claims, such as eval/claims/dev/dev.jsonl.");
            return 2;
        }

        var claims = File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(claim => (Claim: claim.GetProperty("claim").GetString()!, Passage: claim.GetProperty("passage").GetString()!)).ToList();
        var known = new GroundingVerifier();
        Print("new passages", claims.Count, () => new GroundingVerifier(), claims);
        Print("known passages", claims.Count, () => known, claims);
        return 0;
    }

    private static void Print(string name, int count, Func<GroundingVerifier> verifier, List<(string Claim, string Passage)> claims)
    {
        using var process = Process.GetCurrentProcess();
        var times = new List<double>();
        var allocated = 0L;
        for (var run = 0; run < Warm + Runs; run++)
        {
            var one = verifier();
            process.Refresh();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = process.TotalProcessorTime;
            foreach (var (claim, passage) in claims)
            {
                one.Verify(claim, passage);
            }

            process.Refresh();
            if (run >= Warm)
            {
                times.Add((process.TotalProcessorTime - started).TotalMilliseconds / count);
                allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / count;
            }
        }

        times.Sort();
        Console.WriteLine(FormattableString.Invariant($"{name}: {times[Runs / 2]:F3} ms and {allocated / 1024.0:F0} KiB a claim, {count} claims"));
    }
}
