using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace CareerChat.BrowserTests.Support;

/// <summary>The real chat service over the real notes, on a real loopback port.</summary>
public sealed class RealService : WebApplicationFactory<Program>
{
    public RealService()
    {
        UseKestrel(0);
        StartServer();
    }

    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Corpus:Path", Path.Combine(Root(), "corpus"));
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CareerChat.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No CareerChat.sln above {AppContext.BaseDirectory}; run the tests from a checkout.");
    }
}
