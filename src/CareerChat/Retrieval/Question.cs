namespace CareerChat.Retrieval;

/// <summary>What is asked now.</summary>
public sealed record Question
{
    /// <summary>The user's last message, trimmed.</summary>
    public required string Text { get; init; }

    /// <summary>The question made readable without the turns before it; equal to <see cref="Text"/> when nothing had to be resolved.</summary>
    public string Standalone { get => field ?? Text; init; }

    /// <summary>Ids of the careers that the question is about, in order of mention; empty when it names none.</summary>
    public IReadOnlyList<string> Careers { get; init; } = [];

    public bool WasRewritten => !string.Equals(Standalone, Text, StringComparison.Ordinal);
}
