using CareerChat.Api.Errors;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CareerChat.Api.Widget;

/// <summary>
/// Lets through to <c>/api</c> only the pages that the operator knows, and answers their CORS preflights.
/// It stops other web pages, not programs: a program forges any header, hence the rate limits beside it.
/// </summary>
internal sealed class SiteGate(RequestDelegate next, IOptions<WidgetOptions> options, UserTokens tokens)
{
    public const string KeyHeader = "X-CareerChat-Site";

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
        {
            return next(context);
        }

        var origin = context.Request.Headers.Origin;
        var known = AllowReading(context, origin);
        if (HttpMethods.IsOptions(context.Request.Method) && context.Request.Headers.ContainsKey("Access-Control-Request-Method"))
        {
            context.Response.StatusCode = known ? StatusCodes.Status204NoContent : StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        var site = SiteOf(context.Request, origin);
        if (site is null && IsWriting(context.Request))
        {
            return RefuseAsync(context, StatusCodes.Status403Forbidden, UserTexts.UnknownSite);
        }

        if (site is not null)
        {
            if (IsWriting(context.Request) && !tokens.Admit(site.Options, context.Request.Headers.Authorization))
            {
                return RefuseAsync(context, StatusCodes.Status401Unauthorized, UserTexts.InvalidUserToken);
            }

            context.Features.Set(site);
        }

        return next(context);
    }

    // Without sites nothing is asked of clients that send no Origin: programs, and the evaluation harness.
    private Site? SiteOf(HttpRequest request, StringValues origin)
    {
        var sites = options.Value.Sites;
        if (IsOwnPage(request, origin) || (StringValues.IsNullOrEmpty(origin) && sites.Count == 0))
        {
            return new Site("", new SiteOptions { Handoff = options.Value.Handoff });
        }

        return request.Headers[KeyHeader].ToString() is { Length: > 0 } key
            && sites.TryGetValue(key, out var site)
            && site.Origins.Contains(origin.ToString(), StringComparer.OrdinalIgnoreCase)
                ? new Site(key, site)
                : null;
    }

    // Behind a proxy Host may not be the public name; the browser's own Sec-Fetch-Site then says the same.
    private static bool IsOwnPage(HttpRequest request, StringValues origin) =>
        !StringValues.IsNullOrEmpty(origin)
        && ((Uri.TryCreate(origin.ToString(), UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value)
            || request.Headers["Sec-Fetch-Site"] == "same-origin");

    private static bool IsWriting(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private bool AllowReading(HttpContext context, StringValues origin)
    {
        context.Response.Headers.Append("Vary", "Origin");
        if (!options.Value.Sites.Values.Any(site => site.Origins.Contains(origin.ToString(), StringComparer.OrdinalIgnoreCase)))
        {
            return false;
        }

        // At the last moment, because an error clears the headers and its sentence must be readable too.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlAllowMethods = "GET, POST, DELETE";
            headers.AccessControlAllowHeaders = $"Content-Type, Authorization, Last-Event-ID, {KeyHeader}";
            headers.AccessControlExposeHeaders = "Retry-After";
            headers.AccessControlMaxAge = "7200";
            return Task.CompletedTask;
        });
        return true;
    }

    private static Task RefuseAsync(HttpContext context, int status, string detail) =>
        Results.Problem(FrenchProblems.Of(status, detail)).ExecuteAsync(context);
}
