using System.Net;
using System.Text.Json;

namespace CareerChat.Providers.Qdrant;

/// <summary>Answers of 400 and above as the failures that the rest of the pipeline knows.</summary>
internal static class QdrantErrors
{
    public const string Endpoint = "qdrant";

    private const int LongestText = 300;

    /// <summary>The failure that an answer stands for.</summary>
    /// <param name="response">An answer of 400 or above.</param>
    /// <param name="body">Its body, JSON or plain text.</param>
    /// <param name="carriesContent">True when the request held texts or vectors, which the server may quote: its words are then left out.</param>
    /// <param name="now">The time that a <c>Retry-After</c> date is counted from.</param>
    public static Exception Of(HttpResponseMessage response, string body, bool carriesContent, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var text = TextOf(body);
        if ((status == 400 && text.Contains("larger than allowed", StringComparison.Ordinal)) ||
            (status == 429 && response.Headers.RetryAfter is null))
        {
            return new QdrantTooLargeException($"HTTP {status}: the request is larger than the server takes");
        }

        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return new EndpointException(Endpoint, EndpointFault.Rejected, status == 401
                ? "HTTP 401: the server refuses the key; set Index:Qdrant:ApiKey to one that it knows"
                : "HTTP 403: the key does not allow this; ingestion needs a key with manage rights, the service one that may read");
        }

        // FromStatus knows which statuses are worth another try and reads Retry-After; only its words are replaced.
        var known = EndpointException.FromStatus(Endpoint, status, response.Headers.RetryAfter?.ToString(), now);
        return carriesContent || text.Length == 0
            ? known
            : new EndpointException(Endpoint, known.Fault, $"HTTP {status}: {text}") { RetryAfter = known.RetryAfter };
    }

    /// <summary>The server's words: <c>status.error</c> of a JSON answer, else the text as it is.</summary>
    private static string TextOf(string body)
    {
        var text = body;
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object &&
                json.RootElement.TryGetProperty("status", out var status) &&
                status.ValueKind == JsonValueKind.Object &&
                status.TryGetProperty("error", out var error))
            {
                text = error.GetString() ?? "";
            }
        }
        catch (JsonException)
        {
            // Plain text: 401, 403, a proxy's page.
        }

        text = text.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return text.Length <= LongestText ? text : text[..LongestText] + "…";
    }
}
