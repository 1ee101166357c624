using CareerChat.Corpus;

namespace CareerChat.Indexing;

/// <summary>What one ingestion did, or would do.</summary>
public sealed record IngestionReport
{
    /// <summary>Notes that were read.</summary>
    public required int Documents { get; init; }

    /// <summary>Chunks that they make.</summary>
    public required int Chunks { get; init; }

    /// <summary>New chunks.</summary>
    public int Added { get; init; }

    /// <summary>Replaced chunks.</summary>
    public int Changed { get; init; }

    /// <summary>Chunks that only stand elsewhere in their note.</summary>
    public int Moved { get; init; }

    /// <summary>Chunks that no note holds any more.</summary>
    public int Removed { get; init; }

    /// <summary>Chunks that were left as they are.</summary>
    public int Unchanged { get; init; }

    /// <summary>Every file of the folder: what was read, refused or skipped, and what was taken out of it.</summary>
    public required IReadOnlyList<ReadNote> Notes { get; init; }

    /// <summary>Ids of the documents whose earlier chunks stayed because their file could not be read this time.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>Calls to the embedding model.</summary>
    public long EmbeddingCalls { get; init; }

    public required TimeSpan Elapsed { get; init; }

    /// <summary>True when nothing was written.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Files that were not ingested, each with its reason.</summary>
    public IEnumerable<ReadNote> Refused => Notes.Where(note => note.Refusal is not null);

    /// <summary>How many secrets and personal data were taken out.</summary>
    public int Secrets => Notes.Sum(note => note.Secrets.Count);

    /// <summary>True when a note was refused or deserves a look.</summary>
    public bool HasProblems => Notes.Any(note => note.Problems.Any(problem => problem.IsRefusal || problem.IsWarning));

    public double ChunksPerSecond => Elapsed > TimeSpan.Zero ? Chunks / Elapsed.TotalSeconds : 0;
}
