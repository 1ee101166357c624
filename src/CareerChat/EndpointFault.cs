namespace CareerChat;

/// <summary>How a call to an outside service failed.</summary>
public enum EndpointFault
{
    /// <summary>429: too many calls.</summary>
    RateLimited,

    /// <summary>408 or 5xx, an error inside a 200 stream, or a circuit that is open.</summary>
    Unavailable,

    /// <summary>Another 4xx: the request or the settings are wrong; asking again gives the same.</summary>
    Rejected,

    /// <summary>No connection, or one that was cut before the end.</summary>
    Unreachable,

    /// <summary>No byte in time.</summary>
    TimedOut,

    /// <summary>An answer that cannot be read.</summary>
    Malformed,
}
