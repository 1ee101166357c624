using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareerChat.Tests.Support;

/// <summary>A Kestrel server on a loopback port that answers every request with one scripted handler.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _requests;

    private LoopbackServer(WebApplication app) => _app = app;

    /// <summary>Base address, without a trailing slash.</summary>
    public string Address => _app.Urls.First();

    /// <summary>How many requests came.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>What the server does; may change between two requests.</summary>
    public required RequestDelegate Handler { get; set; }

    /// <summary>Completes when a client has gone away in the middle of a request.</summary>
    public TaskCompletionSource Aborted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<LoopbackServer> StartAsync(RequestDelegate handler)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new LoopbackServer(app) { Handler = handler };
        app.Run(async context =>
        {
            Interlocked.Increment(ref server._requests);
            using var gone = context.RequestAborted.Register(() => server.Aborted.TrySetResult());
            try
            {
                await server.Handler(context);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
            }
        });
        await app.StartAsync();
        return server;
    }

    /// <summary>An address of this machine that nobody listens on.</summary>
    public static string Closed()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}";
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
