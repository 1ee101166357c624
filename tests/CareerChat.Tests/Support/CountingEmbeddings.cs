using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace CareerChat.Tests.Support;

/// <summary>Embeddings of eight numbers drawn from a hash of the text, with every call written down.</summary>
internal sealed class CountingEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    public string Model { get; set; } = "petit";

    public int Size { get; set; } = 8;

    public Killer? Killer { get; set; }

    public List<IReadOnlyList<string>> Batches { get; } = [];

    public int Calls => Batches.Count;

    public IReadOnlyList<string> Texts => [.. Batches.SelectMany(batch => batch)];

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Killer?.Pass();
        var batch = values.ToList();
        Batches.Add(batch);
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(batch.Select(text => new Embedding<float>(Vector(text)))));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("test", null, Model, 8) : null;

    public void Dispose()
    {
    }

    private float[] Vector(string text) => [.. SHA256.HashData(Encoding.UTF8.GetBytes(text)).Take(Size).Select(b => (b / 255f) + 0.01f)];
}
