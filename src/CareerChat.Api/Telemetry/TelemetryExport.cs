using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CareerChat.Api.Telemetry;

/// <summary>Sends spans and measures by OTLP while the service runs; loaded only where an endpoint is set.</summary>
internal sealed class TelemetryExport(IOptions<TelemetryOptions> options) : IHostedService
{
    private TracerProvider? _spans;
    private MeterProvider? _measures;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var endpoint = new Uri(options.Value.OtlpEndpoint);
        var resource = ResourceBuilder.CreateDefault().AddService("careerchat");
        _spans = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(CareerChat.Telemetry.Name, "Microsoft.AspNetCore")
            .AddOtlpExporter(exporter => exporter.Endpoint = endpoint)
            .Build();
        _measures = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(CareerChat.Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter(exporter => exporter.Endpoint = endpoint)
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _spans?.Dispose();
        _measures?.Dispose();
        return Task.CompletedTask;
    }
}
