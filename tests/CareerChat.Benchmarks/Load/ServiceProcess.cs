using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CareerChat.Benchmarks.Load;

/// <summary>The chat service as its own process, built in Release, on a free port; its limits on the number of questions are off.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Process _process;

    private ServiceProcess(Process process, Uri address, long started)
    {
        _process = process;
        Address = address;
        Started = started;
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 4096 }) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
    }

    public Uri Address { get; }

    /// <summary>Timestamp just before the process was started.</summary>
    public long Started { get; }

    public HttpClient Http { get; }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory now, in MB (10⁶ bytes).</summary>
    public double MemoryMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public static ServiceProcess Start(string program, params string[] settings)
    {
        if (!File.Exists(program))
        {
            throw new FileNotFoundException($"{program} does not exist; build it with: dotnet build src/CareerChat.Api -c Release");
        }

        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Path.GetDirectoryName(program)!, RedirectStandardOutput = true };
        foreach (var argument in (string[])[program, $"--urls={address}", $"--Corpus:Path={Path.Combine(LoadCommand.Root, "corpus")}", "--Rates:PerMinute=0", "--Logging:LogLevel:Default=Warning", .. settings])
        {
            start.ArgumentList.Add(argument);
        }

        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
            {
                Console.Error.WriteLine(text);
            }
        };
        process.BeginOutputReadLine();
        return new ServiceProcess(process, address, started);
    }

    /// <exception cref="InvalidOperationException">The process has ended.</exception>
    public void CheckAlive()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"The service ended with exit code {_process.ExitCode}.");
        }
    }

    public async Task WaitUntilReadyAsync()
    {
        while (true)
        {
            CheckAlive();
            try
            {
                using var response = await Http.GetAsync("/health/ready");
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
            }

            await Task.Delay(5);
        }
    }

    public void Dispose()
    {
        Http.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
