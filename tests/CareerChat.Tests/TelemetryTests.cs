using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CareerChat.Tests.Support;

namespace CareerChat.Tests;

public class TelemetryTests
{
    [Fact]
    public async Task An_answer_leaves_its_stages_the_model_call_and_how_it_ended()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var measured = new ConcurrentQueue<string>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Meter.Name == Telemetry.Name) { l.EnableMeasurementEvents(instrument); } } };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => measured.Enqueue($"{instrument.Name} {Show(tags)}"));
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => measured.Enqueue($"{instrument.Name} {Show(tags)}"));
        meters.Start();

        await using var model = await LoopbackServer.StartAsync(LlmScripts.Says("Il gagne 900 000 euros par an [1]."));
        await using var service = new RunningService(new() { ["Llm:Endpoint"] = model.Address + "/v1", ["Llm:Model"] = "telemetrist" });
        await service.AskAsync("Que fait un data steward ?");

        Assert.Superset(new HashSet<string> { "understand", "retrieve", "answer", "chat telemetrist" }, spans.Select(span => span.DisplayName).ToHashSet());
        var call = spans.First(span => span.DisplayName == "chat telemetrist");
        Assert.Equal("telemetrist", call.GetTagItem("gen_ai.request.model"));
        Assert.Equal("scripted", call.GetTagItem("gen_ai.response.model"));
        Assert.Equal(7L, call.GetTagItem("gen_ai.usage.input_tokens"));
        Assert.NotNull(call.GetTagItem("gen_ai.response.time_to_first_chunk"));
        Assert.Contains(measured, measure => measure.StartsWith("careerchat.sentences.withdrawn", StringComparison.Ordinal));
        Assert.Contains(measured, measure => measure.StartsWith("careerchat.answers", StringComparison.Ordinal) && measure.Contains("mode=Fallback", StringComparison.Ordinal));
        Assert.Contains(measured, measure => measure.StartsWith("gen_ai.client.operation.time_to_first_chunk", StringComparison.Ordinal));
        Assert.Contains(measured, measure => measure.StartsWith("gen_ai.client.token.usage", StringComparison.Ordinal));
    }

    private static string Show(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
}
