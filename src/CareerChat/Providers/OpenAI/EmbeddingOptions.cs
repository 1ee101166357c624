using System.ComponentModel.DataAnnotations;

namespace CareerChat.Providers.OpenAI;

/// <summary>Settings of section <c>Embeddings</c>; without an endpoint retrieval is lexical only.</summary>
public sealed class EmbeddingOptions : LlmEndpoint, IValidatableObject
{
    /// <summary>Length of the vectors to ask for; null leaves the model's own.</summary>
    /// <value>The default is null.</value>
    [Range(8, 8192, ErrorMessage = "expected a whole number from 8 to 8192.")]
    public int? Dimensions { get; set; }

    /// <summary>Longest wait for one call, in seconds.</summary>
    /// <value>The default is 10.</value>
    [Range(0.05, 600, ErrorMessage = "expected a number of seconds from 0.05 to 600.")]
    public double TimeoutSeconds { get; set; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Problem() is { } problem)
        {
            yield return new ValidationResult(problem.Expected, [problem.Member]);
        }
    }
}
