using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Buffers.Text;
using System.Text.Json;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Api.Widget;

public sealed class SiteGateTests : IClassFixture<SiteGateTests.GuardedService>
{
    private const string Secret = "a-secret-of-the-school-of-32-chars!";
    private readonly GuardedService _service;

    public SiteGateTests(GuardedService service) => _service = service;

    [Theory]
    [InlineData("https://lycee.example", "pk_lycee", HttpStatusCode.OK)]
    [InlineData("https://LYCEE.example", "pk_lycee", HttpStatusCode.OK)]
    [InlineData("https://lycee.example", null, HttpStatusCode.Forbidden)]
    [InlineData("https://lycee.example", "pk_other", HttpStatusCode.Forbidden)]
    [InlineData("https://lycee.example", "unknown", HttpStatusCode.Forbidden)]
    [InlineData("https://lycee.example.evil.test", "pk_lycee", HttpStatusCode.Forbidden)]
    [InlineData("http://lycee.example", "pk_lycee", HttpStatusCode.Forbidden)]
    [InlineData("null", "pk_lycee", HttpStatusCode.Forbidden)]
    [InlineData(null, "pk_lycee", HttpStatusCode.Forbidden)]
    [InlineData(null, null, HttpStatusCode.Forbidden)]
    public async Task Only_a_known_page_may_ask(string? origin, string? key, HttpStatusCode expected)
    {
        using var response = await AskAsync(origin, key);

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.Forbidden)
        {
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal(UserTexts.UnknownSite, problem.GetProperty("detail").GetString());
        }
    }

    [Fact]
    public async Task The_services_own_page_may_ask_without_a_key()
    {
        using var response = await AskAsync(_service.Http.BaseAddress!.GetLeftPart(UriPartial.Authority), null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_preflight_names_the_origin_it_allows_and_refuses_any_other()
    {
        using var known = await PreflightAsync("https://lycee.example");
        using var unknown = await PreflightAsync("https://evil.test");

        Assert.Equal(HttpStatusCode.NoContent, known.StatusCode);
        Assert.Equal("https://lycee.example", known.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(HttpStatusCode.Forbidden, unknown.StatusCode);
        Assert.False(unknown.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_refusal_inside_the_service_can_be_read_by_a_known_page()
    {
        using var request = Question("https://lycee.example", "pk_lycee");
        request.Content = new StringContent("{", Encoding.UTF8, "application/json");
        using var response = await _service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("https://lycee.example", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData(3600, Secret, HttpStatusCode.OK)]
    [InlineData(-10, Secret, HttpStatusCode.Unauthorized)]
    [InlineData(3600, "another secret of thirty-two characters", HttpStatusCode.Unauthorized)]
    public async Task A_user_token_counts_only_while_it_is_valid(int secondsLeft, string secret, HttpStatusCode expected)
    {
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(
            new { sub = "eleve", exp = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + secondsLeft }));
        var signature = Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(payload)));
        using var response = await AskAsync("https://members.example", "pk_members", $"Bearer {payload}.{signature}");

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer x.y.z")]
    [InlineData("Bearer e30.e30")]
    [InlineData("Basic e30")]
    public async Task A_site_for_its_own_users_refuses_a_missing_or_forged_token(string? authorization)
    {
        using var response = await AskAsync("https://members.example", "pk_members", authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task The_widget_learns_its_sites_look_and_never_its_secrets()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/site");
        request.Headers.Add("Origin", "https://lycee.example");
        request.Headers.Add("X-CareerChat-Site", "pk_lycee");
        using var response = await _service.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        var site = JsonDocument.Parse(text).RootElement;
        Assert.Equal("#7a1f5c", site.GetProperty("accent").GetString());
        Assert.Equal("webhook", site.GetProperty("handoff").GetProperty("kind").GetString());
        Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<HttpResponseMessage> AskAsync(string? origin, string? key, string? authorization = null)
    {
        using var request = Question(origin, key);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await _service.Http.SendAsync(request);
    }

    private static HttpRequestMessage Question(string? origin, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat")
        {
            Content = JsonContent.Create(new { messages = new[] { new { role = "user", content = "Que fait un data analyst ?" } } }),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (key is not null)
        {
            request.Headers.Add("X-CareerChat-Site", key);
        }

        return request;
    }

    private Task<HttpResponseMessage> PreflightAsync(string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "/api/chat");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        return _service.Http.SendAsync(request);
    }

    public sealed class GuardedService : IDisposable
    {
        private readonly RunningService _service = new(new()
        {
            ["Widget:Sites:pk_lycee:Origins:0"] = "https://lycee.example",
            ["Widget:Sites:pk_lycee:Accent"] = "#7a1f5c",
            ["Widget:Sites:pk_lycee:Handoff:Webhook"] = "http://127.0.0.1:9/never",
            ["Widget:Sites:pk_other:Origins:0"] = "https://other.example",
            ["Widget:Sites:pk_members:Origins:0"] = "https://members.example",
            ["Widget:Sites:pk_members:UserTokenSecret"] = Secret,
            ["Widget:Sites:pk_members:RequireUser"] = "true",
        });

        public HttpClient Http => _service.Http;

        public void Dispose() => _service.Dispose();
    }
}
