using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CareerChat.Api.Widget;

/// <summary>Serves the scripts with a long cache and the pages under a strict content security policy.</summary>
internal static class WidgetPages
{
    public static void MapWidgetPages(this WebApplication app)
    {
        foreach (var path in WidgetFiles.FilePaths)
        {
            app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], context => WriteFileAsync(context, FilesOf(context).All[path])).ExcludeFromDescription();
        }

        foreach (var path in WidgetFiles.PagePaths)
        {
            app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], context => WritePageAsync(context, path, FilesOf(context).Pages[path])).ExcludeFromDescription();
        }

        app.MapGet("/widget/version.json", (WidgetFiles files) => Results.Json(
            new WidgetVersion($"/widget.js?v={files.All["/widget.js"].Version}", files.All["/widget.js"].Integrity),
            ApiJson.French.WidgetVersion)).ExcludeFromDescription();
    }

    private static WidgetFiles FilesOf(HttpContext context) => context.RequestServices.GetRequiredService<WidgetFiles>();

    private static Task WriteFileAsync(HttpContext context, WidgetFile file)
    {
        var headers = context.Response.Headers;
        var etag = new EntityTagHeaderValue($"\"{file.Version}\"");

        // Under its current version an address never changes meaning; any other one is asked again, cheaply.
        headers.CacheControl = context.Request.Query["v"] == file.Version
            ? "public, max-age=31536000, immutable"
            : "public, max-age=300, must-revalidate";
        headers.ETag = etag.ToString();
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";

        // A module script is fetched with CORS; these files are the same for everyone and hold no data.
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(etag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var accepted = context.Request.GetTypedHeaders().AcceptEncoding
            .Where(encoding => encoding.Quality is not 0).Select(encoding => encoding.Value.Value).ToHashSet();
        var (name, bytes) = accepted.Contains("br") ? ("br", file.Brotli) : accepted.Contains("gzip") ? ("gzip", file.Gzip) : (null, file.Plain);
        if (name is not null)
        {
            headers.ContentEncoding = name;
        }

        return WriteAsync(context, file.ContentType, bytes);
    }

    private static Task WritePageAsync(HttpContext context, string path, string page)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var sites = context.RequestServices.GetRequiredService<IOptions<WidgetOptions>>().Value.Sites.Values;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PolicyOf(path, nonce, [.. sites.SelectMany(site => site.Origins)]);
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return WriteAsync(context, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.Replace("{nonce}", nonce, StringComparison.Ordinal)));
    }

    // Only the page at / may be framed, and only by the sites that the operator knows.
    private static string PolicyOf(string path, string nonce, string[] origins) => string.Join("; ",
    [
        "default-src 'none'",
        $"script-src 'nonce-{nonce}'",
        path != "/" ? "style-src 'self'" : "style-src 'none'",
        "img-src 'self'",
        "font-src 'none'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        $"frame-ancestors {(path == "/" ? string.Join(' ', ["'self'", .. origins]) : "'none'")}",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]);

    private static Task WriteAsync(HttpContext context, string contentType, byte[] bytes)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes).AsTask();
    }
}

/// <summary>The address of the current loader and its integrity, for embedders who pin a version.</summary>
internal sealed record WidgetVersion(string Script, string Integrity);
