using System.Diagnostics;
using System.Globalization;
using CareerChat.Conversation;
using CareerChat.Indexing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CareerChat.Benchmarks.Load;

/// <summary>Where the time of an extractive answer goes: one thread, no server, the spans of the pipeline added up.</summary>
internal static class StagesLoad
{
    private const int Warm = 60;

    public static async Task<string> RunAsync(int rounds)
    {
        var configuration = new ConfigurationBuilder().Build();
        await using var services = new ServiceCollection().AddLogging().AddCareerChat(configuration).BuildServiceProvider();
        await services.GetRequiredService<IngestionPipeline>().RunAsync(Path.Combine(LoadCommand.Root, "corpus"));
        var assistant = services.GetRequiredService<CareerAssistant>();
        await AskAllAsync(assistant, Warm);

        var stages = new Dictionary<string, double>(StringComparer.Ordinal);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => stages[span.OperationName] = stages.GetValueOrDefault(span.OperationName) + span.Duration.TotalMicroseconds,
        };
        ActivitySource.AddActivityListener(listener);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        await AskAllAsync(assistant, rounds);
        var answers = rounds * Questions.Count;
        var whole = Stopwatch.GetElapsedTime(started).TotalMicroseconds / answers;
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / answers;
        return string.Create(CultureInfo.InvariantCulture,
            $"| – | one answer on one thread: {string.Join(", ", stages.OrderByDescending(stage => stage.Value).Select(stage => $"{stage.Key} {stage.Value / answers:F0} µs"))} | {whole:F0} µs, {allocated / 1024} KiB allocated | – |");
    }

    private static async Task AskAllAsync(CareerAssistant assistant, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < Questions.Count; turn++)
            {
                await foreach (var _ in assistant.AskAsync(Dialogue.Of(Questions.Text(turn))))
                {
                }
            }
        }
    }
}
