using CareerChat.Corpus;

namespace CareerChat.Orientation;

/// <summary>What orientation answers: text line by line, the sentences of the sheets that it cites, and the same leads as data.</summary>
public sealed record Advice
{
    public required IReadOnlyList<AdviceLine> Lines { get; init; }

    /// <summary>Sentences of the sheets; the citation [n] of a line is the n-th of them, from 1.</summary>
    public IReadOnlyList<AdviceSource> Sources { get; init; } = [];

    /// <summary>Jobs in order of fit; empty when nothing can be proposed.</summary>
    public IReadOnlyList<CareerLead> Leads { get; init; } = [];

    public Profile Profile { get; init; } = new();

    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The question of the guided dialogue that is put now, or null.</summary>
    public DialogueStep? Step { get; init; }

    /// <summary>True when the advice is a question back rather than leads.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>True when what was said points outside the jobs of the corpus.</summary>
    public bool IsOutOfScope { get; init; }
}

/// <summary>A line of advice.</summary>
/// <param name="Text">French text with small Markdown; a quoted sentence stands alone on its line.</param>
/// <param name="Source">Marker of the source that the line quotes word for word or stands on, from 1, or 0 for a line that claims nothing of the notes.</param>
public sealed record AdviceLine(string Text, int Source = 0)
{
    /// <summary>What stands before the text: a line feed, a bullet.</summary>
    public string Lead { get; init; } = "\n";

    /// <summary>Id of the job whose card this line opens, or null.</summary>
    public string? CardOf { get; init; }
}

/// <summary>A sentence of a sheet that is quoted.</summary>
/// <param name="Chunk">The chunk it stands in.</param>
/// <param name="Quote">Where, in the chunk's document.</param>
public sealed record AdviceSource(Chunking.Chunk Chunk, TextSpan Quote);
