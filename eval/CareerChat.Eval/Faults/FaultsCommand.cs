using System.CommandLine;
using CareerChat.Eval.Assistants;
using CareerChat.Eval.Questions;

namespace CareerChat.Eval.Faults;

/// <summary>
/// <c>faults</c>: mistakes are seeded in the scorers, one at a time, and the tests of the evaluation must turn red. All are compiled once into
/// a copy of the checkout, each behind a name (mutant schemata: Untch, Offutt and Harrold, 1993), so that a fault costs a test run, not a build.
/// </summary>
internal static class FaultsCommand
{
    private const double Target = 0.90;

    public static Command Create()
    {
        var filter = new Option<string>("--filter") { Description = "Tests to run.", DefaultValueFactory = _ => "FullyQualifiedName~CareerChat.Tests.Eval&FullyQualifiedName!~SeededFaultTests" };
        var only = new Option<string[]>("--only") { Description = "Names of faults; the default is all of them.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("faults", "Seeds mistakes in the scorers: the tests must notice 90 % of them.") { filter, only };
        command.SetAction((parsed, cancellationToken) =>
        {
            var repository = Checkout.Find();
            return RunAsync(repository, Read(repository, parsed.GetValue(only) ?? []), parsed.GetValue(filter)!, Console.Out, cancellationToken);
        });
        return command;
    }

    /// <exception cref="EvalUsageException">A name that no fault has.</exception>
    private static List<SeededFault> Read(string repository, string[] only)
    {
        var faults = QuestionFile.Read<SeededFault>(Path.Combine(repository, "eval", "faults.jsonl"));
        return only.FirstOrDefault(name => !faults.Any(fault => fault.Name == name)) is { } unknown
            ? throw new EvalUsageException($"No fault is named '{unknown}'; eval/faults.jsonl lists them.")
            : [.. faults.Where(fault => only.Length == 0 || only.Contains(fault.Name))];
    }

    private static async Task<int> RunAsync(
        string repository, List<SeededFault> faults, string filter, TextWriter output, CancellationToken cancellationToken)
    {
        var copy = Directory.CreateTempSubdirectory("careerchat-faults-").FullName;
        try
        {
            await CopyAsync(repository, copy, cancellationToken);
            Seed(Path.Combine(copy, "eval", "CareerChat.Eval"), faults);
            var (built, log) = await DotnetAsync(copy, null, ["build", "tests/CareerChat.Tests", "-v", "q", "--nologo", "-p:TreatWarningsAsErrors=false", "-p:RunAnalyzers=false"], cancellationToken);
            if (!built)
            {
                throw new InfrastructureException($"the seeded copy does not build: {Errors(log)}");
            }

            string[] test = ["test", "tests/CareerChat.Tests", "--no-build", "--nologo", "-v", "q", "--filter", filter, "--", "xUnit.StopOnFail=true"];
            var (green, failures) = await DotnetAsync(copy, null, test, cancellationToken);
            if (!green)
            {
                throw new InfrastructureException($"the tests fail before anything is seeded: {Errors(failures)}");
            }

            var caught = 0;
            foreach (var fault in faults)
            {
                var (missed, _) = await DotnetAsync(copy, fault.Name, test, cancellationToken);
                caught += missed ? 0 : 1;
                await output.WriteLineAsync($"{(missed ? "MISSED" : "caught")}  {fault.Name}");
            }

            await output.WriteLineAsync(FormattableString.Invariant($"{caught} of {faults.Count} seeded faults caught ({100.0 * caught / faults.Count:0.0} %, target {100 * Target:0} %)."));
            return caught >= Target * faults.Count ? ExitCode.Pass : ExitCode.Quality;
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static void Seed(string project, IEnumerable<SeededFault> faults)
    {
        foreach (var fault in faults)
        {
            var file = Path.Combine(project, fault.File);
            File.WriteAllText(file, fault.SeedIn(File.ReadAllText(file)));
        }

        File.WriteAllText(Path.Combine(project, "Fault.cs"), SeededFault.Switch);
    }

    /// <summary>What git would commit, changes of the work tree included: no build output.</summary>
    private static async Task CopyAsync(string repository, string copy, CancellationToken cancellationToken)
    {
        var listed = await ChildProcess.RunAsync("git", repository, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], cancellationToken);
        if (listed.ExitCode != 0)
        {
            throw new InfrastructureException("the checkout is no git repository");
        }

        foreach (var file in listed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(repository, file))))
        {
            var to = Path.Combine(copy, file);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(Path.Combine(repository, file), to);
        }
    }

    private static async Task<(bool Succeeded, string Log)> DotnetAsync(string folder, string? fault, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var run = await ChildProcess.RunAsync("dotnet", folder, arguments, cancellationToken, (SeededFault.Variable, fault ?? ""));
        return (run.ExitCode == 0, run.Output + run.Error);
    }

    private static string Errors(string log) => string.Join(" | ", log.Split('\n')
        .Where(line => line.Contains("error", StringComparison.Ordinal) || line.Contains("[FAIL]", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct().Take(5));
}
