using CareerChat.Providers.Resilience;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerChat.Providers.OpenAI;

/// <summary>Registers a language model and an embedding model, each only when its section names an endpoint.</summary>
internal static class OpenAIServices
{
    public static IServiceCollection AddOpenAI(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<LlmOptions>(configuration, "Llm");
        services.AddSettings<EmbeddingOptions>(configuration, "Embeddings");
        services.AddSettings<ResilienceOptions>(configuration, "Resilience");
        if (configuration["Llm:Endpoint"] is { Length: > 0 })
        {
            services.AddSingleton(NewChatClient);
        }

        if (configuration["Embeddings:Endpoint"] is { Length: > 0 })
        {
            services.AddSingleton(NewEmbeddings);
        }

        return services;
    }

    private static IChatClient NewChatClient(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<LlmOptions>>().Value;
        var first = NewChatClient(services, "llm", options, options);
        return options.Fallback.IsOn
            ? new SecondChoiceChatClient(
                first, NewChatClient(services, "llm-fallback", options.Fallback, options), services.GetRequiredService<ILogger<ResilientChatClient>>())
            : first;
    }

    private static ResilientChatClient NewChatClient(IServiceProvider services, string name, LlmEndpoint endpoint, LlmOptions options)
    {
        var time = services.GetRequiredService<TimeProvider>();
        return new ResilientChatClient(
            new MeasuredChatClient(new OpenAIChatClient(name, endpoint, options, OpenAIClients.NewHttp(), time), time),
            NewPipeline(services, name, options.FirstTokenSeconds));
    }

    private static IEmbeddingGenerator<string, Embedding<float>> NewEmbeddings(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<EmbeddingOptions>>().Value;
        return new ResilientEmbeddings(
            new OpenAIEmbeddings(options, OpenAIClients.NewHttp(), services.GetRequiredService<TimeProvider>()),
            NewPipeline(services, OpenAIEmbeddings.Name, options.TimeoutSeconds));
    }

    private static EndpointPipeline NewPipeline(IServiceProvider services, string name, double attemptSeconds) => new(
        name,
        services.GetRequiredService<IOptions<ResilienceOptions>>().Value,
        TimeSpan.FromSeconds(attemptSeconds),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<EndpointPipeline>>());
}
