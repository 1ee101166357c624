using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace CareerChat.Benchmarks.Load;

/// <summary>S1: from the start of the process to the first answer with a citation.</summary>
internal static class StartLoad
{
    private const int Runs = 7;

    public static async Task<string> RunAsync(string api)
    {
        var (times, cpus) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            using var service = ServiceProcess.Start(api);
            await AskUntilCitedAsync(service);
            times.Add(Stopwatch.GetElapsedTime(service.Started).TotalSeconds);
            cpus.Add(service.Cpu.TotalSeconds);
        }

        var (wall, cpu) = (new Percentiles(times), new Percentiles(cpus));
        return string.Create(CultureInfo.InvariantCulture,
            $"| S1 | process start to first cited answer, {Runs} runs: best / median / worst; processor time | {wall.Show("F2", 0, 0.5, 1)} s; {cpu.At(0.5):F2} s | ≤ 1.0 s |");
    }

    private static async Task AskUntilCitedAsync(ServiceProcess service)
    {
        while (true)
        {
            service.CheckAlive();
            try
            {
                using var content = new ByteArrayContent(Questions.Body(0)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                using var response = await service.Http.PostAsync("/api/chat", content);
                if (response.IsSuccessStatusCode)
                {
                    using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
                    if (answer.RootElement.GetProperty("citations").GetArrayLength() > 0)
                    {
                        return;
                    }

                    throw new InvalidOperationException("The first answer has no citation.");
                }
            }
            catch (HttpRequestException)
            {
            }

            await Task.Delay(3);
        }
    }
}
