using Microsoft.Extensions.AI;
using Sdk = global::OpenAI.Embeddings;

namespace CareerChat.Providers.OpenAI;

/// <summary><c>/embeddings</c> of any compatible server through the official client; the caller bounds how many texts go at once.</summary>
internal sealed class OpenAIEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>Name of the endpoint in failures and telemetry.</summary>
    public const string Name = "embeddings";

    private readonly EmbeddingOptions _options;
    private readonly TimeProvider _time;
    private readonly Sdk.EmbeddingClient _client;
    private readonly EmbeddingGeneratorMetadata _metadata;

    public OpenAIEmbeddings(EmbeddingOptions options, HttpClient http, TimeProvider time)
    {
        _options = options;
        _time = time;
        var clientOptions = OpenAIClients.Options(options, http);
        _client = new Sdk.EmbeddingClient(options.Model, OpenAIClients.Credential(options), clientOptions);
        _metadata = new EmbeddingGeneratorMetadata(Name, clientOptions.Endpoint, options.Model, options.Dimensions);
    }

    /// <returns>One vector for each text, in the order of the texts, all of one length.</returns>
    /// <exception cref="EndpointException">
    /// The server could not be reached, refused, or gave another number of vectors or vectors of another length than asked.
    /// </exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            string[] texts = [.. values];
            Sdk.OpenAIEmbeddingCollection vectors = await _client.GenerateEmbeddingsAsync(
                texts, new Sdk.EmbeddingGenerationOptions { Dimensions = options?.Dimensions ?? _options.Dimensions }, cancellationToken);
            Check(vectors, texts.Length);
            return new(vectors.OrderBy(vector => vector.Index).Select(vector => new Embedding<float>(vector.ToFloats())));
        }
        catch (Exception error) when (OpenAIErrors.Translate(Name, error, _time, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
    }

    private static void Check(Sdk.OpenAIEmbeddingCollection vectors, int asked)
    {
        var lengths = vectors.Select(vector => vector.ToFloats().Length).Distinct().ToList();
        if (vectors.Count != asked || lengths is not [> 0])
        {
            throw new EndpointException(
                Name, EndpointFault.Malformed, $"expected {asked} vectors of one length, got {vectors.Count} of {string.Join('/', lengths)}");
        }
    }
}
