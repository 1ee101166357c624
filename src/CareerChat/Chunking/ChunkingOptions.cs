using System.ComponentModel.DataAnnotations;

namespace CareerChat.Chunking;

/// <summary>Settings of section <c>Chunking</c>.</summary>
public sealed class ChunkingOptions
{
    /// <summary>Largest <see cref="Chunk.IndexedText"/>, in estimated tokens; never exceeded.</summary>
    /// <value>The default is 400: a section of a sheet in one piece, well below the 512 tokens of common embedding models.</value>
    [Range(64, 8_192, ErrorMessage = "expected a number of tokens from 64 to 8192.")]
    public int MaxTokens { get; set; } = 400;
}
