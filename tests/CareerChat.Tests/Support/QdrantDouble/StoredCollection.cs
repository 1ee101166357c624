using System.Text.Json.Nodes;

namespace CareerChat.Tests.Support.QdrantDouble;

/// <summary>
/// A collection of the double: points, exact searches, strict mode. Scores are worked out here from the server's documented
/// formulas, in its 32-bit floats, and share no code with the index under test.
/// </summary>
internal sealed class StoredCollection(JsonObject settings)
{
    private readonly SortedDictionary<string, StoredPoint> _points = new(StringComparer.Ordinal);
    private readonly HashSet<string> _indexes = [];
    private Dictionary<(string Name, uint Index), int>? _frequencies;

    public JsonObject Settings => settings;

    /// <summary><c>green</c> unless a test says otherwise.</summary>
    public string Status { get; set; } = "green";

    public int Count => _points.Count;

    public IEnumerable<StoredPoint> Points => _points.Values;

    private JsonObject? Strict => settings["strict_mode_config"] is JsonObject strict && (bool?)strict["enabled"] is true ? strict : null;

    public void Index(string field) => _indexes.Add(field);

    /// <summary>Adds or replaces points.</summary>
    public void Upsert(JsonArray points)
    {
        if (Limit("upsert_max_batchsize") is { } most && points.Count > most)
        {
            throw new QdrantError(400, $"Bad request: Upsert batch size limit exceeded: {points.Count} > {most}");
        }

        foreach (var point in points.Select(node => Read((JsonObject)node!)).ToList())
        {
            _points[point.Id.ToString()] = point;
        }

        _frequencies = null;
    }

    /// <summary>Points from an id on, in id order; the id that the next page starts with.</summary>
    public (List<StoredPoint> Points, Guid? Next) Scroll(Guid? from, int limit)
    {
        RefuseAbove(limit);
        var rest = _points.Where(pair => from is null || string.CompareOrdinal(pair.Key, from.Value.ToString()) >= 0)
            .Select(pair => pair.Value).Take(limit + 1).ToList();
        return rest.Count > limit ? (rest[..limit], rest[limit].Id) : (rest, null);
    }

    public StoredPoint? Find(Guid id) => _points.GetValueOrDefault(id.ToString());

