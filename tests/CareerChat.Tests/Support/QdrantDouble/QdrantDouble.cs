using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareerChat.Tests.Support.QdrantDouble;

/// <summary>
/// A Qdrant server as far as the index knows it, on a loopback port: its envelopes and errors, aliases, strict mode, exact
/// searches. Every request is checked against the server's OpenAPI, and a route that it does not know fails the test. It claims
/// no approximate search, no quantisation, no replication and no persistence.
/// </summary>
internal sealed class QdrantDouble : IAsyncDisposable
{
    private static readonly Lazy<ClosedSchema?> Schema = new(ClosedSchema.Load);

    private readonly Lock _lock = new();
    private readonly List<string> _violations = [];
    private readonly List<QdrantRequest> _requests = [];
    private readonly Dictionary<string, StoredCollection> _collections = [];
    private readonly Dictionary<string, string> _aliases = [];
    private readonly string? _apiKey;
    private WebApplication? _app;
    private long _operation;

    private QdrantDouble(string? apiKey) => _apiKey = apiKey;

    /// <summary>Base address, without a trailing slash.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Decides whether a request goes wrong, and how; null for no fault. May change between two requests.</summary>
    public Func<QdrantRequest, QdrantFaults.Fault?>? Fault { get; set; }

    public string Version { get; set; } = "1.18.3";

    /// <summary>Largest body in bytes.</summary>
    public int BodyLimit { get; set; } = 32 * 1024 * 1024;

    /// <summary>True when the requests are checked against the OpenAPI.</summary>
    public static bool ChecksSchema => Schema.Value is not null;

    public IReadOnlyList<QdrantRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Requests that break the contract; emptied by reading, so that a test may expect them.</summary>
    public IReadOnlyList<string> TakeViolations()
    {
        lock (_lock)
        {
            string[] taken = [.. _violations];
            _violations.Clear();
            return taken;
        }
    }

    /// <summary>Names of all collections.</summary>
    public IReadOnlyList<string> Collections
    {
        get
        {
            lock (_lock)
            {
                return [.. _collections.Keys.Order(StringComparer.Ordinal)];
            }
        }
    }

    public static async Task<QdrantDouble> StartAsync(string? apiKey = null)
    {
        var server = new QdrantDouble(apiKey);
        await server.ListenAsync("http://127.0.0.1:0");
        return server;
    }

    /// <summary>Stops answering; what is stored stays.</summary>
    public async Task StopAsync()
    {
        await _app!.DisposeAsync();
        _app = null;
    }

    /// <summary>Answers again, at the same address.</summary>
    public Task RestartAsync() => ListenAsync(Address);

    public string? Alias(string name)
    {
        lock (_lock)
        {
            return _aliases.GetValueOrDefault(name);
        }
    }

    /// <summary>The collection of this name or alias.</summary>
    public StoredCollection Collection(string name)
    {
        lock (_lock)
        {
            return _collections.GetValueOrDefault(_aliases.GetValueOrDefault(name, name)) ?? throw QdrantError.NoCollection(name);
        }
    }

    /// <summary>Makes a collection by hand, such as one that another program left.</summary>
    public void Add(string name, JsonObject? settings = null)
    {
        lock (_lock)
        {
            _collections.Add(name, new StoredCollection(settings ?? []));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        if (TakeViolations() is { Count: > 0 } violations)
        {
            throw new InvalidOperationException("Requests that break Qdrant's contract: " + string.Join("; ", violations));
        }
    }

    private async Task ListenAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync();
        Address = _app.Urls.First();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var (request, size) = await ReadAsync(context);
            if (Fault?.Invoke(request) is { } fault)
            {
                await fault(context, () => HandleAsync(context, request, size));
            }
            else
            {
                await HandleAsync(context, request, size);
            }
        }
        catch (QdrantError error)
        {
            await WriteErrorAsync(context, error);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
    }

