using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;

namespace CareerChat.Providers.OpenAI;

/// <summary>How the official clients are set up: no retries and no timeouts of their own.</summary>
internal static class OpenAIClients
{
    /// <summary>Servers without keys still want a header that is not empty.</summary>
    public static ApiKeyCredential Credential(LlmEndpoint endpoint) => new(endpoint.ApiKey.Length > 0 ? endpoint.ApiKey : "none");

    public static OpenAIClientOptions Options(LlmEndpoint endpoint, HttpClient http) => new()
    {
        Endpoint = new Uri(endpoint.Endpoint),
        RetryPolicy = new ClientRetryPolicy(0),
        NetworkTimeout = Timeout.InfiniteTimeSpan,
        Transport = new HttpClientPipelineTransport(http),
    };

    public static HttpClient NewHttp() => new(new KeepAliveFilter(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 2048,
    }))
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
