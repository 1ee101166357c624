using System.Globalization;
using System.Text;
using CareerChat.Chunking;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace CareerChat.Indexing;

/// <summary>
/// Texts to embeddings with the prefixes that the model was trained on; passages go in batches bounded by count and bytes, and
/// one that was embedded before is not sent again.
/// </summary>
public sealed class DenseEncoder(
    IEmbeddingGenerator<string, Embedding<float>> generator, IOptions<DenseOptions> options, EmbeddingCache cache)
{
    private readonly DenseOptions _options = options.Value;
    private readonly EmbeddingGeneratorMetadata? _metadata = generator.GetService<EmbeddingGeneratorMetadata>();
    private long _calls;

    /// <summary>Model, size and prefixes: vectors of two signatures must not share an index.</summary>
    public string Signature => $"{Model}/{_metadata?.DefaultModelDimensions?.ToString(CultureInfo.InvariantCulture) ?? "own"}/{_options.QueryPrefix}/{_options.PassagePrefix}";

    /// <summary>Calls made so far.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    private string Model => _metadata?.DefaultModelId ?? "model";

    /// <summary>The embedding of a question.</summary>
    public async Task<ReadOnlyMemory<float>> EncodeQueryAsync(string question, CancellationToken cancellationToken = default) =>
        (await GenerateAsync([_options.QueryPrefix + question], cancellationToken))[0];

    /// <summary>One embedding for each chunk, in their order.</summary>
    /// <exception cref="EmbeddingSizeException">The model gave vectors of another size than the settings ask or than it gave before.</exception>
    public async Task<IReadOnlyList<ReadOnlyMemory<float>>> EncodeAsync(
        IReadOnlyList<Chunk> chunks, Action<int>? onDone = null, CancellationToken cancellationToken = default)
    {
        var texts = chunks.Select(chunk => _options.PassagePrefix + chunk.IndexedText).ToList();
        var keys = texts.ConvertAll(text => EmbeddingCache.Key(Signature, text));
        var vectors = new ReadOnlyMemory<float>[chunks.Count];
        var missing = new List<int>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (cache.Find(keys[i]) is { } known)
            {
                vectors[i] = known;
            }
            else
            {
                missing.Add(i);
            }
        }

        var done = texts.Count - missing.Count;
        onDone?.Invoke(done);
        foreach (var batch in Batches(missing, texts))
        {
            var fresh = await GenerateAsync([.. batch.Select(i => texts[i])], cancellationToken);
            for (var i = 0; i < batch.Count; i++)
            {
                vectors[batch[i]] = fresh[i];
                cache.Add(keys[batch[i]], fresh[i]);
            }

            done += batch.Count;
            onDone?.Invoke(done);
        }

        CheckSize(vectors);
        return vectors;
    }

    private IEnumerable<List<int>> Batches(List<int> missing, List<string> texts)
    {
        var batch = new List<int>();
        var bytes = 0;
        foreach (var i in missing)
        {
            var size = Encoding.UTF8.GetByteCount(texts[i]);
            if (batch.Count > 0 && (batch.Count == _options.BatchSize || bytes + size > _options.BatchBytes))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(i);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private async Task<IReadOnlyList<ReadOnlyMemory<float>>> GenerateAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        var generated = await generator.GenerateAsync(texts, cancellationToken: cancellationToken);
        if (generated.Count != texts.Count)
        {
            throw new EmbeddingSizeException($"The embedding model '{Model}' gave {generated.Count} vectors for {texts.Count} texts; check Embeddings:Endpoint.");
        }

        var vectors = generated.Select(embedding => embedding.Vector).ToList();
        CheckSize(vectors);
        return vectors;
    }

    private void CheckSize(IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        var expected = _metadata?.DefaultModelDimensions ?? (vectors.Count > 0 ? vectors[0].Length : 0);
        foreach (var vector in vectors)
        {
            if (vector.Length != expected || expected == 0)
            {
                throw new EmbeddingSizeException(
                    $"The embedding model '{Model}' gave a vector of {vector.Length} numbers where {expected} were expected; " +
                    "set Embeddings:Dimensions to what the model gives, or choose the model that the index was built with.");
            }
        }
    }
}
