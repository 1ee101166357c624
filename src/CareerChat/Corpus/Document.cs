namespace CareerChat.Corpus;

/// <summary>One note, read, normalised (NFC, line feeds) and scrubbed of secrets.</summary>
public sealed record Document
{
    /// <summary>Stable identifier: the front matter's <c>id</c>, or the slug of the relative path.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public DocumentKind Kind { get; init; }

    /// <summary>Other names of what the note is about: French and English titles, feminine forms, abbreviations.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The whole text of the note; every offset in the system points into it.</summary>
    public required string Text { get; init; }

    /// <summary>Sections in reading order.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Path relative to the corpus folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>What backs each section: section title to sources such as <c>note 002</c> or <c>connaissance générale</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Sources { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The orientation profile of a career sheet: dimension to level 0–4; empty for other notes.</summary>
    public IReadOnlyDictionary<string, int> Profile { get; init; } = new Dictionary<string, int>();

    /// <summary>For each non-zero dimension of <see cref="Profile"/>, the sentence of the sheet that backs it.</summary>
    public IReadOnlyDictionary<string, string> ProfileEvidence { get; init; } = new Dictionary<string, string>();

    /// <summary>True for a job that is usually reached after other jobs (front matter <c>horizon: plus-tard</c>).</summary>
    public bool IsHorizon { get; init; }
}