    private async Task<(QdrantRequest Request, long Size)> ReadAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var body = buffer.Length == 0 ? null : JsonNode.Parse(buffer.ToArray());
        lock (_lock)
        {
            var request = new QdrantRequest(
                _requests.Count, context.Request.Method, context.Request.Path.Value!,
                context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()), body);
            _requests.Add(request);
            return (request, buffer.Length);
        }
    }

    private async Task HandleAsync(HttpContext context, QdrantRequest request, long size)
    {
        if (Schema.Value?.Problem(request.Method, request.Path, request.Query, request.Body) is { } problem)
        {
            lock (_lock)
            {
                _violations.Add($"{request}: {problem}");
            }
        }

        if (request.Path == "/")
        {
            await context.Response.WriteAsync(new JsonObject
            {
                ["title"] = "qdrant - vector search engine",
                ["version"] = Version,
                ["commit"] = new string('0', 40),
            }.ToJsonString());
            return;
        }

        Authorise(context);
        if (size > BodyLimit)
        {
            throw new QdrantError(400, $"JSON payload ({size} bytes) is larger than allowed (limit: {BodyLimit} bytes).");
        }

        JsonNode? result;
        lock (_lock)
        {
            try
            {
                result = Handle(request);
            }
            catch (NotSupportedException unsupported)
            {
                _violations.Add($"{request}: this double does not know {unsupported.Message}");
                throw new QdrantError(501, "Not implemented by the double");
            }
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(new JsonObject { ["result"] = result, ["status"] = "ok", ["time"] = 0.0001 }.ToJsonString());
    }

    private void Authorise(HttpContext context)
    {
        if (_apiKey is null)
        {
            return;
        }

        var given = context.Request.Headers["api-key"].ToString() is { Length: > 0 } key ? key
            : context.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var bearer] ? bearer
            : null;
        if (given != _apiKey)
        {
            throw new QdrantError(401, given is null
                ? "Must provide an API key or an Authorization bearer token"
                : "Invalid API key or JWT");
        }
    }

    private JsonNode? Handle(QdrantRequest request) => (request.Method, request.Path.Split('/')[1..]) switch
    {
        ("GET", ["collections"]) => new JsonObject
        {
            ["collections"] = new JsonArray([.. _collections.Keys.Select(name => new JsonObject { ["name"] = name })]),
        },
        ("GET", ["aliases"]) => new JsonObject
        {
            ["aliases"] = new JsonArray(
                [.. _aliases.Select(alias => new JsonObject { ["alias_name"] = alias.Key, ["collection_name"] = alias.Value })]),
        },
        ("POST", ["collections", "aliases"]) => ChangeAliases((JsonArray)request.Body!["actions"]!),
        ("GET", ["collections", var name]) => Describe(Collection(name)),
        ("PUT", ["collections", var name]) => Create(name, (JsonObject)request.Body!),
        ("DELETE", ["collections", var name]) => Drop(name),
        ("PUT", ["collections", var name, "index"]) => Written(request, Collection(name), collection =>
            collection.Index((string)request.Body!["field_name"]!)),
        ("PUT", ["collections", var name, "points"]) => Written(request, Collection(name), collection =>
            collection.Upsert((JsonArray)request.Body!["points"]!)),
        ("POST", ["collections", var name, "points"]) => new JsonArray(
        [
            .. ((JsonArray)request.Body!["ids"]!).Select(id => Collection(name).Find(Guid.Parse((string)id!))).OfType<StoredPoint>()
                .Select(point => Shown(point, request.Body!, payloadByDefault: true)),
        ]),
        ("POST", ["collections", var name, "points", "count"]) => new JsonObject { ["count"] = Collection(name).Count },
        ("POST", ["collections", var name, "points", "scroll"]) => Scroll(Collection(name), (JsonObject)request.Body!),
        ("POST", ["collections", var name, "points", "query", "batch"]) => new JsonArray(
            [.. ((JsonArray)request.Body!["searches"]!).Select(search => Query(Collection(name), (JsonObject)search!))]),
        _ => throw new NotSupportedException($"the route {request}"),
    };

    private bool ChangeAliases(JsonArray actions)
    {
        // Carried out one by one: the server does not undo the first when the second fails.
        foreach (var action in actions)
        {
            var (kind, change) = ((JsonObject)action!).Single();
            if (kind != "create_alias")
            {
                throw new NotSupportedException($"the alias action {kind}");
            }

            var (alias, target) = ((string)change!["alias_name"]!, (string)change["collection_name"]!);
            if (_collections.ContainsKey(alias))
            {
                throw new QdrantError(409, $"Wrong input: Collection `{alias}` already exists!");
            }

            _aliases[alias] = _collections.ContainsKey(target) ? target : throw QdrantError.NoCollection(target);
        }

        return true;
    }

    private bool Create(string name, JsonObject settings)
    {
        if (_collections.ContainsKey(name))
        {
            throw new QdrantError(409, $"Wrong input: Collection `{name}` already exists!");
        }

        if (_aliases.ContainsKey(name))
        {
            throw new QdrantError(400, $"Wrong input: Can't create collection with name {name}. Alias with the same name already exists");
        }

        _collections[name] = new StoredCollection((JsonObject)settings.DeepClone());
        return true;
    }

    private bool Drop(string name)
    {
        foreach (var alias in _aliases.Where(alias => alias.Value == name).Select(alias => alias.Key).ToList())
        {
            _aliases.Remove(alias);
        }

        return _collections.Remove(name);
    }

    private JsonObject Written(QdrantRequest request, StoredCollection collection, Action<StoredCollection> write)
    {
        write(collection);
        return new JsonObject
        {
            ["operation_id"] = ++_operation,
            ["status"] = request.Query.GetValueOrDefault("wait") == "true" ? "completed" : "acknowledged",
        };
    }

    private static JsonObject Describe(StoredCollection collection) => new()
    {
        ["status"] = collection.Status,
        ["optimizer_status"] = "ok",
        ["points_count"] = collection.Count,
        ["indexed_vectors_count"] = 0,
        ["segments_count"] = 1,
        ["config"] = new JsonObject
        {
            ["params"] = new JsonObject
            {
                ["vectors"] = collection.Settings["vectors"]?.DeepClone() ?? new JsonObject(),
                ["sparse_vectors"] = collection.Settings["sparse_vectors"]?.DeepClone(),
                ["shard_number"] = collection.Settings["shard_number"]?.DeepClone() ?? 1,
            },
            ["hnsw_config"] = new JsonObject(),
            ["optimizer_config"] = new JsonObject(),
            ["metadata"] = collection.Settings["metadata"]?.DeepClone(),
        },
        ["payload_schema"] = new JsonObject(),
    };

    private static JsonObject Scroll(StoredCollection collection, JsonObject body)
    {
        var (points, next) = collection.Scroll((string?)body["offset"] is { } offset ? Guid.Parse(offset) : null, (int?)body["limit"] ?? 10);
        return new JsonObject
        {
            ["points"] = new JsonArray([.. points.Select(point => Shown(point, body, payloadByDefault: true))]),
            ["next_page_offset"] = next?.ToString(),
        };
    }

    private static JsonObject Query(StoredCollection collection, JsonObject search)
    {
        if (search.Select(part => part.Key).Except(["query", "using", "filter", "params", "limit", "with_payload", "with_vector"]).ToList() is [var other, ..])
        {
            throw new NotSupportedException($"a search with '{other}'");
        }

        return new JsonObject
        {
            ["points"] = new JsonArray(
            [
                .. collection.Query(search).Select(hit =>
                {
                    var shown = Shown(hit.Point, search, payloadByDefault: false);
                    shown["version"] = 1;
                    shown["score"] = hit.Score;
                    return shown;
                }),
            ]),
        };
    }

    private static JsonObject Shown(StoredPoint point, JsonNode request, bool payloadByDefault)
    {
        var shown = new JsonObject { ["id"] = point.Id.ToString() };
        var payload = request["with_payload"] switch
        {
            JsonArray fields => new JsonObject(fields.Select(field =>
                KeyValuePair.Create((string)field!, point.Payload[(string)field!]?.DeepClone()))),
            JsonValue flag => (bool)flag ? (JsonObject)point.Payload.DeepClone() : null,
            null => payloadByDefault ? (JsonObject)point.Payload.DeepClone() : null,
            var other => throw new NotSupportedException($"with_payload {other.ToJsonString()}"),
        };
        if (payload is not null)
        {
            shown["payload"] = payload;
        }

        if (request["with_vector"] is JsonValue wanted && (bool)wanted)
        {
            shown["vector"] = point.Vectors();
        }

        return shown;
    }

    private static async Task WriteErrorAsync(HttpContext context, QdrantError error)
    {
        context.Response.StatusCode = error.Status;
        if (error.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (error.Status is 401 or 403)
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(error.Message);
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(
            new JsonObject { ["status"] = new JsonObject { ["error"] = error.Message }, ["time"] = 0.00003 }.ToJsonString());
    }
}
