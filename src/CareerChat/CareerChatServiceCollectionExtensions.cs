using CareerChat.Answering;
using CareerChat.Answering.Model;
using CareerChat.Chunking;
using CareerChat.Conversation;
using CareerChat.Corpus;
using CareerChat.Grounding;
using CareerChat.Indexing;
using CareerChat.Language;
using CareerChat.Orientation;
using CareerChat.Providers.OpenAI;
using CareerChat.Providers.Qdrant;
using CareerChat.Retrieval;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CareerChat;

/// <summary>All wiring and all defaults of the pipeline.</summary>
public static class CareerChatServiceCollectionExtensions
{
    /// <summary>Adds the pipeline, configured by sections <c>Corpus</c>, <c>Index</c>, <c>Retrieval</c>, <c>Answering</c>, <c>Llm</c>, <c>Embeddings</c> and <c>Resilience</c>.</summary>
    public static IServiceCollection AddCareerChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<CorpusOptions>(configuration, "Corpus");
        services.AddSettings<ChunkingOptions>(configuration, "Chunking");
        services.AddSettings<IndexOptions>(configuration, "Index");
        services.AddSettings<DenseOptions>(configuration, "Embeddings");
        services.AddSettings<RetrievalOptions>(configuration, "Retrieval");

        services.TryAddSingleton(TimeProvider.System);
        services.AddOpenAI(configuration);
        services.AddSingleton<CareerCatalog>();
        services.AddSingleton<NoteReader>();
        services.AddSingleton<HeadingChunker>();
        services.AddSingleton<EmbeddedChunkIndex>();
        services.AddQdrant(configuration);
        services.AddSingleton<IChunkIndex>(provider => UsesQdrant(configuration)
            ? new FallbackChunkIndex(
                provider.GetRequiredService<QdrantChunkIndex>(),
                provider.GetRequiredService<EmbeddedChunkIndex>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<FallbackChunkIndex>>())
            : provider.GetRequiredService<EmbeddedChunkIndex>());
        services.AddSingleton(_ => Lexicon.Load());
        services.AddSingleton<QueryReader>();
        services.AddSingleton<EmbeddingCache>();

        // The spare index is searched by words alone: the corpus is not embedded once more for it at every start.
        services.AddSingleton(provider => NewPipeline(
            provider,
            provider.GetRequiredService<EmbeddedChunkIndex>(),
            UsesQdrant(configuration) ? null : provider.GetService<DenseEncoder>()));
        if (services.Any(service => service.ServiceType == typeof(IEmbeddingGenerator<string, Embedding<float>>)))
        {
            services.AddSingleton<DenseEncoder>();
        }

        services.AddSingleton<Retriever>();
        services.AddSingleton<QuestionSpelling>();
        services.AddSingleton<QuestionRewriter>();
        services.AddSingleton<CareerAdvisor>();
        services.AddSingleton<GroundingVerifier>();
        services.AddSingleton<ExtractiveAnswerer>();
        services.AddSingleton<DraftPrinter>();
        services.AddSettings<AnsweringOptions>(configuration, "Answering");
        if (services.Any(service => service.ServiceType == typeof(IChatClient)))
        {
            services.AddSingleton<ChatAnswerer>();
            services.AddSingleton<ModelReply>();
            services.AddSingleton<CardPhrasing>();
        }

        services.AddSingleton<CareerAssistant>();
        return services;
    }

    /// <summary>
    /// Keeps the embedded index equal to the notes for as long as the host runs. With Qdrant that index only stands in while the
    /// server is away, so the notes may be absent.
    /// </summary>
    public static IServiceCollection AddCareerChatWorker(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = CorpusFolder.Resolve(configuration["Corpus:Path"] ?? new CorpusOptions().Path);
        return UsesQdrant(configuration) && !Directory.Exists(folder) ? services : services.AddHostedService<IngestionWorker>();
    }

    /// <summary>
    /// The pipeline as <see cref="AddCareerChat"/> adds it, but writing into Qdrant itself where it is configured: for the one
    /// process that fills it.
    /// </summary>
    public static IServiceCollection AddCareerChatIngestion(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCareerChat(configuration);
        if (!UsesQdrant(configuration))
        {
            return services;
        }

        services.AddSingleton<IChunkIndex>(provider => provider.GetRequiredService<QdrantChunkIndex>());
        return services.AddSingleton(provider => NewPipeline(
            provider, provider.GetRequiredService<QdrantChunkIndex>(), provider.GetService<DenseEncoder>()));
    }

    private static bool UsesQdrant(IConfiguration configuration) => configuration["Index:Qdrant:Endpoint"] is { Length: > 0 };

    private static IngestionPipeline NewPipeline(IServiceProvider services, IChunkIndex index, DenseEncoder? dense) => new(
        services.GetRequiredService<NoteReader>(),
        services.GetRequiredService<HeadingChunker>(),
        index,
        services.GetRequiredService<CareerCatalog>(),
        dense);
}
