using CareerChat.Indexing;
using CareerChat.Tests.Indexing;

namespace CareerChat.Tests.Providers.Qdrant;

/// <summary>
/// The contract over a real server: set <c>CAREERCHAT_QDRANT_URL</c> and, where it asks for one, <c>CAREERCHAT_QDRANT_KEY</c>.
/// Collections of these tests begin with <c>careerchat-test-</c> and are dropped.
/// </summary>
[NeedsServer(UrlVariable)]
public sealed class LiveQdrantContractTests : ChunkIndexContract
{
    private const string UrlVariable = "CAREERCHAT_QDRANT_URL";

    protected override Task<(IChunkIndex Index, Func<ValueTask> Close)> OpenAsync()
    {
        var collection = $"careerchat-test-{Guid.NewGuid():N}";
        var bench = new QdrantBench(
            Environment.GetEnvironmentVariable(UrlVariable)!,
            ("Index:Qdrant:ApiKey", Environment.GetEnvironmentVariable("CAREERCHAT_QDRANT_KEY") ?? ""),
            ("Index:Qdrant:Collection", collection));
        return Task.FromResult<(IChunkIndex, Func<ValueTask>)>((bench.Index, async () =>
        {
            foreach (var name in await bench.Api.ListCollectionsAsync(CancellationToken.None))
            {
                if (name.StartsWith(collection, StringComparison.Ordinal))
                {
                    await bench.Api.DeleteCollectionAsync(name, CancellationToken.None);
                }
            }

            await bench.DisposeAsync();
        }));
    }
}
