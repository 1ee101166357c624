using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CareerChat.Tests.Support;

/// <summary>The real chat service on a real loopback port.</summary>
public sealed class RunningService : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings;

    public RunningService()
        : this([])
    {
    }

    internal RunningService(Dictionary<string, string> settings)
    {
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
    }

    protected override void Dispose(bool disposing)
    {
        Http?.Dispose();
        base.Dispose(disposing);
    }
}
