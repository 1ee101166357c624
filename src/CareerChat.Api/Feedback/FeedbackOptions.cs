using System.ComponentModel.DataAnnotations;

namespace CareerChat.Api.Feedback;

/// <summary>Settings of section <c>Feedback</c>.</summary>
public sealed class FeedbackOptions
{
    /// <summary>True to collect opinions on answers.</summary>
    /// <value>The default is false: nothing is collected.</value>
    public bool Enabled { get; set; }

    /// <summary>File that opinions are added to, one JSON line each; a relative path starts at the working directory.</summary>
    /// <value>The default is <c>feedback.jsonl</c>.</value>
    [Required(ErrorMessage = "expected the path of a file.")]
    public string Path { get; set; } = "feedback.jsonl";
}
