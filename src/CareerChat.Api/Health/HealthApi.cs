using CareerChat.Api.Errors;
using CareerChat.Indexing;
using Microsoft.AspNetCore.Mvc;

namespace CareerChat.Api.Health;

/// <summary><c>/health/live</c> and <c>/health/ready</c>.</summary>
internal static class HealthApi
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (IChunkIndex index, CancellationToken cancellationToken) =>
        {
            var state = await index.GetStateAsync(cancellationToken);
            return state.Ready ? Results.Text("ready") : Results.Problem(NotReady(state));
        });
    }

    /// <summary>For the operator, what is wrong with the index and what answers meanwhile, in English, beside the French text.</summary>
    private static ProblemDetails NotReady(IndexState state)
    {
        var problem = FrenchProblems.Of(
            StatusCodes.Status503ServiceUnavailable, state.AnswersMeanwhile ? UserTexts.AnswersFromSpare : null);
        problem.Extensions["index"] = state.Problem;
        return problem;
    }
}
