using System.ClientModel;

namespace CareerChat.Providers.OpenAI;

/// <summary>What the official client throws, as the failure that the rest of the pipeline knows.</summary>
internal static class OpenAIErrors
{
    /// <summary>The failure, or null for a cancellation by the caller, which passes as it is.</summary>
    public static EndpointException? Translate(string endpoint, Exception error, TimeProvider time, CancellationToken caller) => error switch
    {
        _ when caller.IsCancellationRequested => null,
        EndpointException known => known,
        ClientResultException { Status: > 0 } refused =>
            EndpointException.FromStatus(endpoint, refused.Status, RetryAfter(refused), time.GetUtcNow()),
        OperationCanceledException or TimeoutException => new EndpointException(endpoint, EndpointFault.TimedOut, "no byte in time"),
        ClientResultException or HttpRequestException or IOException or AggregateException =>
            new EndpointException(endpoint, EndpointFault.Unreachable, error.GetType().Name, error),

        // The client reads JSON of a shape that it does not check: a wrong one surfaces as almost any exception.
        _ => new EndpointException(endpoint, EndpointFault.Malformed, error.GetType().Name, error),
    };

    private static string? RetryAfter(ClientResultException error) =>
        error.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) is true ? value : null;
}
