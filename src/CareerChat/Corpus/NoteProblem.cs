namespace CareerChat.Corpus;

/// <summary>Something to tell about one file of the corpus.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">The value that is wrong, such as a heading or a size; never a secret.</param>
/// <param name="Line">Line of the note, from 1, when it is about one.</param>
public sealed record NoteProblem(NoteProblemKind Kind, string Detail = "", int? Line = null)
{
    /// <summary>True when the file is no note at all, such as a README or a picture.</summary>
    public bool IsSkip => Kind <= NoteProblemKind.UnknownFormat;

    /// <summary>True when the note was not ingested.</summary>
    public bool IsRefusal => Kind is > NoteProblemKind.UnknownFormat and <= NoteProblemKind.DuplicateId;

    /// <summary>True when the note was ingested but its author should look at it.</summary>
    public bool IsWarning => Kind is > NoteProblemKind.DuplicateId and <= NoteProblemKind.HugeTable;

    /// <summary>True when the note may well be readable again in a moment: what was indexed of it stays.</summary>
    public bool MayPass => Kind is NoteProblemKind.Unreadable or NoteProblemKind.BrokenFrontMatter;
}
