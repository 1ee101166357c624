using CareerChat.Answering;
using CareerChat.Chunking;
using CareerChat.Conversation;
using CareerChat.Corpus;
using CareerChat.Grounding;
using CareerChat.Indexing;
using CareerChat.Language;
using CareerChat.Orientation;
using CareerChat.Providers.OpenAI;
using CareerChat.Retrieval;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.AddSingleton<IChunkIndex, EmbeddedChunkIndex>();
        services.AddSingleton(_ => Lexicon.Load());
        services.AddSingleton<EmbeddingCache>();
        services.AddSingleton(NewPipeline);
        if (services.Any(service => service.ServiceType == typeof(IEmbeddingGenerator<string, Embedding<float>>)))
        {
            services.AddSingleton<DenseEncoder>();
        }

        services.AddSingleton<Retriever>();
        services.AddSingleton<QuestionRewriter>();
        services.AddSingleton<CareerAdvisor>();
        services.AddSingleton<GroundingVerifier>();
        services.AddSingleton<ExtractiveAnswerer>();
        services.AddSingleton<DraftPrinter>();
        services.AddSingleton<CareerAssistant>();
        return services;
    }

    /// <summary>The dense encoder takes part only where an embedding model is configured.</summary>
    private static IngestionPipeline NewPipeline(IServiceProvider services) => new(
        services.GetRequiredService<NoteReader>(),
        services.GetRequiredService<HeadingChunker>(),
        services.GetRequiredService<IChunkIndex>(),
        services.GetRequiredService<CareerCatalog>(),
        services.GetService<DenseEncoder>());
}
