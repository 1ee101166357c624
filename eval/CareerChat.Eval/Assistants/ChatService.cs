using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CareerChat.Eval.Assistants;

/// <summary>The chat service in a process of its own, on a free loopback port, stopped with the run.</summary>
internal sealed class ChatService : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(20);

    private static readonly string[] Sections = ["Llm", "Embeddings", "Index", "Retrieval", "Answering", "Widget", "Limits", "Feedback"];

    private readonly Process _process;

    private ChatService(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts the built service (building it first when it is missing or older than its sources) and waits until it is ready.</summary>
    /// <exception cref="InfrastructureException">It cannot be built, or is not ready in 20 seconds.</exception>
    public static async Task<ChatService> StartAsync(string repository, string corpus, CancellationToken cancellationToken)
    {
        var dll = await BuiltServiceAsync(repository, cancellationToken);
        var address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = repository };
        foreach (var argument in new[] { dll, "--urls", address.ToString(), "--Corpus:Path", corpus, "--Rates:PerMinute", "0", "--Logging:LogLevel:Default", "Warning" })
        {
            start.ArgumentList.Add(argument);
        }

        // An operator's settings must not change what CI measures: no language model, no external index.
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        var process = Process.Start(start) ?? throw new InfrastructureException("dotnet could not be started");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var service = new ChatService(process, address);
        try
        {
            await service.WaitUntilReadyAsync(cancellationToken);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static bool IsSetting(string name) =>
        Sections.Any(section => name.StartsWith(section + "__", StringComparison.OrdinalIgnoreCase));

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(2) };
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < StartTimeout;)
        {
            if (_process.HasExited)
            {
                throw new InfrastructureException($"the chat service stopped at once with code {_process.ExitCode}; run it by hand to read why");
            }

            try
            {
                using var response = await http.GetAsync("/health/ready", cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(20, cancellationToken);
        }

        throw new InfrastructureException($"the chat service was not ready in {StartTimeout.TotalSeconds} s");
    }

    private static async Task<string> BuiltServiceAsync(string repository, CancellationToken cancellationToken)
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var project = Path.Combine(repository, "src", "CareerChat.Api");
        var dll = Path.Combine(project, "bin", configuration, "net10.0", "CareerChat.Api.dll");
        if (IsFresh(dll, project))
        {
            return dll;
        }

        var build = await ChildProcess.RunAsync("dotnet", repository, ["build", project, "-c", configuration, "-v", "q", "--nologo"], cancellationToken);
        return build.ExitCode == 0 ? dll : throw new InfrastructureException($"the chat service does not build:\n{build.Output}");
    }

    /// <summary>Built after its own sources, against the very library that this process runs.</summary>
    private static bool IsFresh(string dll, string project)
    {
        var library = Path.Combine(Path.GetDirectoryName(dll)!, "CareerChat.dll");
        return File.Exists(dll) && File.Exists(library) &&
            File.ReadAllBytes(library).AsSpan().SequenceEqual(File.ReadAllBytes(typeof(CareerAssistant).Assembly.Location)) &&
            Directory.EnumerateFiles(project, "*", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) &&
                    !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .All(file => File.GetLastWriteTimeUtc(file) <= File.GetLastWriteTimeUtc(dll));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
