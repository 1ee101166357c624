using CareerChat.Api.Errors;
using CareerChat.Api.Limits;
using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Indexing;
using CareerChat.Retrieval;

namespace CareerChat.Api.Catalogue;

internal sealed record SearchResponse(string Query, Evidence Evidence, IReadOnlyList<SearchedPassage> Passages);

internal sealed record SearchedPassage(
    int N, double Score, double? SparseScore, double? DenseScore, PassageResponse Passage);

internal sealed record PassageResponse(
    Guid Id, string DocumentId, string Title, IReadOnlyList<string> Heading, string Text, int Start, int End)
{
    public static PassageResponse Of(Chunk chunk) => new(
        chunk.Id, chunk.DocumentId, chunk.Title, chunk.HeadingPath, chunk.Text, chunk.Span.Start, chunk.Span.End);
}

internal sealed record CareerSummary(string Id, string Title, IReadOnlyList<string> Aliases, bool Horizon);

internal sealed record CareerResponse(
    string Id,
    string Title,
    IReadOnlyList<string> Aliases,
    bool Horizon,
    IReadOnlyDictionary<string, int> Profile,
    IReadOnlyList<CareerSection> Sections);

internal sealed record CareerSection(string Heading, string Text);

/// <summary>What the assistant knows: search, passages and career sheets.</summary>
internal static class CatalogueApi
{
    private const int MostPassages = 50;

    public static void MapCatalogue(this WebApplication app)
    {
        app.MapGet("/api/search", SearchAsync).Produces<SearchResponse>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithMetadata(new MeteredAttribute());
        app.MapGet("/api/passages/{id:guid}", FindPassageAsync).Produces<PassageResponse>().ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet("/api/careers", ListCareers).Produces<CareerSummary[]>();
        app.MapGet("/api/careers/{id}", FindCareer).Produces<CareerResponse>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> SearchAsync(string? q, int? k, Retriever retriever, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(q))
        {
            return Results.Problem(FrenchProblems.Of(StatusCodes.Status400BadRequest, UserTexts.EmptyQuestion));
        }

        var found = await retriever.RankAsync(q.Trim(), [], Math.Clamp(k ?? 10, 1, MostPassages), cancellationToken);
        return Results.Json(
            new SearchResponse(q, found.Evidence,
            [
                .. found.Passages.Select(passage => new SearchedPassage(
                    passage.Number, passage.Score, passage.SparseScore, passage.DenseScore, PassageResponse.Of(passage.Chunk))),
            ]),
            ApiJson.French.SearchResponse);
    }

    private static async Task<IResult> FindPassageAsync(Guid id, IChunkIndex index, CancellationToken cancellationToken) =>
        await index.FindAsync(id, cancellationToken) is { } chunk
            ? Results.Json(PassageResponse.Of(chunk), ApiJson.French.PassageResponse)
            : Results.Problem(FrenchProblems.Of(StatusCodes.Status404NotFound, UserTexts.UnknownPassage));

    private static IResult ListCareers(CareerCatalog catalog) => Results.Json(
        [.. catalog.All.Select(career => new CareerSummary(career.Id, career.Title, career.Aliases, career.IsHorizon))],
        ApiJson.French.CareerSummaryArray);

    private static IResult FindCareer(string id, CareerCatalog catalog) =>
        catalog.Find(id) is { } career
            ? Results.Json(
                new CareerResponse(career.Id, career.Title, career.Aliases, career.IsHorizon, career.Profile,
                [
                    .. career.Sections.Select(section => new CareerSection(
                        section.HeadingPath is [.., var heading] ? heading : career.Title, section.Body.Slice(career.Text).Trim())),
                ]),
                ApiJson.French.CareerResponse)
            : Results.Problem(FrenchProblems.Of(StatusCodes.Status404NotFound, UserTexts.UnknownCareer));
}
