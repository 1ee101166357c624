using CareerChat.Corpus;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerChat.Indexing;

/// <summary>Fills the embedded index when the service starts.</summary>
public sealed class IngestionWorker(
    IngestionPipeline pipeline, IOptions<CorpusOptions> options, ILogger<IngestionWorker> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var report = await pipeline.RunAsync(CorpusFolder.Resolve(options.Value.Path), cancellationToken);
        logger.IngestedCorpus(report.Documents, report.Added, report.Elapsed.TotalMilliseconds);
        foreach (var note in report.Refused)
        {
            logger.RefusedNote(note.Path, note.Refusal!.Kind.ToString());
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
