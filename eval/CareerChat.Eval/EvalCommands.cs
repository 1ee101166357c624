using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CareerChat.Eval.Assistants;
using CareerChat.Eval.Baselines;
using CareerChat.Eval.Claims;
using CareerChat.Eval.Exam;
using CareerChat.Eval.Faults;
using CareerChat.Eval.Feedback;
using CareerChat.Eval.Judges;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Repeats;
using CareerChat.Eval.Reports;
using CareerChat.Eval.Results;
using CareerChat.Eval.Retrieval;
using CareerChat.Eval.Reviews;
using CareerChat.Eval.Suites;
using Spectre.Console;

namespace CareerChat.Eval;

/// <summary>The command line.</summary>
internal static class EvalCommands
{
    private static readonly Option<bool> InProcess = new("--in-process") { Description = "Run the pipeline in this process instead of through the chat service.", Recursive = true };
    private static readonly Option<string?> Url = new("--url") { Description = "A chat service that already runs.", Recursive = true };
    private static readonly Option<DirectoryInfo?> Corpus = new("--corpus") { Description = "Folder of notes; the default is corpus/.", Recursive = true };
    private static readonly Option<int> Threads = new("--threads") { Description = "Questions asked at a time.", DefaultValueFactory = _ => Environment.ProcessorCount, Recursive = true };

    private static readonly Option<int> Order = new("--order") { Description = "Seed of the order in which questions are asked; 0 is the order of the files. Results do not depend on it.", Recursive = true };

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
        catch (Exception exception) when (exception is EvalUsageException or DatasetException)
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
        InProcess, Url, Corpus, Threads, Order, All(), RepeatCommand.Create(InProcess, Corpus), ExamCommand(), RetrievalCommand.Create(), ClaimsCommand.Create(), JudgeCommand.Create(), AskCommand(), BaselineCommand(), FeedbackCommand.Create(), FaultsCommand.Create(), ReviewCommand.Create(Options),
    };

    private static Command All()
    {
        var exam = new Option<FileInfo[]>("--exam") { Description = "Another exam that must not leak." };
        var strict = new Option<bool>("--strict") { Description = "Unmet acceptance targets fail the run too." };
        var command = new Command("all", "Every offline suite, compared with the committed baseline.") { Out, exam, strict };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var clock = Stopwatch.StartNew();
            var options = Options(parsed) with { OtherExams = [.. (parsed.GetValue(exam) ?? []).Select(file => file.FullName)] };
            var (run, context) = await new Evaluation(options, Progress).AllAsync(cancellationToken);
            var comparison = Baseline.Load(Baseline.PathIn(options.Repository)) is { } baseline ? new BaselineComparison(baseline, run) : null;
            ConsoleReport.Write(Terminal, run);
            ConsoleReport.Write(Terminal, comparison);
            var folder = parsed.GetValue(Out)!;
            await WriteReportsAsync(folder, run, comparison, context, cancellationToken);
            Terminal.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"\n{run.Gates.Count(gate => gate.Metric.IsMet == true)} of {run.Gates.Count()} targets met; {clock.Elapsed.TotalSeconds:0.0} s; reports in {folder.FullName}");
            return Exit(run, comparison, parsed.GetValue(strict));
        });
        return command;
    }

    private static async Task WriteReportsAsync(
        DirectoryInfo folder, RunResult run, BaselineComparison? comparison, EvalContext context, CancellationToken cancellationToken)
    {
        folder.Create();
        foreach (var (name, text) in new[]
        {
            ("results.json", ResultsJson.Write(run)),
            ("junit.xml", JUnitReport.Write(run)),
            ("summary.md", MarkdownReport.Write(run, comparison)),
            ("report.html", HtmlReport.Write(run, comparison)),
            ("latency.json", LatencyReport.Write(context.Replies)),
        })
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text, cancellationToken);
        }
    }

    private static Command AskCommand()
    {
        var file = new Argument<FileInfo>("file") { Description = "Lines of {\"id\",\"text\"} or {\"id\",\"turns\":[…]}." };
        var command = new Command("ask", "Runs questions or conversations through the assistant; one answer object a line.") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var lines = QuestionFile.Read<AskedLine>(parsed.GetValue(file)!.FullName);
            await using var assistant = await new Evaluation(Options(parsed), Progress).StartAsync(cancellationToken);
            var context = new EvalContext(Checkout.Find(), assistant, Math.Max(1, parsed.GetValue(Threads)), Progress);
            var asked = await context.AskAllAsync("ask", lines, line => line.Id, line => line.Messages(), cancellationToken);
            foreach (var one in asked)
            {
                Console.WriteLine(one.Reply is { } reply ? AskedLine.Write(one.Item.Id, reply) : AskedLine.WriteProblem(one.Item.Id, one.Problem!));
            }

            return asked.Any(one => one.Reply is null) ? ExitCode.Inconclusive : ExitCode.Pass;
        });
        return command;
    }

    private static Command BaselineCommand()
    {
        var update = new Command("update", "Measures everything and writes eval/baselines/all.json, to be committed after review.");
        update.SetAction(async (parsed, cancellationToken) =>
        {
            var options = Options(parsed);
            var (run, _) = await new Evaluation(options, Progress).AllAsync(cancellationToken);
            ConsoleReport.Write(Terminal, run);
            if (Exit(run, null, false) is not ExitCode.Pass and var code)
            {
                await Console.Error.WriteLineAsync("The run did not pass its hard rules: the baseline was left as it is.");
                return code;
            }

            var path = Baseline.PathIn(options.Repository);
            Baseline.Of(run, await Checkout.CommitAsync(options.Repository, cancellationToken)).Save(path);
            Terminal.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"\nWrote {path}; review the difference, then commit it.");
            return ExitCode.Pass;
        });
        return new Command("baseline", "The committed results that a run is compared with.") { update };
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

            return Exit(run, null, strict: false);
        });
        return command;
    }

    private static EvaluationOptions Options(ParseResult parsed) => new()
    {
        Repository = Checkout.Find(),
        InProcess = parsed.GetValue(InProcess),
        Url = parsed.GetValue(Url) is not { } url ? null
            : Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? address
            : throw new EvalUsageException($"--url is '{url}'; expected an address such as http://localhost:5080."),
        Threads = Math.Max(1, parsed.GetValue(Threads)),
        Order = parsed.GetValue(Order),
        Corpus = parsed.GetValue(Corpus)?.FullName,
    };

    private static void Progress(string what) => Console.Error.WriteLine($"… {what}");

    /// <summary>Leakage first, then what could not be judged, then quality: a run that could not judge proves nothing about quality.</summary>
    public static int Exit(RunResult run, BaselineComparison? comparison, bool strict) =>
        run.Leakage.Any(finding => finding.IsFailure) ? ExitCode.Leakage
        : run.Suites.Any(suite => suite.Undecided * 100 > suite.Items.Count) ? ExitCode.Inconclusive
        : comparison is { Regressions.Count: > 0 } || run.Gates.Any(gate => gate.Metric is { Name: "secret-emissions", IsMet: false }) ||
            (strict && run.Gates.Any(gate => gate.Metric.IsMet == false)) ? ExitCode.Quality
        : ExitCode.Pass;
}
