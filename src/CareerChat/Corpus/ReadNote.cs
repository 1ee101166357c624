namespace CareerChat.Corpus;

/// <summary>One file of a corpus folder: the document it holds, or why it was refused.</summary>
/// <param name="Path">Path relative to the corpus folder, with forward slashes.</param>
/// <param name="Document">The document, or null when it was refused or is no note.</param>
/// <param name="Problems">Why it was refused, or what deserves a look.</param>
public sealed record ReadNote(string Path, Document? Document, IReadOnlyList<NoteProblem> Problems)
{
    public ReadNote(string path, NoteProblemKind kind, string detail = "", int? line = null)
        : this(path, null, [new NoteProblem(kind, detail, line)])
    {
    }

    /// <summary>What was taken out of it before anything else looked at it.</summary>
    public IReadOnlyList<RemovedSecret> Secrets { get; init; } = [];

    /// <summary>Why it was refused; null when it was read or is no note.</summary>
    public NoteProblem? Refusal => Document is null ? Problems.FirstOrDefault(problem => problem.IsRefusal) : null;
}
