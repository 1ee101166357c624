using System.ComponentModel.DataAnnotations;
using System.Net;

namespace CareerChat.Api.Limits;

/// <summary>Settings of section <c>Rates</c>; sites have their own limit under <c>Widget:Sites</c>.</summary>
public sealed class RateOptions : IValidatableObject
{
    /// <summary>Questions a minute from one address (an IPv6 /64 counts as one); 0 turns the limit off.</summary>
    /// <value>The default is 120: a class behind the one address of its school.</value>
    [Range(0, 1_000_000, ErrorMessage = "expected a whole number from 0 to 1000000.")]
    public int PerMinute { get; set; } = 120;

    /// <summary>Questions that one address may ask at once.</summary>
    /// <value>The default is 60.</value>
    [Range(1, 1_000_000, ErrorMessage = "expected a whole number from 1 to 1000000.")]
    public int Burst { get; set; } = 60;

    /// <summary>Addresses of the proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed.</summary>
    /// <value>The default is none.</value>
    public IList<string> TrustedProxies { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => TrustedProxies
        .Where(proxy => !IPAddress.TryParse(proxy, out _))
        .Select(proxy => new ValidationResult($"it holds '{proxy}'; expected IP addresses such as 10.0.0.5.", [nameof(TrustedProxies)]));
}
