using System.ComponentModel.DataAnnotations;

namespace CareerChat.Providers.Resilience;

/// <summary>Settings of section <c>Resilience</c>, the same for every outside service.</summary>
public sealed class ResilienceOptions
{
    /// <summary>Most attempts after the first one.</summary>
    /// <value>The default is 2.</value>
    [Range(0, 10, ErrorMessage = "expected a whole number from 0 to 10.")]
    public int Retries { get; set; } = 2;

    /// <summary>Middle of the first pause, in seconds; each next one is about twice as long.</summary>
    /// <value>The default is 0.3.</value>
    [Range(0.001, 60, ErrorMessage = "expected a number of seconds from 0.001 to 60.")]
    public double DelaySeconds { get; set; } = 0.3;

    /// <summary>Longest <c>Retry-After</c> that is waited for, in seconds; a server that asks for more is not asked again.</summary>
    /// <value>The default is 3.</value>
    [Range(0, 120, ErrorMessage = "expected a number of seconds from 0 to 120.")]
    public double MaxRetryAfterSeconds { get; set; } = 3;

    /// <summary>Longest time for all attempts together, in seconds; for a stream, until its first token.</summary>
    /// <value>The default is 20.</value>
    [Range(0.05, 600, ErrorMessage = "expected a number of seconds from 0.05 to 600.")]
    public double TotalSeconds { get; set; } = 20;

    /// <summary>Failures within <see cref="BreakerWindowSeconds"/> that open the circuit, when they are half of the calls or more.</summary>
    /// <value>The default is 5.</value>
    [Range(2, 1000, ErrorMessage = "expected a whole number from 2 to 1000.")]
    public int BreakerCalls { get; set; } = 5;

    /// <summary>How far back calls count, in seconds.</summary>
    /// <value>The default is 30.</value>
    [Range(0.5, 3600, ErrorMessage = "expected a number of seconds from 0.5 to 3600.")]
    public double BreakerWindowSeconds { get; set; } = 30;

    /// <summary>How long an open circuit spares the service, in seconds, before one call tries it again.</summary>
    /// <value>The default is 15.</value>
    [Range(0.5, 3600, ErrorMessage = "expected a number of seconds from 0.5 to 3600.")]
    public double BreakSeconds { get; set; } = 15;
}
