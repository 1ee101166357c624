using System.ComponentModel.DataAnnotations;

namespace CareerChat.Providers.Qdrant;

/// <summary>Settings of section <c>Index:Qdrant</c>; without an endpoint the index is the embedded one.</summary>
public sealed class QdrantOptions : IValidatableObject
{
    /// <summary>Base address of the server's REST interface, such as <c>http://localhost:6333</c>.</summary>
    /// <value>The default is empty: off.</value>
    public string Endpoint { get; set; } = "";

    /// <summary>Sent in the <c>api-key</c> header.</summary>
    /// <value>The default is empty: a server that asks for no key.</value>
    public string ApiKey { get; set; } = "";

    /// <summary>The alias that is searched; the collections behind it are named after it, with the time of their ingestion.</summary>
    /// <value>The default is <c>careerchat</c>.</value>
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}", ErrorMessage = "expected 1 to 100 ASCII letters, digits, '-', '_' or '.', the first a letter or a digit.")]
    public string Collection { get; set; } = "careerchat";

    /// <summary>Shards of a new collection. Above 1 the server computes document frequencies shard by shard, and the order differs a little from the embedded index's.</summary>
    /// <value>The default is 1.</value>
    [Range(1, 1024, ErrorMessage = "expected a whole number from 1 to 1024.")]
    public int Shards { get; set; } = 1;

    /// <summary>Copies of each shard of a new collection.</summary>
    /// <value>The default is 1.</value>
    [Range(1, 64, ErrorMessage = "expected a whole number from 1 to 64.")]
    public int Replication { get; set; } = 1;

    /// <summary>Copies that must have taken a write before it counts; at most <see cref="Replication"/>.</summary>
    /// <value>The default is 1.</value>
    [Range(1, 64, ErrorMessage = "expected a whole number from 1 to 64.")]
    public int WriteConsistency { get; set; } = 1;

    /// <summary>How the server compresses embeddings in memory; the best candidates are scored again with the full ones.</summary>
    /// <value>The default is <see cref="QdrantQuantization.None"/>.</value>
    public QdrantQuantization Quantization { get; set; }

    /// <summary>True to keep embeddings, sparse vectors and texts on disk rather than in memory.</summary>
    /// <value>The default is false.</value>
    public bool OnDisk { get; set; }

    /// <summary>Longest time for one read, in seconds, retries not counted.</summary>
    /// <value>The default is 2.</value>
    [Range(0.05, 120, ErrorMessage = "expected a number of seconds from 0.05 to 120.")]
    public double SearchTimeoutSeconds { get; set; } = 2;

    /// <summary>Longest time for one write, in seconds, retries not counted.</summary>
    /// <value>The default is 60.</value>
    [Range(1, 600, ErrorMessage = "expected a number of seconds from 1 to 600.")]
    public double WriteTimeoutSeconds { get; set; } = 60;

    /// <summary>Longest wait for the server to finish indexing a new collection before it is published, in seconds.</summary>
    /// <value>The default is 1800.</value>
    [Range(1, 86_400, ErrorMessage = "expected a number of seconds from 1 to 86400.")]
    public double PublishTimeoutSeconds { get; set; } = 1800;

    /// <summary>Most points in one upsert.</summary>
    /// <value>The default is 128.</value>
    [Range(1, 4096, ErrorMessage = "expected a whole number from 1 to 4096.")]
    public int BatchPoints { get; set; } = 128;

    /// <summary>Most bytes of JSON in one upsert; the server takes 32 MiB.</summary>
    /// <value>The default is 4,194,304 (4 MiB).</value>
    [Range(65_536, 31_457_280, ErrorMessage = "expected a number of bytes from 65536 to 31457280.")]
    public int BatchBytes { get; set; } = 4 * 1024 * 1024;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint.Length > 0 && (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
        {
            yield return new ValidationResult("expected an http or https address such as http://localhost:6333.", [nameof(Endpoint)]);
        }

        if (WriteConsistency > Replication)
        {
            yield return new ValidationResult(
                $"expected at most Index:Qdrant:Replication, which is {Replication}: more copies than there are can never confirm a write.",
                [nameof(WriteConsistency)]);
        }

        if (ApiKey.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c > '~'))
        {
            yield return new ValidationResult("expected printable ASCII characters without spaces.", [nameof(ApiKey)]);
        }
    }
}
