namespace CareerChat.Api.Telemetry;

/// <summary>Registers the export of telemetry where it is configured.</summary>
internal static class TelemetryServices
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<TelemetryOptions>(configuration, "Telemetry");
        if (configuration["Telemetry:OtlpEndpoint"] is { Length: > 0 })
        {
            services.AddHostedService<TelemetryExport>();
        }

        return services;
    }
}
