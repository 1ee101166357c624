using CareerChat.Grounding;
using CareerChat.Orientation;

namespace CareerChat.Answering;

/// <summary>A complete answer.</summary>
public sealed record Answer
{
    public required string Id { get; init; }

    public required AnswerStatus Status { get; init; }

    public required AnswerMode Mode { get; init; }

    /// <summary>Always true: the mark that article 50 of the AI Act asks for.</summary>
    public bool AiGenerated { get; } = true;

    /// <summary>French text with <c>[n]</c> markers; small Markdown (lists, bold, tables), no source list inside.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<AnswerSentence> Sentences { get; init; } = [];

    /// <summary>The passages that the text points to, by marker.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The ordered recommendation when the question asks which job fits; empty otherwise.</summary>
    public IReadOnlyList<CareerLead> Careers { get; init; } = [];

    /// <summary>Follow-up questions that the index can answer.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>What the student said of their tastes, when the conversation is about that.</summary>
    public Profile? Profile { get; init; }

    /// <summary>The question as it was understood, when it had to be rewritten.</summary>
    public string? RewrittenQuestion { get; init; }

    /// <summary>The next step of the guided dialogue, when one is under way.</summary>
    public DialogueStep? Dialogue { get; init; }
}
