using System.Globalization;
using CareerChat.Api.Errors;

namespace CareerChat.Api.Limits;

/// <summary>429, with the wait in the header and in a sentence.</summary>
internal static class TooMany
{
    public static IResult Of(HttpContext context, string detail, int retryAfterSeconds)
    {
        context.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Results.Problem(FrenchProblems.Of(StatusCodes.Status429TooManyRequests, detail));
    }
}
