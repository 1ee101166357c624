using System.Globalization;

namespace CareerChat.Benchmarks.Load;

/// <summary>S4: many streams open at once, each at the pace of a model.</summary>
internal static class StreamsLoad
{
    private const int Streams = 1_000;

    public static async Task<string> RunAsync(string api, int seconds)
    {
        await using var model = await ScriptedModel.StartAsync(tokens: seconds * 10, TimeSpan.FromMilliseconds(100));
        using var service = ServiceProcess.Start(api, $"--Llm:Endpoint={model.Endpoint}", "--Llm:Model=scripted");
        await service.WaitUntilReadyAsync();

        var (errors, deltas, peak) = (0, 0L, 0.0);
        using var done = new CancellationTokenSource();
        var watching = WatchAsync();
        await Task.WhenAll(Enumerable.Range(0, Streams).Select(turn => Task.Run(ReadAsync)));
        await done.CancelAsync();
        await watching;
        return string.Create(CultureInfo.InvariantCulture,
            $"| S4 | {Streams} streams at once, 10 tokens/s each, {seconds} s: errors / deltas read / peak memory of the service | {errors} / {deltas} / {peak:F0} MB | 0 / – / ≤ 300 MB |");

        async Task ReadAsync()
        {
            var last = "";
            try
            {
                await foreach (var (item, _) in EventReader.AskAsync(service.Http, 0))
                {
                    last = item.EventType;
                    if (last == "delta")
                    {
                        Interlocked.Increment(ref deltas);
                    }
                }
            }
            catch (Exception error) when (error is HttpRequestException or IOException)
            {
                last = error.GetType().Name;
            }

            if (last != "done")
            {
                Interlocked.Increment(ref errors);
            }
        }

        async Task WatchAsync()
        {
            while (!done.IsCancellationRequested)
            {
                peak = Math.Max(peak, service.MemoryMegabytes);
                await Task.Delay(500);
            }
        }
    }
}
