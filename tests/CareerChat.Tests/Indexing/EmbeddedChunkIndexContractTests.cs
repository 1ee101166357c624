using CareerChat.Indexing;

namespace CareerChat.Tests.Indexing;

public sealed class EmbeddedChunkIndexContractTests : ChunkIndexContract
{
    protected override Task<(IChunkIndex Index, Func<ValueTask> Close)> OpenAsync()
    {
        var index = new EmbeddedChunkIndex();
        return Task.FromResult<(IChunkIndex, Func<ValueTask>)>((index, () =>
        {
            index.Dispose();
            return default;
        }));
    }
}
