using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareerChat.Api.Widget;
using CareerChat.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareerChat.Tests.Api.Widget;

public sealed partial class WidgetPagesTests(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("/widget.js")]
    [InlineData("/widget/panel.js")]
    public async Task A_script_is_kept_a_year_under_its_version_and_minutes_under_any_other(string path)
    {
        using var plain = await service.Http.GetAsync(path);
        var version = plain.Headers.ETag!.Tag.Trim('"');
        using var versioned = await service.Http.GetAsync($"{path}?v={version}");
        using var stale = await service.Http.GetAsync($"{path}?v=0123456789ab");

        Assert.Equal(TimeSpan.FromMinutes(5), plain.Headers.CacheControl!.MaxAge);
        Assert.Equal("public, max-age=31536000, immutable", versioned.Headers.CacheControl!.ToString());
        Assert.Equal(TimeSpan.FromMinutes(5), stale.Headers.CacheControl!.MaxAge);
        Assert.Equal("*", plain.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public void Every_file_and_every_page_has_its_address()
    {
        var files = new WidgetFiles();

        Assert.Equal(files.All.Keys.Order(), WidgetFiles.FilePaths.Order());
        Assert.Equal(files.Pages.Keys.Order(), WidgetFiles.PagePaths.Order());
    }

    [Fact]
    public async Task The_loader_names_the_panel_with_its_version()
    {
        var loader = await service.Http.GetStringAsync("/widget.js");
        using var panel = await service.Http.GetAsync("/widget/panel.js");

        Assert.Contains($"./widget/panel.js?v={panel.Headers.ETag!.Tag.Trim('"')}", loader, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_the_browser_has_is_not_sent_again()
    {
        using var first = await service.Http.GetAsync("/widget.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/widget.js") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_script_is_compressed_for_a_browser_that_accepts_it(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/widget/panel.js") { Headers = { AcceptEncoding = { new(encoding) } } };
        using var response = await service.Http.SendAsync(request);

        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
    }

    [Fact]
    public async Task The_version_that_embedders_pin_matches_the_script_that_is_served()
    {
        var version = await service.Http.GetFromJsonAsync<JsonElement>("/widget/version.json");
        var script = await service.Http.GetByteArrayAsync(version.GetProperty("script").GetString());

        Assert.Equal(
            "sha384-" + Convert.ToBase64String(System.Security.Cryptography.SHA384.HashData(script)),
            version.GetProperty("integrity").GetString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/demo")]
    public async Task A_page_has_a_new_nonce_each_time_and_runs_nothing_else(string path)
    {
        using var first = await service.Http.GetAsync(path);
        using var second = await service.Http.GetAsync(path);
        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = Nonce().Match(policy).Groups[1].Value;
        var page = await first.Content.ReadAsStringAsync();

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'; trusted-types 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(page.Split("<script").Length, page.Split($"nonce=\"{nonce}\"").Length);
        Assert.DoesNotContain(nonce, second.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_that_it_is_an_ai_even_without_scripts() =>
        Assert.Contains("intelligence artificielle qui donne des pistes, pas des verdicts", await service.Http.GetStringAsync("/"), StringComparison.Ordinal);

    [Fact]
    public async Task A_hand_off_reaches_the_webhook_only_with_consent()
    {
        var received = new List<string>();
        await using var webhook = WebApplication.CreateSlimBuilder().Build();
        webhook.Urls.Add("http://127.0.0.1:0");
        webhook.MapPost("/", async (HttpRequest request) => received.Add(await new StreamReader(request.Body).ReadToEndAsync()));
        await webhook.StartAsync();
        using var handing = new RunningService(new() { ["Widget:Handoff:Webhook"] = webhook.Urls.First() });

        using var without = await handing.Http.PostAsJsonAsync("/api/handoff", new { summary = "Mes pistes", consent = false });
        using var with = await handing.Http.PostAsJsonAsync("/api/handoff", new { summary = "Mes pistes", contact = "a@b.fr", consent = true });

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, with.StatusCode);
        var message = JsonDocument.Parse(Assert.Single(received)).RootElement;
        Assert.Equal("Mes pistes", message.GetProperty("summary").GetString());
        Assert.Equal("a@b.fr", message.GetProperty("contact").GetString());
    }

    [Fact]
    public async Task A_webhook_that_does_not_answer_is_told_in_french()
    {
        using var handing = new RunningService(new() { ["Widget:Handoff:Webhook"] = "http://127.0.0.1:9/" });
        using var response = await handing.Http.PostAsJsonAsync("/api/handoff", new { summary = "Mes pistes", consent = true });

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal(UserTexts.HandoffFailed, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("Widget:Sites:pk:Origins:0", "https://lycee.example/page", "'https://lycee.example/page'")]
    [InlineData("Widget:Sites:pk:Theme", "blue", "'blue'")]
    [InlineData("Widget:Sites:pk:UserTokenSecret", "short", "5 characters")]
    [InlineData("Widget:Handoff:Webhook", "ftp://x", "'ftp://x'")]
    public void A_wrong_setting_stops_the_start_with_its_name_and_value(string key, string value, string expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Widget:Sites:pk:Origins:1"] = "https://ok.example",
            [key] = value,
        }).Build();
        using var services = new ServiceCollection().AddWidget(configuration).BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<WidgetOptions>>().Value);

        Assert.StartsWith(key.Replace(":0", ""), error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("'short'", error.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();
}
