using System.Text.Json.Nodes;

namespace CareerChat.Tests.Support.QdrantDouble;

/// <summary>
/// Checks requests against an OpenAPI document read strictly: an object with listed properties takes no others. The server itself
/// ignores a misspelt property in silence.
/// </summary>
internal sealed class ClosedSchema(JsonObject openApi)
{
    private const int MaxDepth = 40;

    private readonly List<(string[] Segments, JsonObject Operations)> _routes =
    [
        .. ((JsonObject)openApi["paths"]!).Select(path => (path.Key.Split('/'), (JsonObject)path.Value!)),
    ];

    /// <summary>The schema of the server, or null in a plain clone.</summary>
    public static ClosedSchema? Load()
    {
        var file = Repository.Shared is { } shared ? Path.Combine(shared, "data", "qdrant", "openapi.json") : null;
        return file is not null && File.Exists(file) ? new ClosedSchema((JsonObject)JsonNode.Parse(File.ReadAllText(file))!) : null;
    }

    /// <summary>What is wrong with a request; null when nothing is.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path without the query.</param>
    /// <param name="query">Parameters of the query.</param>
    /// <param name="body">The body, or null for none.</param>
    public string? Problem(string method, string path, IEnumerable<KeyValuePair<string, string>> query, JsonNode? body)
    {
        var segments = path.Split('/');
        var operations = _routes
            .Where(route => route.Segments.Length == segments.Length &&
                route.Segments.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second))
            .OrderBy(route => route.Segments.Count(segment => segment.StartsWith('{')))
            .Select(route => route.Operations)
            .FirstOrDefault();
        if (operations?[method.ToLowerInvariant()] is not JsonObject operation)
        {
            return $"{method} {path} is no route of the OpenAPI";
        }

        return ProblemOfQuery(operation, query) ?? ProblemOfBody(operation, body);
    }

    private string? ProblemOfQuery(JsonObject operation, IEnumerable<KeyValuePair<string, string>> query)
    {
        var known = (operation["parameters"] as JsonArray ?? [])
            .Where(parameter => (string?)parameter!["in"] == "query")
            .ToDictionary(parameter => (string)parameter!["name"]!, parameter => (JsonObject)parameter!["schema"]!);
        foreach (var (name, value) in query)
        {
            if (!known.TryGetValue(name, out var schema))
            {
                return $"the query parameter '{name}' is unknown";
            }

            JsonNode? read = long.TryParse(value, out var number) ? JsonValue.Create(number)
                : bool.TryParse(value, out var flag) ? JsonValue.Create(flag)
                : JsonValue.Create(value);
            if (Problem(schema, read, $"?{name}", 0) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private string? ProblemOfBody(JsonObject operation, JsonNode? body) =>
        operation["requestBody"]?["content"]?["application/json"]?["schema"] is JsonObject schema
            ? body is null ? "the body is missing" : Problem(schema, body, "$", 0)
            : body is null or JsonObject { Count: 0 } ? null : "a body where none is expected";

    private string? Problem(JsonObject schema, JsonNode? value, string at, int depth)
    {
        if (depth > MaxDepth)
        {
            return $"{at}: nested too deeply";
        }

        if ((string?)schema["$ref"] is { } reference)
        {
            return Problem((JsonObject)openApi["components"]!["schemas"]![reference.Split('/')[^1]]!, value, at, depth + 1);
        }

        var isNullable = (bool?)schema["nullable"] is true;
        if (value is null && isNullable)
        {
            return null;
        }

        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray choices)
        {
            var problems = choices.Select(choice => Problem((JsonObject)choice!, value, at, depth + 1)).ToList();
            return problems.Contains(null) ? null : $"{at} fits none of {choices.Count} shapes: {string.Join(" | ", problems.Distinct())}";
        }

        if (schema["type"] is null && schema["enum"] is null)
        {
            // {"nullable": true} alone stands for null and nothing else.
            return isNullable ? $"{at}: expected null" : null;
        }

        if (schema["enum"] is JsonArray values && !values.Any(allowed => JsonNode.DeepEquals(allowed, value)))
        {
            return $"{at}: {value?.ToJsonString()} is none of {values.ToJsonString()}";
        }

        return (string?)schema["type"] switch
        {
            "object" => value is JsonObject map ? ProblemOfObject(schema, map, at, depth) : $"{at}: expected an object",
            "array" => value is JsonArray list ? ProblemOfArray(schema, list, at, depth) : $"{at}: expected an array",
            "string" => ProblemOfString(schema, value, at),
            "boolean" => value is JsonValue v && v.TryGetValue<bool>(out _) ? null : $"{at}: expected a boolean",
            "integer" => value is JsonValue i && i.TryGetValue<long>(out var whole) ? ProblemOfRange(schema, whole, at) : $"{at}: expected an integer",
            "number" => value is JsonValue n && n.TryGetValue<double>(out var number) ? ProblemOfRange(schema, number, at) : $"{at}: expected a number",
            null => null,
            var other => $"{at}: the schema's type '{other}' is not known to this check",
        };
    }

    private string? ProblemOfObject(JsonObject schema, JsonObject value, string at, int depth)
    {
        foreach (var required in schema["required"] as JsonArray ?? [])
        {
            if (!value.ContainsKey((string)required!))
            {
                return $"{at}.{required} is missing";
            }
        }

        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var (name, item) in value)
        {
            var inner = properties[name] as JsonObject ?? schema["additionalProperties"] as JsonObject;
            if (inner is null)
            {
                if (schema["additionalProperties"] is JsonValue open && open.GetValue<bool>())
                {
                    continue;
                }

                return $"{at}.{name} is unknown";
            }

            if (Problem(inner, item, $"{at}.{name}", depth + 1) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private string? ProblemOfArray(JsonObject schema, JsonArray value, string at, int depth)
    {
        if ((bool?)schema["uniqueItems"] is true && value.Select(item => item?.ToJsonString()).Distinct().Count() != value.Count)
        {
            return $"{at}: items must be unique";
        }

        if (schema["minItems"] is { } least && value.Count < (int)least)
        {
            return $"{at}: at least {least} items";
        }

        return schema["items"] is not JsonObject items ? null
            : value.Select((item, i) => Problem(items, item, $"{at}[{i}]", depth + 1)).FirstOrDefault(problem => problem is not null);
    }

    private static string? ProblemOfString(JsonObject schema, JsonNode? value, string at)
    {
        if (value is not JsonValue v || !v.TryGetValue<string>(out var text))
        {
            return $"{at}: expected a string";
        }

        return (string?)schema["format"] == "uuid" && !Guid.TryParse(text, out _) ? $"{at}: '{text}' is no UUID"
            : schema["minLength"] is { } least && text.Length < (int)least ? $"{at}: too short"
            : null;
    }

    private static string? ProblemOfRange(JsonObject schema, double value, string at) =>
        (schema["minimum"] is { } low && value < (double)low) || (schema["maximum"] is { } high && value > (double)high)
            ? $"{at}: {value} is out of range"
            : null;
}
