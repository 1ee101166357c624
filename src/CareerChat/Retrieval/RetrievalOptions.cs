using System.ComponentModel.DataAnnotations;

namespace CareerChat.Retrieval;

/// <summary>Settings of section <c>Retrieval</c>.</summary>
public sealed class RetrievalOptions
{
    /// <summary>How many passages an answer may draw on.</summary>
    /// <value>The default is 8.</value>
    [Range(1, 50)]
    public int Passages { get; set; } = 8;

    /// <summary>
    /// Best cosine from which a passage counts as near the question even when it uses other words. Cosines of two embedding models
    /// do not compare: measure yours before you set it.
    /// </summary>
    /// <value>The default is none: evidence is lexical.</value>
    [Range(-1.0, 1.0, ErrorMessage = "expected a cosine from -1 to 1.")]
    public double? MinCosine { get; set; }
}
