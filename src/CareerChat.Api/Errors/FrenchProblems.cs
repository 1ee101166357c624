using System.Globalization;
using CareerChat.Api.Limits;
using CareerChat.Api.OpenAI;
using CareerChat.Corpus;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CareerChat.Api.Errors;

/// <summary>RFC 9457 problem details in French, without exception text.</summary>
internal static class FrenchProblems
{
    public static IServiceCollection AddFrenchProblems(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = SpeakOpenAI).ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.French));

    public static WebApplication UseFrenchProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = WriteAsync,

            // The framework would log the exception's message, which may quote what a user wrote.
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseStatusCodePages(context => Results.Problem(Of(context.HttpContext.Response.StatusCode))
            .ExecuteAsync(context.HttpContext));
        return app;
    }

    public static ProblemDetails Of(int status, string? detail = null) => status switch
    {
        StatusCodes.Status400BadRequest => New(status, UserTexts.BadRequestTitle, detail),
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => New(status, UserTexts.RefusedTitle, detail),
        StatusCodes.Status404NotFound => New(status, UserTexts.NotFoundTitle, detail),
        StatusCodes.Status413PayloadTooLarge => New(status, UserTexts.BadRequestTitle, detail),
        StatusCodes.Status415UnsupportedMediaType => New(status, UserTexts.BadRequestTitle, detail ?? UserTexts.UnsupportedMediaType),
        StatusCodes.Status429TooManyRequests => New(status, UserTexts.TooManyTitle, detail),
        StatusCodes.Status503ServiceUnavailable => New(status, UserTexts.NotReadyTitle, detail ?? UserTexts.NotReady),
        StatusCodes.Status504GatewayTimeout => New(status, UserTexts.TimeoutTitle, detail),
        >= 500 => New(status, UserTexts.InternalErrorTitle, detail ?? UserTexts.InternalError),
        _ => New(status, UserTexts.BadRequestTitle, detail),
    };

    /// <summary>Runs the service; a wrong setting or an unusable corpus ends it with one sentence instead of a stack trace.</summary>
    /// <returns>0 after an orderly stop, 2 when the configuration or the corpus cannot be used.</returns>
    public static async Task<int> RunUntilStoppedAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (Exception exception) when (exception is CorpusException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 2;
        }
    }

    /// <summary>Clients of <c>/v1</c> look for the message under <c>error</c>; the rest of the document stays what it is.</summary>
    private static void SpeakOpenAI(ProblemDetailsContext context)
    {
        if (context.HttpContext.Request.Path.StartsWithSegments("/v1"))
        {
            var problem = context.ProblemDetails;
            problem.Extensions["error"] = new ErrorBody(
                problem.Detail ?? problem.Title ?? "",
                problem.Status switch { 429 => "rate_limit_error", >= 500 => "server_error", _ => "invalid_request_error" },
                problem.Status switch { 404 => "model_not_found", 429 => "rate_limit_exceeded", _ => null });
        }
    }

    private static ProblemDetails New(int status, string title, string? detail) =>
        new() { Status = status, Title = title, Detail = detail };

    private static Task WriteAsync(HttpContext context)
    {
        SecurityHeaders.Apply(context.Response);
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (Failures.RetryAfterOf(error) is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return Results.Problem(Failures.ProblemOf(error, context.RequestServices.GetRequiredService<ILogger<Program>>())).ExecuteAsync(context);
    }
}
