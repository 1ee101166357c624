using CareerChat.Api.Errors;
using CareerChat.Api.Feedback;
using CareerChat.Api.Limits;
using Microsoft.Extensions.Options;

namespace CareerChat.Api.Widget;

/// <summary>What the widget learns when it is opened: the site's look and what the operator turned on.</summary>
/// <param name="Feedback">True when opinions on answers are collected.</param>
/// <param name="Handoff">The way to a human, or null.</param>
internal sealed record SiteResponse(string? Theme, string? Accent, string? Position, bool Feedback, HandoffRoute? Handoff);

/// <summary>A way to a human: <c>mail</c> or <c>url</c> with its address, or <c>webhook</c>, whose address stays on the server.</summary>
internal sealed record HandoffRoute(string Kind, string? Address);

/// <summary>The pages, the scripts, and the two routes that only the widget uses.</summary>
internal static class WidgetApi
{
    public static IServiceCollection AddWidget(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WidgetOptions>().Bind(configuration.GetSection("Widget")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WidgetOptions>, WidgetOptionsCheck>();
        services.AddSingleton(new SettingsSection("Widget", typeof(WidgetOptions)));
        services.AddSingleton<WidgetFiles>();
        services.AddHostedService<WidgetPreparation>();
        services.AddSingleton<UserTokens>();

        // The factory's own log lines hold the webhook's address, which may be a secret.
        services.AddHttpClient<HandoffRelay>().RemoveAllLoggers();
        return services;
    }

    public static void UseWidget(this WebApplication app) => app.UseMiddleware<SiteGate>();

    public static void MapWidget(this WebApplication app)
    {
        app.MapWidgetPages();
        app.MapGet("/api/site", DescribeSite).Produces<SiteResponse>();
        app.MapPost("/api/handoff", HandOffAsync)
            .Accepts<HandoffRequest>("application/json")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status502BadGateway)
            .WithMetadata(new MeteredAttribute());
    }

    // A page that is not known reads the defaults: what it may not do is refused where it would do it.
    private static IResult DescribeSite(HttpContext context, IOptions<FeedbackOptions> feedback)
    {
        var site = SiteOf(context);
        return Results.Json(
            new SiteResponse(site.Theme, site.Accent, site.Position, feedback.Value.Enabled, site.Handoff switch
            {
                { Mail: { } mail } => new HandoffRoute("mail", mail),
                { Url: { } url } => new HandoffRoute("url", url),
                { Webhook: not null } => new HandoffRoute("webhook", null),
                _ => null,
            }),
            ApiJson.French.SiteResponse);
    }

    private static async Task<IResult> HandOffAsync(
        HttpContext context, HandoffRequest request, HandoffRelay relay, CancellationToken cancellationToken)
    {
        if (request.Problem() is { } problem)
        {
            return Results.Problem(FrenchProblems.Of(StatusCodes.Status400BadRequest, problem));
        }

        if (SiteOf(context).Handoff.Webhook is not { } webhook)
        {
            return Results.Problem(FrenchProblems.Of(StatusCodes.Status404NotFound, UserTexts.NoHandoff));
        }

        return await relay.SendAsync(new Uri(webhook), context.Features.Get<Site>()?.Key ?? "", request, cancellationToken)
            ? Results.NoContent()
            : Results.Problem(FrenchProblems.Of(StatusCodes.Status502BadGateway, UserTexts.HandoffFailed));
    }

    // A GET of the own page carries no Origin; Sec-Fetch-Site or the absence of both says it is not a foreign page.
    private static SiteOptions SiteOf(HttpContext context) =>
        context.Features.Get<Site>()?.Options
        ?? new SiteOptions
        {
            Handoff = string.IsNullOrEmpty(context.Request.Headers.Origin)
                ? context.RequestServices.GetRequiredService<IOptions<WidgetOptions>>().Value.Handoff
                : new HandoffOptions(),
        };
}
