using CareerChat.Corpus;
using Microsoft.Extensions.Options;

namespace CareerChat.Api.Mcp;

/// <summary>The assistant as an MCP server over standard input and output: <c>dotnet run --project src/CareerChat.Api -- mcp</c>.</summary>
internal static class McpHost
{
    /// <returns>0 when the client has closed the connection, 2 when the configuration or the corpus cannot be used.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        // A client starts the program from wherever it stands.
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });

        // Standard output belongs to the protocol.
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("ModelContextProtocol", LogLevel.Warning);
        builder.Services.AddCareerChat(builder.Configuration);
        builder.Services.AddCareerChatWorker(builder.Configuration);
        builder.Services
            .AddMcpServer(server => server.ServerInfo = new() { Name = "careerchat", Version = "1.0", Title = "CareerChat" })
            .WithStdioServerTransport()
            .WithTools<CareerTools>(McpJson.Options);
        try
        {
            await builder.Build().RunAsync();
            return 0;
        }
        catch (Exception exception) when (exception is CorpusException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 2;
        }
    }
}
