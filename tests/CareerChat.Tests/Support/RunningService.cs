using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CareerChat.Tests.Support;

/// <summary>The real chat service on a real loopback port.</summary>
public sealed class RunningService : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings;
    private readonly Action<IServiceCollection>? _replace;

    public RunningService()
        : this([])
    {
    }

    /// <param name="settings">Settings that differ from the defaults.</param>
    /// <param name="replace">Services added last, so that they stand in for the service's own.</param>
    internal RunningService(Dictionary<string, string> settings, Action<IServiceCollection>? replace = null)
    {
        _replace = replace;
        _settings = new() { ["Corpus:Path"] = Repository.Corpus };
        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }

        UseKestrel(0);
        StartServer();
        Http = new HttpClient { BaseAddress = new Uri(ClientOptions.BaseAddress.ToString()) };
    }

    public HttpClient Http { get; }

    public Task<HttpResponseMessage> PostChatAsync(string json, string accept = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
            Headers = { { "Accept", accept } },
        };
        return Http.SendAsync(request);
    }

    /// <summary>One question, one answer object.</summary>
    public async Task<JsonElement> AskAsync(string question)
    {
        using var response = await PostChatAsync(JsonSerializer.Serialize(
            new { messages = new[] { new { role = "user", content = question } } }));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        if (_replace is not null)
        {
            builder.ConfigureServices(_replace);
        }
    }

    protected override void Dispose(bool disposing)
    {
        Http?.Dispose();
        base.Dispose(disposing);
    }
}
