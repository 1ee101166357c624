using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CareerChat.BrowserTests.Support;

/// <summary>Problem documents that a service answers instead of a stream.</summary>
internal static class Refusals
{
    public static Task BusyAsync(Turn turn, int seconds)
    {
        turn.Context.Response.Headers.RetryAfter = $"{seconds}";
        return ProblemAsync(turn, StatusCodes.Status429TooManyRequests, "Trop de questions.");
    }

    public static Task ProblemAsync(Turn turn, int status, string detail)
    {
        turn.Context.Response.StatusCode = status;
        turn.Context.Response.ContentType = "application/problem+json";
        return turn.Context.Response.WriteAsync(JsonSerializer.Serialize(new { status, detail }));
    }
}
