using CareerChat.Providers.Qdrant;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CareerChat.Tests.Providers.Qdrant;

/// <summary>The Qdrant index exactly as AddCareerChat wires it, with short pauses.</summary>
internal sealed class QdrantBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public QdrantBench(string address, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Index:Qdrant:Endpoint"] = address,
            ["Resilience:DelaySeconds"] = "0.001",
            ["Resilience:BreakerCalls"] = "1000",
        }).AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        _services = new ServiceCollection().AddLogging().AddCareerChat(configuration).BuildServiceProvider();
    }

    public QdrantChunkIndex Index => _services.GetRequiredService<QdrantChunkIndex>();

    public QdrantApi Api => _services.GetRequiredService<QdrantApi>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
