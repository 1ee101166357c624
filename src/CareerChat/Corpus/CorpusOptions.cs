using System.ComponentModel.DataAnnotations;

namespace CareerChat.Corpus;

/// <summary>Settings of section <c>Corpus</c>.</summary>
public sealed class CorpusOptions
{
    /// <summary>Folder of the notes; relative paths are looked up from the working directory and its parents.</summary>
    /// <value>The default is <c>corpus</c>.</value>
    [Required]
    public string Path { get; set; } = "corpus";
}