    /// <summary>One search without prefetch. The order of equal scores is left open by the server; here it is the reverse of the ids'.</summary>
    public List<(StoredPoint Point, float Score)> Query(JsonObject query)
    {
        var limit = (int?)query["limit"] ?? 10;
        RefuseAbove(limit);
        var name = (string?)query["using"] ?? "";
        var matches = Filter(query["filter"] as JsonObject);
        var scores = query["query"] switch
        {
            JsonArray dense => DenseScores(name, dense),
            JsonObject sparse when sparse.ContainsKey("indices") => SparseScores(name, sparse),
            _ => throw new NotSupportedException("a query that is neither a dense nor a sparse vector"),
        };
        return
        [
            .. scores.Where(hit => matches(hit.Point))
                .OrderByDescending(hit => hit.Score)
                .ThenByDescending(hit => hit.Point.Id.ToString(), StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    /// <summary>How many points have each dimension.</summary>
    private Dictionary<(string Name, uint Index), int> Frequencies => _frequencies ??= _points.Values
        .SelectMany(point => point.Sparse.SelectMany(vector => vector.Value.Indices.Select(index => (vector.Key, index))))
        .GroupBy(dimension => dimension)
        .ToDictionary(group => group.Key, group => group.Count());

    /// <summary>Dot product over shared dimensions, each query weight times ln((N − n + 0.5)/(n + 0.5) + 1); points that share none are left out.</summary>
    private IEnumerable<(StoredPoint Point, float Score)> SparseScores(string name, JsonObject query)
    {
        if (settings["sparse_vectors"]?[name] is not JsonObject configured)
        {
            throw new QdrantError(400, $"Wrong input: Not existing vector name error: {name}");
        }

        var (indices, values) = ReadSparse(query);
        var factors = new Dictionary<uint, float>();
        for (var i = 0; i < indices.Length; i++)
        {
            var n = Frequencies.GetValueOrDefault((name, indices[i]));
            var idf = (string?)configured["modifier"] == "idf" ? MathF.Log(((_points.Count - n + 0.5f) / (n + 0.5f)) + 1f) : 1f;
            factors[indices[i]] = values[i] * idf;
        }

        foreach (var point in _points.Values)
        {
            if (!point.Sparse.TryGetValue(name, out var sparse))
            {
                continue;
            }

            var (score, shared) = (0f, false);
            for (var i = 0; i < sparse.Indices.Length; i++)
            {
                if (factors.TryGetValue(sparse.Indices[i], out var factor))
                {
                    score += factor * sparse.Values[i];
                    shared = true;
                }
            }

            if (shared)
            {
                yield return (point, score);
            }
        }
    }

    private IEnumerable<(StoredPoint Point, float Score)> DenseScores(string name, JsonArray query)
    {
        var wanted = Unit(ReadDense(name, query));
        foreach (var point in _points.Values)
        {
            if (point.Dense.TryGetValue(name, out var vector))
            {
                var score = 0f;
                for (var i = 0; i < vector.Length; i++)
                {
                    score += wanted[i] * vector[i];
                }

                yield return (point, score);
            }
        }
    }

    /// <summary>Only what the index sends: <c>must</c> with <c>match.any</c>; anything else fails loudly.</summary>
    private Func<StoredPoint, bool> Filter(JsonObject? filter)
    {
        if (filter is null)
        {
            return _ => true;
        }

        if (filter.Any(part => part.Key != "must") || filter["must"] is not JsonArray must)
        {
            throw new NotSupportedException($"the filter {filter.ToJsonString()}");
        }

        if (Limit("filter_max_conditions") is { } most && must.Count > most)
        {
            throw new QdrantError(400, $"Bad request: Filter conditions limit exceeded: {must.Count} > {most}");
        }

        var conditions = new List<(string Key, HashSet<string> Values)>();
        foreach (var condition in must)
        {
            var key = (string)condition!["key"]!;
            var any = condition["match"]?["any"] as JsonArray ?? throw new NotSupportedException($"the condition {condition.ToJsonString()}");
            if (Strict is { } strict && (bool?)strict["unindexed_filtering_retrieve"] is false && !_indexes.Contains(key))
            {
                throw new QdrantError(400,
                    $"Bad request: Index required but not found for \"{key}\" of one of the following types: [keyword, uuid]. Help: Create an index for this key or use a different filter.");
            }

            conditions.Add((key, any.Select(value => (string)value!).ToHashSet()));
        }

        return point => conditions.TrueForAll(condition => point.Payload[condition.Key] is JsonValue value && condition.Values.Contains((string)value!));
    }

    private StoredPoint Read(JsonObject point)
    {
        if (point["id"] is not JsonValue id || !id.TryGetValue<string>(out var text) || !Guid.TryParse(text, out var guid))
        {
            throw new QdrantError(400,
                $"Format error in JSON body: value {point["id"]?.ToJsonString()} is not a valid point ID, valid values are either an unsigned integer or a UUID");
        }

        var dense = new Dictionary<string, float[]>();
        var sparse = new Dictionary<string, (uint[], float[])>();
        foreach (var (name, vector) in (JsonObject)point["vector"]!)
        {
            if (vector is JsonArray numbers)
            {
                dense[name] = Unit(ReadDense(name, numbers));
            }
            else if (settings["sparse_vectors"]?[name] is null)
            {
                throw new QdrantError(400, $"Wrong input: Not existing vector name error: {name}");
            }
            else
            {
                sparse[name] = ReadSparse((JsonObject)vector!);
            }
        }

        return new StoredPoint(guid, dense, sparse, (JsonObject)(point["payload"]?.DeepClone() ?? new JsonObject()));
    }

    private float[] ReadDense(string name, JsonArray numbers)
    {
        if (settings["vectors"]?[name] is not JsonObject configured)
        {
            throw new QdrantError(400, $"Wrong input: Not existing vector name error: {name}");
        }

        return numbers.Count == (int)configured["size"]!
            ? [.. numbers.Select(number => (float)number!)]
            : throw new QdrantError(400, $"Wrong input: Vector dimension error: expected dim: {configured["size"]}, got {numbers.Count}");
    }

    private static (uint[] Indices, float[] Values) ReadSparse(JsonObject vector)
    {
        uint[] indices = [.. ((JsonArray)vector["indices"]!).Select(index => (uint)index!)];
        float[] values = [.. ((JsonArray)vector["values"]!).Select(value => (float)value!)];
        if (indices.Length != values.Length)
        {
            throw new QdrantError(422, "Validation error in JSON body: [values: must be the same length as indices]");
        }

        if (indices.Distinct().Count() != indices.Length)
        {
            throw new QdrantError(422, "Validation error in JSON body: [indices: must be unique]");
        }

        Array.Sort(indices, values);
        return (indices, values);
    }

    private static float[] Unit(float[] vector)
    {
        var length = 0f;
        foreach (var value in vector)
        {
            length += value * value;
        }

        return length == 0 ? vector : Array.ConvertAll(vector, value => value / MathF.Sqrt(length));
    }

    private void RefuseAbove(int limit)
    {
        if (Limit("max_query_limit") is { } most && limit > most)
        {
            throw new QdrantError(400, $"Bad request: Limit exceeded {limit} > {most} for \"limit\". Help: Reduce the \"limit\" parameter to or below {most}.");
        }
    }

    private int? Limit(string name) => (int?)Strict?[name];
}
