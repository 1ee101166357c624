using System.ComponentModel.DataAnnotations;

namespace CareerChat.Api.Telemetry;

/// <summary>Settings of section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>Where spans and measures go by OTLP over gRPC, such as <c>http://localhost:4317</c>.</summary>
    /// <value>The default is empty: nowhere.</value>
    public string OtlpEndpoint { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint.Length > 0 && !(Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            yield return new ValidationResult("expected an http or https address such as http://localhost:4317.", [nameof(OtlpEndpoint)]);
        }
    }
}
