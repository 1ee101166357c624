using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CareerChat.Benchmarks.Load;

/// <summary>S2: what the service adds to the model's own time before the first <c>delta</c>.</summary>
internal static class FirstDeltaLoad
{
    private const int Readers = 50;

    public static async Task<string> RunAsync(string api, int seconds)
    {
        await using var model = await ScriptedModel.StartAsync(tokens: 24, TimeSpan.FromMilliseconds(40));
        using var service = ServiceProcess.Start(api, $"--Llm:Endpoint={model.Endpoint}", "--Llm:Model=scripted");
        await service.WaitUntilReadyAsync();
        await MeasureAsync(service, TimeSpan.FromSeconds(8));
        var added = await MeasureAsync(service, TimeSpan.FromSeconds(seconds));
        return string.Create(CultureInfo.InvariantCulture,
            $"| S2 | time to first `delta` minus the model's own, {Readers} concurrent, {added.Count} answers: p50 / p99 | {added.Show("F1", 0.5, 0.99)} ms | ≤ 3 / ≤ 20 ms |");
    }

    private static async Task<Percentiles> MeasureAsync(ServiceProcess service, TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var added = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            for (var turn = 0; Stopwatch.GetTimestamp() < end; turn++)
            {
                if (await AddedMillisecondsAsync(service.Http, 0) is { } milliseconds)
                {
                    added.Add(milliseconds);
                }
            }
        })));
        return new Percentiles(added);
    }

    private static async Task<double?> AddedMillisecondsAsync(HttpClient http, int turn)
    {
        double? added = null;
        var asked = Stopwatch.GetTimestamp();
        await foreach (var (item, at) in EventReader.AskAsync(http, turn))
        {
            if (item.EventType == "delta" && added is null)
            {
                using var delta = JsonDocument.Parse(item.Data);
                var own = double.Parse(delta.RootElement.GetProperty("text").GetString()!.Trim(), CultureInfo.InvariantCulture) / 1000;
                added = Stopwatch.GetElapsedTime(asked, at).TotalMilliseconds - own;
            }
        }

        return added;
    }
}
