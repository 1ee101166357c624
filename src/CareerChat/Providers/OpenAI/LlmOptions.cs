using System.ComponentModel.DataAnnotations;

namespace CareerChat.Providers.OpenAI;

/// <summary>Settings of section <c>Llm</c>; without an endpoint the assistant answers with sentences of the notes.</summary>
public sealed class LlmOptions : LlmEndpoint, IValidatableObject
{
    /// <summary>A second model, asked when the first one cannot answer.</summary>
    public LlmEndpoint Fallback { get; set; } = new();

    /// <summary>Name of the field that carries the most tokens an answer may have, <c>Answering:AnswerTokens</c>.</summary>
    /// <value>The default is <see cref="TokenLimitField.Auto"/>.</value>
    public TokenLimitField TokenLimitField { get; set; }

    /// <summary>Sampling temperature; null sends none, which reasoning models ask for.</summary>
    /// <value>The default is 0.</value>
    [Range(0.0, 2.0, ErrorMessage = "expected a number from 0 to 2.")]
    public float? Temperature { get; set; } = 0;

    /// <summary>Longest wait for the first token of one attempt, in seconds.</summary>
    /// <value>The default is 10.</value>
    [Range(0.05, 600, ErrorMessage = "expected a number of seconds from 0.05 to 600.")]
    public double FirstTokenSeconds { get; set; } = 10;

    /// <summary>Longest silence between two tokens, in seconds.</summary>
    /// <value>The default is 10.</value>
    [Range(0.05, 600, ErrorMessage = "expected a number of seconds from 0.05 to 600.")]
    public double IdleSeconds { get; set; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Problem() is { } problem)
        {
            yield return new ValidationResult(problem.Expected, [problem.Member]);
        }

        if (Fallback.Problem() is { } second)
        {
            yield return new ValidationResult(second.Expected, [$"{nameof(Fallback)}:{second.Member}"]);
        }
    }
}
