using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CareerChat.Eval.Assistants;
using CareerChat.Eval.Exam;
using CareerChat.Eval.Reports;
using CareerChat.Eval.Results;
using CareerChat.Eval.Retrieval;
using CareerChat.Eval.Suites;
using Spectre.Console;

namespace CareerChat.Eval;

/// <summary>The command line.</summary>
internal static class EvalCommands
{
    private static readonly Option<bool> InProcess = new("--in-process") { Description = "Run the pipeline in this process instead of through the chat service.", Recursive = true };
    private static readonly Option<Uri?> Url = new("--url") { Description = "A chat service that already runs.", Recursive = true };
    private static readonly Option<DirectoryInfo?> Corpus = new("--corpus") { Description = "Folder of notes; the default is corpus/.", Recursive = true };
    private static readonly Option<int> Threads = new("--threads") { Description = "Questions asked at a time.", DefaultValueFactory = _ => Environment.ProcessorCount, Recursive = true };

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Folder of the reports.",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Checkout.Find(), "artifacts", "eval")),
    };

    private static readonly IAnsiConsole Terminal = ConsoleReport.Open();

    /// <summary>Runs a command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync();
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (EvalUsageException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Usage;
        }
        catch (InfrastructureException exception)
        {
            await Console.Error.WriteLineAsync($"Inconclusive: {exception.Message}");
            return ExitCode.Inconclusive;
        }
    }

    private static RootCommand Root() => new("Evaluates the assistant.")
    {
        InProcess, Url, Corpus, Threads, All(), ExamCommand(), RetrievalCommand.Create(),
    };

    private static Command All()
    {
        var exam = new Option<FileInfo[]>("--exam") { Description = "Another exam that must not leak." };
        var command = new Command("all", "Every offline suite, compared with the committed baseline.") { Out, exam };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var clock = Stopwatch.StartNew();
            var options = Options(parsed) with { OtherExams = [.. (parsed.GetValue(exam) ?? []).Select(file => file.FullName)] };
            var run = await new Evaluation(options, Progress).AllAsync(cancellationToken);
            ConsoleReport.Write(Terminal, run);
            var folder = parsed.GetValue(Out)!;
            folder.Create();
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "results.json"), ResultsJson.Write(run), cancellationToken);
            Terminal.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"\n{clock.Elapsed.TotalSeconds:0.0} s; reports in {folder.FullName}");
            return Exit(run);
        });
        return command;
    }

    private static Command ExamCommand()
    {
        var file = new Option<FileInfo?>("--exam") { Description = "An exam in the owner's Markdown format; the default is the restated one." };
        var key = new Option<FileInfo?>("--key") { Description = "Its key; the default is eval/exam/key.json." };
        var view = new Option<ExamView>("--view") { Description = "masked or student.", DefaultValueFactory = _ => ExamView.Masked };
        var show = new Option<bool>("--show") { Description = "Print each answer." };
        var command = new Command("exam", "Sits an exam: /100, per part, with the know-nothing floor beside it.") { file, key, view, show };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = Options(parsed);
            var exams = new ExamFiles(options.Repository);
            var paper = parsed.GetValue(file) is { } path ? ExamFiles.Paper(path.FullName) : exams.Restated;
            var suite = new ExamSuite("exam", $"{paper.Title}, {parsed.GetValue(view)} view", paper,
                ExamKey.Load(parsed.GetValue(key)?.FullName ?? exams.KeyPath), parsed.GetValue(view), 85);
            var (run, _) = await new Evaluation(options, Progress).RunAsync([suite], cancellationToken);
            ConsoleReport.Write(Terminal, run);
            foreach (var item in run.Suites[0].Items)
            {
                Terminal.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {item.Id,-4} {item.Detail}");
                if (parsed.GetValue(show))
                {
                    Terminal.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[dim]{item.Exchange?.Answer}[/]\n");
                }
            }

            return Exit(run);
        });
        return command;
    }

    private static EvaluationOptions Options(ParseResult parsed) => new()
    {
        Repository = Checkout.Find(),
        InProcess = parsed.GetValue(InProcess),
        Url = parsed.GetValue(Url),
        Threads = Math.Max(1, parsed.GetValue(Threads)),
        Corpus = parsed.GetValue(Corpus)?.FullName,
    };

    private static void Progress(string what) => Console.Error.WriteLine($"… {what}");

    private static int Exit(RunResult run) =>
        run.Leakage.Any(finding => finding.IsFailure) ? ExitCode.Leakage
        : run.Suites.Any(suite => suite.Undecided * 100 > suite.Items.Count) ? ExitCode.Inconclusive
        : ExitCode.Pass;
}
