using System.ComponentModel.DataAnnotations;

namespace CareerChat.Api.Chat;

/// <summary>Settings of section <c>Streams</c>.</summary>
public sealed class StreamOptions
{
    /// <summary>Most streams open at once.</summary>
    /// <value>The default is 2,000.</value>
    [Range(1, 100_000, ErrorMessage = "expected a whole number from 1 to 100000.")]
    public int Open { get; set; } = 2_000;

    /// <summary>Silence after which a <c>ping</c> is sent, in seconds.</summary>
    /// <value>The default is 10.</value>
    [Range(0.05, 600, ErrorMessage = "expected a number of seconds from 0.05 to 600.")]
    public double PingSeconds { get; set; } = 10;

    /// <summary>How long an answer goes on without a reader, in seconds, before its model call is cancelled.</summary>
    /// <value>The default is 10.</value>
    [Range(0, 600, ErrorMessage = "expected a number of seconds from 0 to 600.")]
    public double ResumeSeconds { get; set; } = 10;

    /// <summary>How long a complete answer can still be read again, in seconds.</summary>
    /// <value>The default is 60.</value>
    [Range(0, 3600, ErrorMessage = "expected a number of seconds from 0 to 3600.")]
    public double KeepSeconds { get; set; } = 60;

    /// <summary>Most complete answers kept for that; the oldest goes first.</summary>
    /// <value>The default is 500.</value>
    [Range(0, 100_000, ErrorMessage = "expected a whole number from 0 to 100000.")]
    public int KeptAnswers { get; set; } = 500;

    /// <summary>Longest time for one answer, in seconds.</summary>
    /// <value>The default is 120.</value>
    [Range(0.05, 3600, ErrorMessage = "expected a number of seconds from 0.05 to 3600.")]
    public double AnswerSeconds { get; set; } = 120;
}
