using CareerChat.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CareerChat.Tests.Providers;

/// <summary>The clients of outside services exactly as AddCareerChat wires them, with short times.</summary>
internal sealed class ProviderBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public ProviderBench(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Resilience:DelaySeconds"] = "0.001",
            ["Llm:FirstTokenSeconds"] = "5",
            ["Llm:IdleSeconds"] = "5",
        }).AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        _services = new ServiceCollection().AddLogging().AddCareerChat(configuration).BuildServiceProvider();
    }

    public IChatClient Chat => _services.GetRequiredService<IChatClient>();

    public IEmbeddingGenerator<string, Embedding<float>> Embeddings => _services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();

    public static ProviderBench For(LoopbackServer server, params (string Key, string Value)[] settings) => new(
    [
        ("Llm:Endpoint", server.Address + "/v1"), ("Llm:Model", "scripted"),
        ("Embeddings:Endpoint", server.Address + "/v1"), ("Embeddings:Model", "scripted"),
        .. settings,
    ]);

    /// <summary>The text of a stream and the failure that ended it, or null.</summary>
    public async Task<(string Text, EndpointException? Failure)> StreamAsync(CancellationToken cancellationToken = default)
    {
        var text = "";
        try
        {
            await foreach (var update in Chat.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, "Bonjour")], null, cancellationToken))
            {
                text += update.Text;
            }

            return (text, null);
        }
        catch (EndpointException failure)
        {
            return (text, failure);
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
