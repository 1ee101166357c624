using Microsoft.Extensions.AI;

namespace CareerChat.Providers.Resilience;

/// <summary>Calls an embedding model through its endpoint's pipeline.</summary>
internal sealed class ResilientEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, EndpointPipeline pipeline)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        await pipeline.RunAsync(async attempt => await base.GenerateAsync(values, options, attempt), cancellationToken);
}
