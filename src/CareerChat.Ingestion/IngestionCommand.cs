using System.CommandLine;
using CareerChat.Corpus;
using CareerChat.Indexing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace CareerChat.Ingestion;

/// <summary>
/// The command line: <c>[--corpus DIR] [--watch] [--dry-run] [--json]</c>, or <c>rollback</c>, and any setting as
/// <c>--Section:Key=value</c>.
/// </summary>
/// <param name="console">Where progress is drawn; on anything but a terminal nothing moves.</param>
/// <param name="output">The report.</param>
/// <param name="errors">Why nothing could be done.</param>
public sealed class IngestionCommand(IAnsiConsole console, TextWriter output, TextWriter errors)
{
    private const int Done = 0;
    private const int NotesFailed = 1;
    private const int Usage = 2;

    /// <summary>A word rather than an option: it does another thing.</summary>
    private const string Rollback = "rollback";

    private readonly Option<string?> _corpus = new("--corpus") { Description = UserTexts.Ingestion.CorpusOption, HelpName = "DIR" };
    private readonly Option<bool> _watch = new("--watch") { Description = UserTexts.Ingestion.WatchOption };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = UserTexts.Ingestion.DryRunOption };
    private readonly Option<bool> _json = new("--json") { Description = UserTexts.Ingestion.JsonOption };
    private readonly Argument<string?> _rollback = new(Rollback) { Description = UserTexts.Ingestion.RollbackCommand, Arity = ArgumentArity.ZeroOrOne };

    /// <returns>0 done, 1 some notes failed (each told with its reason), 2 usage or configuration.</returns>
    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        // « --Index:Qdrant:Endpoint=… » is a setting, the standard .NET way; everything else is an option of this command.
        var settings = args.Where(IsSetting).ToArray();
        _rollback.AcceptOnlyFromAmong(Rollback);
        var command = new RootCommand(UserTexts.Ingestion.ProgramDescription) { _corpus, _watch, _dryRun, _json, _rollback };
        var parsed = command.Parse(args.Where(arg => !IsSetting(arg)).ToArray());
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await errors.WriteLineAsync(error.Message);
            }

            return Usage;
        }

        if (parsed.Action is not null)
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors }, cancellationToken) == 0 ? Done : Usage;
        }

        try
        {
            return await RunAsync(parsed, settings, cancellationToken);
        }
        catch (OptionsValidationException exception)
        {
            foreach (var failure in exception.Failures)
            {
                await errors.WriteLineAsync(UserTexts.Ingestion.Configuration(failure));
            }
        }
        catch (Exception exception) when (exception is CorpusException or EmbeddingSizeException or EndpointException or IOException)
        {
            await errors.WriteLineAsync(UserTexts.Ingestion.Configuration(exception.Message));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Done;
        }

        return Usage;
    }

    private async Task<int> RunAsync(ParseResult parsed, string[] settings, CancellationToken cancellationToken)
    {
        var dryRun = parsed.GetValue(_dryRun);
        using var host = BuildHost(parsed, settings);
        var configuration = host.Services.GetRequiredService<IConfiguration>();
        if (configuration["Index:Qdrant:Endpoint"] is null or "" && !dryRun)
        {
            await errors.WriteLineAsync(UserTexts.Ingestion.NoQdrant);
            return Usage;
        }

        host.Services.GetService<IStartupValidator>()?.Validate();
        if (parsed.GetValue(_rollback) is not null)
        {
            await host.Services.GetRequiredService<IChunkIndex>().RollBackAsync(cancellationToken);
            await output.WriteLineAsync(UserTexts.Ingestion.RolledBack);
            return Done;
        }

        var folder = CorpusFolder.Resolve(host.Services.GetRequiredService<IOptions<CorpusOptions>>().Value.Path);
        if (!Directory.Exists(folder))
        {
            await errors.WriteLineAsync(UserTexts.Ingestion.FolderMissing(folder));
            return Usage;
        }

        var pipeline = host.Services.GetRequiredService<IngestionPipeline>();
        var json = parsed.GetValue(_json);
        if (!parsed.GetValue(_watch))
        {
            return await IngestAsync(pipeline, folder, dryRun, json, cancellationToken);
        }

        using var watcher = new NoteWatcher(folder, host.Services.GetRequiredService<TimeProvider>(), IngestionWorker.Rest);
        var code = await IngestAsync(pipeline, folder, dryRun, json, cancellationToken);
        if (!json)
        {
            await output.WriteLineAsync(UserTexts.Ingestion.Watching(folder));
        }

        try
        {
            while (true)
            {
                await watcher.WaitForChangeAsync(cancellationToken);
                code = await IngestAsync(pipeline, folder, dryRun, json, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return code;
        }
    }

    private static bool IsSetting(string arg) => arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains(':') && arg.Contains('=');

    private IHost BuildHost(ParseResult parsed, string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings });
        if (parsed.GetValue(_corpus) is { } corpus)
        {
            // A folder given on the command line is meant from where the command was typed.
            builder.Configuration["Corpus:Path"] = Path.GetFullPath(corpus);
        }

        // The report says it all, in French; only what goes wrong is logged, beside the output.
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddCareerChatIngestion(builder.Configuration);
        return builder.Build();
    }

    private async Task<int> IngestAsync(IngestionPipeline pipeline, string folder, bool dryRun, bool json, CancellationToken cancellationToken)
    {
        var report = json || !console.Profile.Out.IsTerminal
            ? await pipeline.RunAsync(folder, dryRun, cancellationToken: cancellationToken)
            : await WithProgressAsync(progress => pipeline.RunAsync(folder, dryRun, progress, cancellationToken: cancellationToken));
        if (json)
        {
            await output.WriteLineAsync(ReportJson.Write(report));
        }
        else
        {
            foreach (var line in UserTexts.Ingestion.Report(report))
            {
                await output.WriteLineAsync(line);
            }
        }

        return report.HasProblems || report.Documents == 0 ? NotesFailed : Done;
    }

    private Task<IngestionReport> WithProgressAsync(Func<IProgress<IngestionProgress>, Task<IngestionReport>> run) =>
        console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var bars = new Dictionary<IngestionStep, ProgressTask>();
            return await run(new DirectProgress(told =>
            {
                if (!bars.TryGetValue(told.Step, out var bar))
                {
                    bars[told.Step] = bar = context.AddTask(UserTexts.Ingestion.Step(told.Step));
                }

                bar.IsIndeterminate = told.Total == 0;
                bar.MaxValue = Math.Max(1, told.Total);
                bar.Value = told.Done;
            }));
        });

    /// <summary>Draws on the thread that works, so that the bar never lags behind the report.</summary>
    private sealed class DirectProgress(Action<IngestionProgress> draw) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => draw(value);
    }
}
