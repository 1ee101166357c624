using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CareerChat.Providers.Resilience;

/// <summary>
/// The one definition of how an outside service is called: a time for all attempts, retries with jitter that wait as long as the
/// server asks up to a cap, a circuit breaker that a rate limit does not open, a time for each attempt.
/// </summary>
/// <remarks>One instance for each endpoint: the breaker remembers.</remarks>
internal sealed class EndpointPipeline
{
    private readonly string _endpoint;
    private readonly ResiliencePipeline _pipeline;

    /// <param name="endpoint">Name of the endpoint in failures and telemetry.</param>
    /// <param name="options">Retries, breaker and total time.</param>
    /// <param name="attemptTime">Longest time for one attempt.</param>
    /// <param name="time">Clock of every wait.</param>
    /// <param name="logger">Where each decision is told.</param>
    public EndpointPipeline(string endpoint, ResilienceOptions options, TimeSpan attemptTime, TimeProvider time, ILogger logger)
    {
        _endpoint = endpoint;
        var longestWait = TimeSpan.FromSeconds(options.MaxRetryAfterSeconds);
        var builder = new ResiliencePipelineBuilder { Name = endpoint, TimeProvider = time }
            .AddTimeout(TimeSpan.FromSeconds(options.TotalSeconds));
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = outcome => ValueTask.FromResult(IsWorthAnotherTry(outcome.Outcome.Exception, longestWait)),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(options.DelaySeconds),
                DelayGenerator = outcome => ValueTask.FromResult(
                    outcome.Outcome.Exception is EndpointException { RetryAfter: { } wait } && wait > TimeSpan.Zero ? wait : (TimeSpan?)null),
                OnRetry = retry =>
                {
                    Telemetry.Retries.Add(1, new("endpoint", endpoint), new("fault", FaultOf(retry.Outcome.Exception)));
                    logger.RetryingEndpoint(endpoint, retry.AttemptNumber + 1, retry.RetryDelay.TotalMilliseconds, FaultOf(retry.Outcome.Exception));
                    return default;
                },
            });
        }

        _pipeline = builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = outcome => ValueTask.FromResult(
                    outcome.Outcome.Exception is TimeoutRejectedException or EndpointException { IsOutage: true }),
                FailureRatio = 0.5,
                MinimumThroughput = options.BreakerCalls,
                SamplingDuration = TimeSpan.FromSeconds(options.BreakerWindowSeconds),
                BreakDuration = TimeSpan.FromSeconds(options.BreakSeconds),
                OnOpened = opened =>
                {
                    Telemetry.Breaks.Add(1, new KeyValuePair<string, object?>("endpoint", endpoint));
                    logger.OpenedCircuit(endpoint, opened.BreakDuration.TotalSeconds, FaultOf(opened.Outcome.Exception));
                    return default;
                },
                OnClosed = _ =>
                {
                    logger.ClosedCircuit(endpoint);
                    return default;
                },
            })
            .AddTimeout(attemptTime)
            .Build();
    }

    /// <summary>Runs a call through the pipeline.</summary>
    /// <exception cref="EndpointException">The call failed for good.</exception>
    public async ValueTask<T> RunAsync<T>(Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(call, cancellationToken);
        }
        catch (Exception error) when (error is TimeoutRejectedException or BrokenCircuitException or EndpointException)
        {
            Telemetry.EndpointFailures.Add(1, new("endpoint", _endpoint), new("fault", FaultOf(error)));
            throw error switch
            {
                TimeoutRejectedException => new EndpointException(_endpoint, EndpointFault.TimedOut, "no answer in time"),
                BrokenCircuitException => new EndpointException(_endpoint, EndpointFault.Unavailable, "the circuit is open"),
                _ => error,
            };
        }
    }

    private static bool IsWorthAnotherTry(Exception? error, TimeSpan longestWait) => error switch
    {
        TimeoutRejectedException => true,
        EndpointException { IsTransient: true } failure => failure.RetryAfter is not { } wait || wait <= longestWait,
        _ => false,
    };

    private static string FaultOf(Exception? error) => error switch
    {
        EndpointException failure => failure.Fault.ToString(),
        TimeoutRejectedException => nameof(EndpointFault.TimedOut),
        BrokenCircuitException => "CircuitOpen",
        _ => "Other",
    };
}
