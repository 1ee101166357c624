using System.ComponentModel.DataAnnotations;

namespace CareerChat.Api.Chat;

/// <summary>Settings of section <c>Limits</c>.</summary>
public sealed class ChatLimits
{
    /// <summary>Largest request body, in bytes.</summary>
    /// <value>The default is 65,536.</value>
    [Range(1024, 16 * 1024 * 1024, ErrorMessage = "expected a number of bytes from 1024 to 16777216.")]
    public long BodyBytes { get; set; } = 64 * 1024;

    /// <summary>Most messages in a conversation.</summary>
    /// <value>The default is 40.</value>
    [Range(1, 1000, ErrorMessage = "expected a whole number from 1 to 1000.")]
    public int Messages { get; set; } = 40;

    /// <summary>Longest message, in characters.</summary>
    /// <value>The default is 4,000.</value>
    [Range(1, 100_000, ErrorMessage = "expected a whole number from 1 to 100000.")]
    public int MessageCharacters { get; set; } = 4_000;
}
