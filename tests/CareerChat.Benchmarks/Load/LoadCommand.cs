using System.Globalization;

namespace CareerChat.Benchmarks.Load;

/// <summary><c>-- load start|stages|answers|first-delta|streams|all [--api PATH] [--seconds N]</c>: measures S1–S4 on the real service.</summary>
internal static class LoadCommand
{
    /// <summary>The checkout: notes are read from it.</summary>
    public static string Root { get; } = FindRoot();

    public static async Task<int> RunAsync(string[] args)
    {
        var api = Option(args, "--api") ?? Path.Combine(Root, "src/CareerChat.Api/bin/Release/net10.0/CareerChat.Api.dll");
        var seconds = int.Parse(Option(args, "--seconds") ?? "0", CultureInfo.InvariantCulture);
        var what = args.FirstOrDefault() ?? "";
        if (what is not ("start" or "stages" or "answers" or "first-delta" or "streams" or "all"))
        {
            Console.Error.WriteLine("usage: load start|stages|answers|first-delta|streams|all [--api CareerChat.Api.dll] [--seconds N]");
            return 2;
        }

        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, load average {LoadAverage()}");
        Console.WriteLine();
        Console.WriteLine("| # | what | measured | target |");
        Console.WriteLine("|---|---|---|---|");
        if (what is "start" or "all")
        {
            Console.WriteLine(await StartLoad.RunAsync(api));
        }

        if (what is "first-delta" or "all")
        {
            Console.WriteLine(await FirstDeltaLoad.RunAsync(api, seconds > 0 ? seconds : 15));
        }

        if (what is "answers" or "all")
        {
            Console.WriteLine(await AnswersLoad.RunAsync(api, seconds > 0 ? seconds : 15));
        }

        if (what is "stages" or "all")
        {
            Console.WriteLine(await StagesLoad.RunAsync(rounds: 100));
        }

        if (what is "streams" or "all")
        {
            Console.WriteLine(await StreamsLoad.RunAsync(api, seconds > 0 ? seconds : 60));
        }

        return 0;
    }

    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CareerChat.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No CareerChat.sln above this program; run it from a checkout.");
    }
}
