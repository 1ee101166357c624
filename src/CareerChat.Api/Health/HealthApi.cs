using CareerChat.Api.Errors;
using CareerChat.Indexing;

namespace CareerChat.Api.Health;

/// <summary><c>/health/live</c> and <c>/health/ready</c>.</summary>
internal static class HealthApi
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (IChunkIndex index, CancellationToken cancellationToken) =>
            await index.GetStateAsync(cancellationToken) is { Ready: true }
                ? Results.Text("ready")
                : Results.Problem(FrenchProblems.Of(StatusCodes.Status503ServiceUnavailable)));
    }
}
