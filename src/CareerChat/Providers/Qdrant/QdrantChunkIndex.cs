using System.Runtime.CompilerServices;
using CareerChat.Chunking;
using CareerChat.Indexing;

namespace CareerChat.Providers.Qdrant;

/// <summary>The index on a Qdrant server: what the embedded index ranks in one process, for any number of them.</summary>
/// <remarks>Readers use the alias only, so that a key that is limited to it is enough for them.</remarks>
internal sealed class QdrantChunkIndex(
    QdrantApi api, QdrantPublication publication, QdrantVocabulary vocabulary, QdrantOptions options, ExpectedEmbedding? embedding) : IChunkIndex
{
    /// <summary>Version of the payload and of the vectors' names.</summary>
    private const int Schema = 1;

    /// <summary>Most points of one page, and of one leg of a search; strict mode refuses more.</summary>
    private const int MaxLimit = 1000;

    private const int PageSize = 256;
    private const int ListPageSize = 1000;

    private static readonly string[] ListedFields = ["document_id", "content_hash", "start"];

    /// <summary>Points asked beyond the limit: the server leaves open which of equal scores it returns.</summary>
    private const int TieMargin = 8;

    /// <summary>The collection that was listed last: a change is worked out from it and must be applied to it.</summary>
    private string? _listed;
    private bool _isListed;

    /// <inheritdoc />
    public async Task<IndexState> GetStateAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var info = await api.FindCollectionAsync(options.Collection, cancellationToken);
            return info is null
                ? NotReady($"Qdrant at {options.Endpoint} has no collection '{options.Collection}'; fill it with CareerChat.Ingestion.")
                : ProblemOf(info) is { } problem
                    ? NotReady(problem)
                    : new IndexState(true, info.Config.Metadata!.Signature, info.PointsCount ?? 0);
        }
        catch (EndpointException failure)
        {
            return NotReady(failure.Fault switch
            {
                EndpointFault.Unreachable or EndpointFault.TimedOut =>
                    $"Qdrant at {options.Endpoint} does not answer; start it, or correct Index:Qdrant:Endpoint.",
                _ => $"Qdrant at {options.Endpoint} cannot be used. {failure.Message}",
            });
        }

        static IndexState NotReady(string problem) => new(false, "", 0, problem);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ChunkStamp> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        (_listed, _isListed) = (await publication.FindCurrentAsync(cancellationToken), true);
        if (_listed is null)
        {
            yield break;
        }

        var points = api.ScrollAsync(
            _listed, QdrantJson.Wire.QdrantReplyScrollPageListedPoint, ListedFields, withVector: false, ListPageSize, cancellationToken);
        await foreach (var point in points)
        {
            yield return new ChunkStamp(point.Id, point.Payload.DocumentId, point.Payload.ContentHash, point.Payload.Start);
        }
    }

    /// <inheritdoc />
    /// <remarks>
    /// The new content is a new collection: chunks that did not change are copied from the current one, vectors included. So
    /// readers never see half a change, document frequencies count no deleted chunk, and there is a way back.
    /// </remarks>
    /// <exception cref="EndpointException">The server failed, or another ingestion published first; nothing has changed.</exception>
    /// <exception cref="ArgumentException">Embeddings of different lengths in one change.</exception>
    public async Task ApplyAsync(IndexChange change, CancellationToken cancellationToken = default)
    {
        var replaced = _isListed ? _listed : await publication.FindCurrentAsync(cancellationToken);
        var current = replaced is null ? null : await api.FindCollectionAsync(replaced, cancellationToken);
        if (change.IsEmpty && current?.Config.Metadata?.Signature == change.Signature)
        {
            return;
        }

        await RefuseOldServerAsync(cancellationToken);

        // Embeddings of two models must not share a collection; the pipeline brings new ones with a new signature, but for notes
        // that it could not read this time.
        var keepsEmbeddings = current?.Config.Metadata?.Embedding == embedding?.Model;
        var denseSize = DenseSize(change, keepsEmbeddings ? current : null);
        var name = await publication.PublishAsync(
            replaced,
            collection => NewCollection(collection, change.Signature, denseSize),
            PointsAfter(change, replaced, keepsEmbeddings, cancellationToken),
            cancellationToken);
        (_listed, _isListed) = (name, true);
    }

    /// <inheritdoc />
    /// <exception cref="EndpointException">The server failed.</exception>
    public async ValueTask<SearchHits> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default)
    {
        var limit = Math.Min(query.Limit, MaxLimit);
        if (limit <= 0)
        {
            return SearchHits.None;
        }

        for (var asked = Math.Min(limit + TieMargin, MaxLimit); ; asked = Math.Min(asked * 4, MaxLimit))
        {
            var sparse = QdrantLegs.Sparse(query, asked);
            var dense = QdrantLegs.Dense(query, asked, options.Quantization);
            Leg[] legs = [.. new[] { sparse, dense }.OfType<Leg>()];
            if (legs.Length == 0)
            {
                return SearchHits.None;
            }

            var results = await api.SearchAsync(options.Collection, new SearchBatch(legs), cancellationToken);
            if (asked < MaxLimit && results.Any(leg => IsCutInsideTie(leg.Points, limit, asked)))
            {
                continue;
            }

            return new SearchHits(
                sparse is null ? [] : Best(results[0].Points, limit),
                dense is null ? [] : Best(results[^1].Points, limit));
        }
    }

    /// <inheritdoc />
    /// <exception cref="EndpointException">The server failed.</exception>
    public async ValueTask<Chunk?> FindAsync(Guid id, CancellationToken cancellationToken = default) =>
        await api.FindAsync(options.Collection, [id], cancellationToken) is [var found, ..] ? found.Payload.ToChunk(found.Id) : null;

    /// <inheritdoc />
    /// <exception cref="EndpointException">The words were never read, and the server failed.</exception>
    public ValueTask<Vocabulary> GetVocabularyAsync(CancellationToken cancellationToken = default) => vocabulary.GetAsync(cancellationToken);

    /// <inheritdoc />
    public bool CopiesOnApply => true;

    /// <inheritdoc />
    public async Task RollBackAsync(CancellationToken cancellationToken = default) =>
        (_listed, _isListed) = (await publication.RollBackAsync(cancellationToken), true);

    /// <summary>Above 0, best first, of equal scores the lowest id: the order of the embedded index.</summary>
    private static ScoredChunk[] Best(IReadOnlyList<ScoredPoint> points, int limit) =>
    [
        .. points
            .Where(point => point.Score > 0)
            .OrderByDescending(point => point.Score)
            .ThenBy(point => point.Id)
            .Take(limit)
            .Select(point => new ScoredChunk(point.Payload.ToChunk(point.Id), point.Score)),
    ];

    /// <summary>True when points that the server did not return may score as much as the last one that is wanted.</summary>
    private static bool IsCutInsideTie(IReadOnlyList<ScoredPoint> points, int limit, int asked) =>
        points.Count == asked && points[^1].Score.Equals(points[limit - 1].Score);

    /// <summary>Everything after a change: what is new, then what stays, read from the collection that it replaces.</summary>
    private async IAsyncEnumerable<QdrantPoint> PointsAfter(
        IndexChange change, string? replaced, bool keepsEmbeddings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var upserts = new Dictionary<Guid, IndexedChunk>();
        foreach (var indexed in change.Upserts)
        {
            upserts[indexed.Chunk.Id] = indexed;
        }

        foreach (var indexed in upserts.Values)
        {
            yield return PointOf(indexed);
        }

        if (replaced is null)
        {
            yield break;
        }

        var gone = upserts.Keys.Concat(change.Deletes).ToHashSet();
        var moves = change.Moves.ToDictionary(chunk => chunk.Id);
        var kept = api.ScrollAsync(
            replaced, QdrantJson.Wire.QdrantReplyScrollPageQdrantPoint, fields: null, withVector: true, PageSize, cancellationToken);
        await foreach (var point in kept)
        {
            if (!gone.Contains(point.Id))
            {
                yield return point with
                {
                    Vector = keepsEmbeddings ? point.Vector : point.Vector with { Dense = null },
                    Payload = moves.TryGetValue(point.Id, out var moved) ? ChunkPayload.Of(moved) : point.Payload,
                };
            }
        }
    }

    private static QdrantPoint PointOf(IndexedChunk indexed) => new(
        indexed.Chunk.Id,
        new QdrantVectors(
            indexed.Dense is { IsEmpty: false } dense ? dense : (ReadOnlyMemory<float>?)null,
            indexed.Sparse.Count > 0 ? new QdrantSparse(indexed.Sparse.Indices, indexed.Sparse.Values) : null),
        ChunkPayload.Of(indexed.Chunk));

    private NewCollection NewCollection(string name, string signature, long? denseSize) => new(
        denseSize is { } size ? new() { [QdrantVectors.DenseName] = new DenseConfig(size, "Cosine", options.OnDisk) } : [],
        new() { [QdrantVectors.SparseName] = new SparseConfig("idf", new SparseIndexConfig(options.OnDisk)) },
        options.Quantization switch
        {
            QdrantQuantization.Scalar => new QuantizationConfig(new ScalarQuantization("int8", 0.99, AlwaysRam: true), null),
            QdrantQuantization.Binary => new QuantizationConfig(null, new BinaryQuantization(AlwaysRam: true)),
            _ => null,
        },
        options.Shards,
        options.Replication,
        options.WriteConsistency,
        options.OnDisk,
        new StrictMode(
            Enabled: true, MaxLimit, UnindexedFilteringRetrieve: false, UnindexedFilteringUpdate: false,
            UpsertMaxBatchsize: options.BatchPoints, FilterMaxConditions: 16),
        new CollectionMetadata(name, Schema, signature, SparseEncoder.Version, embedding?.Model));

    private static long? DenseSize(IndexChange change, CollectionInfo? current)
    {
        var sizes = change.Upserts.Where(indexed => indexed.Dense is { IsEmpty: false }).Select(indexed => (long)indexed.Dense!.Value.Length)
            .Distinct().ToList();
        return sizes.Count switch
        {
            0 => current is null ? null : SizeOf(current),
            1 => sizes[0],
            _ => throw new ArgumentException($"Embeddings of {sizes[0]} and of {sizes[1]} numbers in one change; ingest again with one model.", nameof(change)),
        };
    }

    /// <summary>Length of a collection's embeddings; null without embeddings.</summary>
    private static long? SizeOf(CollectionInfo info) => info.Config.Params.Vectors?.GetValueOrDefault(QdrantVectors.DenseName)?.Size;

    private string? ProblemOf(CollectionInfo info)
    {
        if (info.Config.Metadata is not { Schema: > 0 } metadata)
        {
            return $"Collection '{options.Collection}' was not made by CareerChat.Ingestion (it has no metadata); set Index:Qdrant:Collection to another name.";
        }

        if (metadata.Schema != Schema || metadata.Encoder != SparseEncoder.Version)
        {
            return $"Collection '{options.Collection}' was made by another version (schema {metadata.Schema}, words '{metadata.Encoder}'; expected {Schema}, '{SparseEncoder.Version}'); run this version's CareerChat.Ingestion.";
        }

        if (embedding is not null && metadata.Embedding != embedding.Model)
        {
            return $"Collection '{options.Collection}' was embedded with {(metadata.Embedding is { } other ? $"'{other}'" : "no model")}, Embeddings:Model is '{embedding.Model}'; run CareerChat.Ingestion or correct the setting.";
        }

        if (embedding?.Size is { } wanted && SizeOf(info) is { } size && size != wanted)
        {
            return $"Collection '{options.Collection}' holds embeddings of {size} numbers, Embeddings:Dimensions is {wanted}; run CareerChat.Ingestion or correct the setting.";
        }

        return info.Status == "red" ? $"Collection '{options.Collection}' is red; look at the server's log." : null;
    }

    private async Task RefuseOldServerAsync(CancellationToken cancellationToken)
    {
        var text = await api.GetVersionAsync(cancellationToken);
        if (!Version.TryParse(text.Split('-')[0], out var version) || version < new Version(1, 16))
        {
            throw new EndpointException(QdrantErrors.Endpoint, EndpointFault.Rejected,
                $"the server is version {text}; CareerChat needs 1.16 or later, and is written for 1.18.3");
        }
    }
}
