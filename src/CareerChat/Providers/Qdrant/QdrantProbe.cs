using CareerChat.Indexing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerChat.Providers.Qdrant;

/// <summary>Says at start what is wrong with the server, in one sentence; stops nothing.</summary>
internal sealed class QdrantProbe(IChunkIndex index, QdrantApi api, IOptions<QdrantOptions> options, ILogger<QdrantProbe> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // An index with a spare tells its own changes of state; the probe is for what only shows at start.
        var state = await index.GetStateAsync(stoppingToken);
        if (state.Problem is { } problem && index is not FallbackChunkIndex)
        {
            logger.FoundIndexProblem(problem);
        }

        // A server whose key is empty (an unset variable, an empty secret) lets everybody in, and says so nowhere.
        if (options.Value.ApiKey.Length > 0 && state.Ready && await api.IsOpenToAllAsync(stoppingToken))
        {
            logger.FoundIndexProblem(
                $"Qdrant at {options.Value.Endpoint} answers without the key of Index:Qdrant:ApiKey: its own key is not set (QDRANT__SERVICE__API_KEY).");
        }
    }
}
