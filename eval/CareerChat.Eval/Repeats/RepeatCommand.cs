using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CareerChat.Eval.Assistants;

namespace CareerChat.Eval.Repeats;

/// <summary>
/// <c>repeat</c>: <c>all</c> again and again, each time in a process of its own, under another culture, with another number of threads and in
/// another order of questions. <c>results.json</c> must be the same to the byte.
/// </summary>
internal static class RepeatCommand
{
    /// <summary>Values of <c>LC_ALL</c>: a decimal comma, a point, the dotless i, and no culture at all.</summary>
    private static readonly string[] Cultures = ["fr_FR.UTF-8", "en_US.UTF-8", "tr_TR.UTF-8", "C"];

    private static readonly int[] Threads = [1, 8];

    public static Command Create(Option<bool> inProcess, Option<DirectoryInfo?> corpus)
    {
        var times = new Option<int>("--times") { Description = "Runs; they go round four cultures and two numbers of threads.", DefaultValueFactory = _ => 20 };
        var command = new Command("repeat", "Runs everything again and again: the results must be the same to the byte, whatever the culture, the threads and the order.") { times };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var arguments = new List<string>();
            if (parsed.GetValue(inProcess))
            {
                arguments.Add("--in-process");
            }

            if (parsed.GetValue(corpus) is { } folder)
            {
                arguments.AddRange(["--corpus", folder.FullName]);
            }

            var count = parsed.GetValue(times);
            return count >= 2
                ? await RunAsync(count, (repeat, results, cancel) => AllAsync(repeat, results, arguments, cancel), Console.Out, cancellationToken)
                : throw new EvalUsageException($"--times is {count}; expected 2 or more.");
        });
        return command;
    }

    /// <summary>The settings of the first runs: every culture with every number of threads, then round again in another order of questions.</summary>
    public static IEnumerable<Repeat> Plan(int times) => Enumerable.Range(0, times)
        .Select(i => new Repeat(i + 1, Cultures[i % Cultures.Length], Threads[i / Cultures.Length % Threads.Length]));

    /// <summary>Runs the plan and compares.</summary>
    /// <param name="times">How many runs.</param>
    /// <param name="run">One run: writes its results to the path.</param>
    /// <param name="output">One line a run, then the outcome.</param>
    /// <returns><see cref="ExitCode.Pass"/> when all results are equal, <see cref="ExitCode.Quality"/> when one differs.</returns>
    public static async Task<int> RunAsync(
        int times, Func<Repeat, string, CancellationToken, Task> run, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("careerchat-repeat-");
        try
        {
            var first = Path.Combine(folder.FullName, "results-1.json");
            var differing = 0;
            foreach (var repeat in Plan(times))
            {
                var results = Path.Combine(folder.FullName, FormattableString.Invariant($"results-{repeat.Number}.json"));
                var clock = Stopwatch.StartNew();
                await run(repeat, results, cancellationToken);
                var bytes = await File.ReadAllBytesAsync(results, cancellationToken);
                await output.WriteLineAsync(FormattableString.Invariant(
                    $"{repeat.Number,3}/{times}  {repeat.Culture,-12} {repeat.Threads} threads  order {repeat.Number,-3} {clock.Elapsed.TotalSeconds,5:0.0} s  sha256 {Convert.ToHexStringLower(SHA256.HashData(bytes))}"));
                var expected = await File.ReadAllBytesAsync(first, cancellationToken);
                if (!bytes.AsSpan().SequenceEqual(expected))
                {
                    differing++;
                    await output.WriteLineAsync($"         {FirstDifference(first, results)}");
                }
            }

            await output.WriteLineAsync(differing == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{times} runs, one result.")
                : string.Create(CultureInfo.InvariantCulture, $"{differing} of {times} runs differ from the first."));
            return differing == 0 ? ExitCode.Pass : ExitCode.Quality;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string FirstDifference(string first, string other)
    {
        var (before, after) = (File.ReadAllLines(first), File.ReadAllLines(other));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length))
            .First(i => i >= before.Length || i >= after.Length || before[i] != after[i]);
        return FormattableString.Invariant($"line {line + 1}: « {before.ElementAtOrDefault(line)?.Trim()} » became « {after.ElementAtOrDefault(line)?.Trim()} »");
    }

    /// <exception cref="InfrastructureException">The run broke; regressions and unmet targets do not matter here.</exception>
    private static async Task AllAsync(Repeat repeat, string results, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.ChangeExtension(results, null));
        string[] all = [typeof(RepeatCommand).Assembly.Location, "all", "--out", folder.FullName, "--threads", Invariant(repeat.Threads), "--order", Invariant(repeat.Number), .. arguments];
        var run = await ChildProcess.RunAsync("dotnet", Checkout.Find(), all, cancellationToken, ("LC_ALL", repeat.Culture));
        if (run.ExitCode is ExitCode.Usage or ExitCode.Inconclusive || !File.Exists(Path.Combine(folder.FullName, "results.json")))
        {
            throw new InfrastructureException($"run {repeat.Number} ended with code {run.ExitCode}: {run.Error.Trim().Split('\n')[^1]}");
        }

        File.Move(Path.Combine(folder.FullName, "results.json"), results);
        folder.Delete(recursive: true);
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
