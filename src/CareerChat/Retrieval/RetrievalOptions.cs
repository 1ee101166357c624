using System.ComponentModel.DataAnnotations;

namespace CareerChat.Retrieval;

/// <summary>Settings of section <c>Retrieval</c>.</summary>
public sealed class RetrievalOptions
{
    /// <summary>How many passages an answer may draw on.</summary>
    /// <value>The default is 8.</value>
    [Range(1, 50)]
    public int Passages { get; set; } = 8;
}
