using CareerChat.Indexing;
using CareerChat.Tests.Indexing;
using CareerChat.Tests.Support.QdrantDouble;

namespace CareerChat.Tests.Providers.Qdrant;

/// <summary>The contract over the double, with batches so small that every change takes several requests.</summary>
public sealed class QdrantChunkIndexContractTests : ChunkIndexContract
{
    protected override async Task<(IChunkIndex Index, Func<ValueTask> Close)> OpenAsync()
    {
        var server = await QdrantDouble.StartAsync("thekey");
        var bench = new QdrantBench(server.Address, ("Index:Qdrant:ApiKey", "thekey"), ("Index:Qdrant:BatchPoints", "64"));
        return (bench.Index, async () =>
        {
            await bench.DisposeAsync();
            await server.DisposeAsync();
        });
    }
}
