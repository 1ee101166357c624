using CareerChat.Api.Chat;
using Microsoft.AspNetCore.Mvc;

namespace CareerChat.Api.Errors;

/// <summary>Exceptions as what a user may read. Logs name the exception's type and place, never its message, which may quote content.</summary>
internal static partial class Failures
{
    /// <summary>The last event of a stream that failed.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="isStopped">True when the readers went away, so that a cancellation is no failure.</param>
    /// <param name="logger">Where an unexpected failure is told.</param>
    public static ErrorEvent EventOf(Exception error, bool isStopped, ILogger logger)
    {
        if (error is OperationCanceledException)
        {
            return isStopped ? new ErrorEvent("cancelled", UserTexts.AnswerStopped) : new ErrorEvent("timeout", UserTexts.AnswerTimedOut);
        }

        var problem = ProblemOf(error, logger);
        return new ErrorEvent(
            problem.Status == StatusCodes.Status503ServiceUnavailable ? "unavailable" : "internal", problem.Detail!, RetryAfterOf(error));
    }

    /// <summary>The problem document of a request that failed before any answer.</summary>
    public static ProblemDetails ProblemOf(Exception? error, ILogger logger)
    {
        switch (error)
        {
            case BadHttpRequestException { StatusCode: var status }:
                return FrenchProblems.Of(status);
            case EndpointException failure:
                logger.LostEndpoint(failure.Endpoint, failure.Fault.ToString());
                return FrenchProblems.Of(StatusCodes.Status503ServiceUnavailable, UserTexts.ServiceUnavailable);
            default:
                logger.FailedUnexpectedly(error?.GetType().FullName ?? "nothing", error?.StackTrace ?? "");
                return FrenchProblems.Of(StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>Seconds to wait before asking again, when the failure says so.</summary>
    public static int? RetryAfterOf(Exception? error) =>
        error is EndpointException failure ? (int)Math.Ceiling(failure.RetryAfter?.TotalSeconds ?? 5) : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed: endpoint {Endpoint} ({Fault}).")]
    private static partial void LostEndpoint(this ILogger logger, string endpoint, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed unexpectedly with {Error}.\n{Trace}")]
    private static partial void FailedUnexpectedly(this ILogger logger, string error, string trace);
}
