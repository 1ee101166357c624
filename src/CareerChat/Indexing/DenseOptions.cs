using System.ComponentModel.DataAnnotations;

namespace CareerChat.Indexing;

/// <summary>How texts are shown to the embedding model: the part of section <c>Embeddings</c> that belongs to the model, not to its server.</summary>
public sealed class DenseOptions
{
    /// <summary>Put before a question; models of the E5 family want <c>query: </c>.</summary>
    /// <value>The default is empty.</value>
    public string QueryPrefix { get; set; } = "";

    /// <summary>Put before a passage; models of the E5 family want <c>passage: </c>.</summary>
    /// <value>The default is empty.</value>
    public string PassagePrefix { get; set; } = "";

    /// <summary>Most texts in one call.</summary>
    /// <value>The default is 64.</value>
    [Range(1, 2_048, ErrorMessage = "expected a whole number from 1 to 2048.")]
    public int BatchSize { get; set; } = 64;

    /// <summary>Most bytes of text in one call.</summary>
    /// <value>The default is 262144.</value>
    [Range(1_024, 16_777_216, ErrorMessage = "expected a number of bytes from 1024 to 16777216.")]
    public int BatchBytes { get; set; } = 262_144;
}
