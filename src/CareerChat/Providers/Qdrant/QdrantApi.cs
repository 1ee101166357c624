using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CareerChat.Providers.Resilience;

namespace CareerChat.Providers.Qdrant;

/// <summary>The calls of Qdrant's REST interface that the index needs, each through the shared resilience pipeline.</summary>
/// <remarks>Every call throws <see cref="EndpointException"/> when it fails for good. All of them may be sent twice without harm.</remarks>
internal sealed class QdrantApi : IDisposable
{
    /// <summary>Shorter than the server's keep-alive of 5 s: a connection that the server is about to close is never reused.</summary>
    private static readonly TimeSpan IdleConnection = TimeSpan.FromSeconds(3);

    private readonly HttpClient _http;
    private readonly EndpointPipeline _reads;
    private readonly EndpointPipeline _writes;
    private readonly TimeProvider _time;
    private readonly int _readSeconds;
    private readonly int _writeSeconds;

    public QdrantApi(QdrantOptions options, EndpointPipeline reads, EndpointPipeline writes, TimeProvider time)
    {
        (_reads, _writes, _time) = (reads, writes, time);
        _readSeconds = Math.Max(1, (int)Math.Ceiling(options.SearchTimeoutSeconds));
        _writeSeconds = (int)Math.Ceiling(options.WriteTimeoutSeconds);
        _http = new HttpClient(new SocketsHttpHandler
        {
            PooledConnectionIdleTimeout = IdleConnection,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(Math.Min(5, options.SearchTimeoutSeconds)),
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
        })
        {
            BaseAddress = new Uri(options.Endpoint.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("careerchat", "1"));
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (options.ApiKey.Length > 0)
        {
            _http.DefaultRequestHeaders.Add("api-key", options.ApiKey);
        }
    }

    /// <summary>The server's version, such as <c>1.19.0</c>.</summary>
    public async Task<string> GetVersionAsync(CancellationToken cancellationToken) =>
        (await CallAsync(Read(HttpMethod.Get, ""), QdrantJson.Wire.QdrantVersion, cancellationToken))!.Version;

    /// <summary>True when the server lists its collections to a caller without a key; false also when it cannot be told.</summary>
    public async Task<bool> IsOpenToAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var stranger = new HttpClient { BaseAddress = _http.BaseAddress, Timeout = TimeSpan.FromSeconds(_readSeconds) };
            using var response = await stranger.GetAsync(new Uri("collections", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Names of all collections, aliases left out.</summary>
    public async Task<IReadOnlyList<string>> ListCollectionsAsync(CancellationToken cancellationToken)
    {
        var list = await ResultAsync(Read(HttpMethod.Get, "collections"), QdrantJson.Wire.QdrantReplyCollectionList, cancellationToken);
        return [.. list!.Collections.Select(collection => collection.Name)];
    }

    /// <summary>The collection behind each alias.</summary>
    public async Task<IReadOnlyDictionary<string, string>> GetAliasesAsync(CancellationToken cancellationToken)
    {
        var list = await ResultAsync(Read(HttpMethod.Get, "aliases"), QdrantJson.Wire.QdrantReplyAliasList, cancellationToken);
        return list!.Aliases.ToDictionary(alias => alias.AliasName, alias => alias.CollectionName, StringComparer.Ordinal);
    }

    /// <summary>What a collection or an alias holds; null when there is none of that name.</summary>
    public Task<CollectionInfo?> FindCollectionAsync(string name, CancellationToken cancellationToken) =>
        ResultAsync(Read(HttpMethod.Get, $"collections/{name}") with { None = HttpStatusCode.NotFound },
            QdrantJson.Wire.QdrantReplyCollectionInfo, cancellationToken);

    /// <summary>Creates a collection; one that exists already is left as it is (the answer to a first try may have been lost).</summary>
    public Task CreateCollectionAsync(string name, NewCollection settings, CancellationToken cancellationToken) =>
        ResultAsync(
            Write(HttpMethod.Put, $"collections/{name}?timeout={_writeSeconds}", settings, QdrantJson.Wire.NewCollection) with
            {
                None = HttpStatusCode.Conflict,
            },
            QdrantJson.Wire.QdrantReplyBoolean, cancellationToken);

    /// <summary>Indexes a keyword of the payload, so that strict mode lets it be filtered on.</summary>
    public Task IndexKeywordAsync(string collection, string field, CancellationToken cancellationToken) =>
        ResultAsync(
            Write(HttpMethod.Put, $"collections/{collection}/index?wait=true", new FieldIndex(field, "keyword"), QdrantJson.Wire.FieldIndex),
            QdrantJson.Wire.QdrantReplyQdrantUpdate, cancellationToken);

    /// <summary>Drops a collection and the aliases that point to it; a missing one is no failure.</summary>
    public Task DeleteCollectionAsync(string name, CancellationToken cancellationToken) =>
        ResultAsync(
            new Request(HttpMethod.Delete, $"collections/{name}?timeout={_writeSeconds}", _writes),
            QdrantJson.Wire.QdrantReplyBoolean, cancellationToken);

    /// <summary>Points an alias to a collection, in one step for all readers.</summary>
    public Task SetAliasAsync(string alias, string collection, CancellationToken cancellationToken) =>
        ResultAsync(
            Write(HttpMethod.Post, $"collections/aliases?timeout={_writeSeconds}",
                new AliasActions([new AliasAction(new Alias(alias, collection))]), QdrantJson.Wire.AliasActions),
            QdrantJson.Wire.QdrantReplyBoolean, cancellationToken);

    /// <summary>Adds or replaces points; false when the server has noted the write but not yet made it visible.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="body">An upsert in JSON.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QdrantTooLargeException">The server can never take that much at once.</exception>
    public async Task<bool> UpsertAsync(string collection, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var request = new Request(HttpMethod.Put, $"collections/{collection}/points?wait=true&timeout={_writeSeconds}", _writes)
        {
            Body = body,
            CarriesContent = true,
            MayBeCut = true,
        };
        var update = await ResultAsync(request, QdrantJson.Wire.QdrantReplyQdrantUpdate, cancellationToken);
        return update!.Status == "completed";
    }

    /// <summary>Exactly how many points a collection holds.</summary>
    public async Task<long> CountAsync(string collection, CancellationToken cancellationToken) =>
        (await ResultAsync(
            Read(HttpMethod.Post, $"collections/{collection}/points/count", new CountQuery(true), QdrantJson.Wire.CountQuery),
            QdrantJson.Wire.QdrantReplyCountResult, cancellationToken))!.Count;

    /// <summary>Every point, page by page, by id.</summary>
    /// <param name="collection">A collection, not an alias: the pages must come from one.</param>
    /// <param name="type">How a page is read.</param>
    /// <param name="fields">Fields of the payload to read; null for all.</param>
    /// <param name="withVector">True to read the vectors too.</param>
    /// <param name="pageSize">Points in a page.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public async IAsyncEnumerable<T> ScrollAsync<T>(
        string collection,
        JsonTypeInfo<QdrantReply<ScrollPage<T>>> type,
        string[]? fields,
        bool withVector,
        int pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Guid? offset = null;
        do
        {
            var page = await ResultAsync(
                Read(HttpMethod.Post, $"collections/{collection}/points/scroll",
                    new ScrollQuery(pageSize, fields, withVector, offset), QdrantJson.Wire.ScrollQuery) with { Pipeline = _writes },
                type, cancellationToken);
            foreach (var point in page!.Points)
            {
                yield return point;
            }

            offset = page.NextPageOffset;
        }
        while (offset is not null);
    }

    /// <summary>The points with these ids, as far as they exist.</summary>
    public async Task<IReadOnlyList<FoundPoint>> FindAsync(string collection, Guid[] ids, CancellationToken cancellationToken) =>
        (await ResultAsync(
            Read(HttpMethod.Post, $"collections/{collection}/points?timeout={_readSeconds}", new PointsById(ids, true, false), QdrantJson.Wire.PointsById),
            QdrantJson.Wire.QdrantReplyIReadOnlyListFoundPoint, cancellationToken))!;

    /// <summary>The results of several searches, in the order asked.</summary>
    public Task<IReadOnlyList<LegResult>> SearchAsync(string collection, SearchBatch batch, CancellationToken cancellationToken) =>
        SearchAsync(collection, batch, _reads, _readSeconds, cancellationToken);

    /// <summary>The same with the patience of a write: for trying a collection out.</summary>
    public Task<IReadOnlyList<LegResult>> SearchPatientlyAsync(string collection, SearchBatch batch, CancellationToken cancellationToken) =>
        SearchAsync(collection, batch, _writes, _writeSeconds, cancellationToken);

    private async Task<IReadOnlyList<LegResult>> SearchAsync(
        string collection, SearchBatch batch, EndpointPipeline pipeline, int seconds, CancellationToken cancellationToken)
    {
        var results = await ResultAsync(
            Read(HttpMethod.Post, $"collections/{collection}/points/query/batch?timeout={seconds}", batch, QdrantJson.Wire.SearchBatch) with
            {
                Pipeline = pipeline,
                CarriesContent = true,
            },
            QdrantJson.Wire.QdrantReplyIReadOnlyListLegResult, cancellationToken);
        return results!.Count == batch.Searches.Count
            ? results
            : throw Malformed($"{results.Count} results for {batch.Searches.Count} searches");
    }

    public void Dispose() => _http.Dispose();

    private static EndpointException Malformed(string detail, Exception? inner = null) =>
        new(QdrantErrors.Endpoint, EndpointFault.Malformed, detail, inner);

    private Request Read(HttpMethod method, string path) => new(method, path, _reads);

    private Request Read<T>(HttpMethod method, string path, T body, JsonTypeInfo<T> type) =>
        new(method, path, _reads) { Body = JsonSerializer.SerializeToUtf8Bytes(body, type) };

    private Request Write<T>(HttpMethod method, string path, T body, JsonTypeInfo<T> type) =>
        new(method, path, _writes) { Body = JsonSerializer.SerializeToUtf8Bytes(body, type) };

    private async Task<T?> ResultAsync<T>(Request request, JsonTypeInfo<QdrantReply<T>> type, CancellationToken cancellationToken) =>
        await CallAsync(request, type, cancellationToken) is { } reply ? reply.Result : default;

    /// <summary>The answer, or null when the status is the one that means none.</summary>
    private async Task<T?> CallAsync<T>(Request request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await request.Pipeline.RunAsync(attempt => AttemptAsync(request, type, attempt), cancellationToken);
        }
        catch (QdrantTooLargeException tooLarge) when (!request.MayBeCut)
        {
            throw new EndpointException(QdrantErrors.Endpoint, EndpointFault.Rejected, tooLarge.Message);
        }
    }

    private async ValueTask<T?> AttemptAsync<T>(Request request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var message = new HttpRequestMessage(request.Method, request.Path);
        if (request.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };
        }

        try
        {
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode == request.None)
            {
                return null;
            }

            if ((int)response.StatusCode >= 400)
            {
                throw QdrantErrors.Of(
                    response, await response.Content.ReadAsStringAsync(cancellationToken), request.CarriesContent, _time.GetUtcNow());
            }

            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync(stream, type, cancellationToken) ?? throw Malformed("null");
        }
        catch (JsonException error)
        {
            throw Malformed(string.Create(CultureInfo.InvariantCulture, $"JSON that cannot be read, line {error.LineNumber}"));
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new EndpointException(QdrantErrors.Endpoint, EndpointFault.Unreachable, "no connection, or one that was cut", error);
        }
    }

    /// <summary>One call. All state that an attempt needs, so that it can be made again.</summary>
    private sealed record Request(HttpMethod Method, string Path, EndpointPipeline Pipeline)
    {
        public ReadOnlyMemory<byte>? Body { get; init; }

        /// <summary>True when the body holds texts or vectors, which no message may repeat.</summary>
        public bool CarriesContent { get; init; }

        /// <summary>True when the caller cuts a request that is too large.</summary>
        public bool MayBeCut { get; init; }

        /// <summary>The status that means: there is none.</summary>
        public HttpStatusCode? None { get; init; }
    }
}
