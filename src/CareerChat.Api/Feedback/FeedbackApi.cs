using CareerChat.Api.Errors;
using CareerChat.Api.Limits;
using Microsoft.Extensions.Options;

namespace CareerChat.Api.Feedback;

/// <summary><c>POST /api/feedback</c>; it exists only where the operator turned it on.</summary>
internal static class FeedbackApi
{
    public static IServiceCollection AddFeedback(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<FeedbackOptions>(configuration, "Feedback");
        services.AddSingleton<FeedbackFile>();
        return services;
    }

    public static void MapFeedback(this WebApplication app) => app.MapPost("/api/feedback", AddAsync)
        .Produces(StatusCodes.Status204NoContent)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithMetadata(new MeteredAttribute());

    private static async Task<IResult> AddAsync(
        FeedbackRequest opinion, IOptions<FeedbackOptions> options, FeedbackFile file, CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled)
        {
            return Results.Problem(FrenchProblems.Of(StatusCodes.Status404NotFound, UserTexts.FeedbackOff));
        }

        if (opinion.Problem() is { } problem)
        {
            return Results.Problem(FrenchProblems.Of(StatusCodes.Status400BadRequest, problem));
        }

        await file.AddAsync(opinion, cancellationToken);
        return Results.NoContent();
    }
}
