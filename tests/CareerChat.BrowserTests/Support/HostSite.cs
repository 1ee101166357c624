using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareerChat.BrowserTests.Support;

/// <summary>A page of someone else, on an origin of its own, that embeds the widget.</summary>
internal sealed class HostSite : IAsyncDisposable
{
    // Longer than any screen, as pages are.
    private static readonly string LongPage = $"<main><h1>Une école</h1>{string.Concat(Enumerable.Repeat("<p>Bienvenue.</p>", 40))}</main>";

    private readonly WebApplication _app;
    private string _html = "";
    private string? _policy;

    private HostSite(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public static async Task<HostSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var site = new HostSite(app);
        app.MapGet("/favicon.ico", () => Results.NoContent());
        app.MapGet("/", (HttpContext context) =>
        {
            if (site._policy is { } policy)
            {
                context.Response.Headers.ContentSecurityPolicy = policy;
            }

            return Results.Content(site._html, "text/html; charset=utf-8");
        });
        await app.StartAsync();
        return site;
    }

    /// <summary>Shows a page with the widget's snippet; <c>NONCE</c> in the policy stands for the nonce of the script.</summary>
    public HostSite Show(string widgetAddress, string attributes = "", string? policy = null, string head = "", string? body = null)
    {
        _policy = policy?.Replace("NONCE", "abc123", StringComparison.Ordinal);
        _html = $$"""
            <!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Une école</title>
            <meta name="color-scheme" content="light dark">{{head}}
            <script nonce="abc123" type="module" src="{{widgetAddress}}/widget.js"></script></head>
            <body>{{body ?? LongPage}}<career-chat site="pk_test" {{attributes}}></career-chat></body></html>
            """;
        return this;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
