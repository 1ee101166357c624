namespace CareerChat;

/// <summary>
/// The one failure that leaves an adapter of an outside service (a cancellation by the caller apart). Its message never holds
/// what was sent or received: servers like to quote the prompt or the key in their errors.
/// </summary>
/// <param name="endpoint">Which service, such as <c>llm</c>, <c>embeddings</c> or <c>qdrant</c>.</param>
/// <param name="fault">What happened.</param>
/// <param name="detail">English, short, free of content.</param>
/// <param name="inner">The cause, when its message is free of content too.</param>
public sealed class EndpointException(string endpoint, EndpointFault fault, string detail, Exception? inner = null)
    : Exception($"The endpoint '{endpoint}' failed ({fault}): {detail}.", inner)
{
    public string Endpoint => endpoint;

    public EndpointFault Fault => fault;

    /// <summary>How long the server asked to wait; never negative; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when the same call may succeed a moment later.</summary>
    public bool IsTransient => fault is not EndpointFault.Rejected;

    /// <summary>True when the service itself is in trouble; a rate limit is not.</summary>
    public bool IsOutage => fault is not (EndpointFault.Rejected or EndpointFault.RateLimited);

    /// <summary>The failure that an HTTP status stands for.</summary>
    /// <param name="endpoint">Which service.</param>
    /// <param name="status">The status, 400 or above.</param>
    /// <param name="retryAfter">The <c>Retry-After</c> header, in seconds or as a date, or null.</param>
    /// <param name="now">The time that a date is counted from.</param>
    public static EndpointException FromStatus(string endpoint, int status, string? retryAfter, DateTimeOffset now) =>
        new(endpoint, FaultOf(status), $"HTTP {status}") { RetryAfter = ParseRetryAfter(retryAfter, now) };

    private static EndpointFault FaultOf(int status) => status switch
    {
        429 => EndpointFault.RateLimited,
        408 or >= 500 => EndpointFault.Unavailable,
        _ => EndpointFault.Rejected,
    };

    private static TimeSpan? ParseRetryAfter(string? value, DateTimeOffset now)
    {
        TimeSpan? wait = uint.TryParse(value, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var date) ? date - now
            : null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
