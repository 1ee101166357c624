using CareerChat.Providers.OpenAI;
using CareerChat.Providers.Resilience;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerChat.Providers.Qdrant;

/// <summary>Registers the Qdrant index; it is made, and the server called, only when <c>Index:Qdrant</c> names an endpoint.</summary>
internal static class QdrantServices
{
    public static IServiceCollection AddQdrant(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<QdrantOptions>(configuration, "Index:Qdrant");
        services.AddSingleton(NewApi);
        services.AddSingleton(provider => new QdrantVocabulary(
            provider.GetRequiredService<QdrantApi>(),
            provider.GetRequiredService<IOptions<QdrantOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(NewIndex);
        if (configuration["Index:Qdrant:Endpoint"] is { Length: > 0 })
        {
            services.AddHostedService<QdrantProbe>();
        }

        return services;
    }

    private static QdrantApi NewApi(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<QdrantOptions>>().Value;
        var shared = services.GetRequiredService<IOptions<ResilienceOptions>>().Value;
        return new QdrantApi(
            options,
            NewPipeline(services, "qdrant", shared, options.SearchTimeoutSeconds),
            NewPipeline(services, "qdrant-ingestion", shared, options.WriteTimeoutSeconds),
            services.GetRequiredService<TimeProvider>());
    }

    private static QdrantChunkIndex NewIndex(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<QdrantOptions>>().Value;
        var api = services.GetRequiredService<QdrantApi>();
        var publication = new QdrantPublication(
            api, new QdrantUploader(api, options), options, services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<QdrantPublication>>());
        var embeddings = services.GetRequiredService<IOptions<EmbeddingOptions>>().Value;
        return new QdrantChunkIndex(
            api, publication, services.GetRequiredService<QdrantVocabulary>(), options,
            embeddings.Endpoint.Length > 0 ? new ExpectedEmbedding(embeddings.Model, embeddings.Dimensions) : null);
    }

    /// <summary>The shared rules; a total that leaves room for every attempt where one attempt alone may outlast the shared one.</summary>
    private static EndpointPipeline NewPipeline(IServiceProvider services, string name, ResilienceOptions shared, double attemptSeconds)
    {
        var options = new ResilienceOptions
        {
            Retries = shared.Retries,
            DelaySeconds = shared.DelaySeconds,
            MaxRetryAfterSeconds = shared.MaxRetryAfterSeconds,
            TotalSeconds = Math.Max(shared.TotalSeconds, attemptSeconds * (shared.Retries + 1) + (shared.Retries * shared.MaxRetryAfterSeconds)),
            BreakerCalls = shared.BreakerCalls,
            BreakerWindowSeconds = shared.BreakerWindowSeconds,
            BreakSeconds = shared.BreakSeconds,
        };
        return new EndpointPipeline(
            name, options, TimeSpan.FromSeconds(attemptSeconds), services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<EndpointPipeline>>());
    }
}
