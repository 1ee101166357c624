using CareerChat.Corpus;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerChat.Indexing;

/// <summary>
/// Keeps the index equal to the notes: ingests before the host starts to serve, then again whenever the notes have changed and
/// come to rest. The only writer of an index.
/// </summary>
public sealed class IngestionWorker(
    IngestionPipeline pipeline, IOptions<CorpusOptions> corpus, IOptions<IndexOptions> options, TimeProvider time,
    ILogger<IngestionWorker> logger) : BackgroundService
{
    /// <summary>How long the notes must rest: longer than the steps of any editor's save, shorter than an author's patience.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);

    /// <summary>How long an embedding model that did not answer is left alone.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly string _folder = CorpusFolder.Resolve(corpus.Value.Path);
    private bool _lacksEmbeddings;

    /// <exception cref="CorpusException">The folder is missing or holds no readable note.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var report = await IngestAsync(cancellationToken);
        Tell(report);
        if (report.Documents == 0)
        {
            throw new CorpusException($"The corpus folder '{_folder}' holds no readable note; add Markdown notes to it or set Corpus:Path.");
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_lacksEmbeddings && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken);
            Tell(await IngestAsync(stoppingToken));
        }

        if (!options.Value.Watch)
        {
            return;
        }

        using var watcher = StartWatcher();
        while (watcher is not null && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await watcher.WaitForChangeAsync(stoppingToken);
                Tell(await IngestAsync(stoppingToken));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The index keeps what it holds: the next change, or the next start, tries again.
                logger.FailedIngestion(exception.GetType().Name);
            }
        }
    }

    /// <summary>Without their embeddings the notes are still found by their words: better than a service that does not start.</summary>
    private async Task<IngestionReport> IngestAsync(CancellationToken cancellationToken)
    {
        try
        {
            var report = await pipeline.RunAsync(_folder, cancellationToken: cancellationToken);
            _lacksEmbeddings = false;
            return report;
        }
        catch (EndpointException failure) when (failure.Endpoint == "embeddings")
        {
            logger.NotesWithoutEmbeddings(failure.Fault.ToString(), Pause.TotalSeconds);
            _lacksEmbeddings = true;
            return await pipeline.RunAsync(_folder, sparseOnly: true, cancellationToken: cancellationToken);
        }
    }

    private NoteWatcher? StartWatcher()
    {
        try
        {
            return new NoteWatcher(_folder, time, Rest);
        }
        catch (IOException exception)
        {
            // Linux bounds the number of watches of a user; the service serves all the same.
            logger.CannotWatch(_folder, exception.GetType().Name);
            return null;
        }
    }

    private void Tell(IngestionReport report)
    {
        logger.IngestedCorpus(report.Documents, report.Added, report.Changed, report.Removed, report.Elapsed.TotalMilliseconds);
        foreach (var note in report.Refused)
        {
            logger.RefusedNote(note.Path, note.Refusal!.Kind);
        }

        if (report.Secrets > 0)
        {
            logger.RemovedSecrets(report.Secrets, report.Notes.Count(note => note.Secrets.Count > 0));
        }
    }
}
