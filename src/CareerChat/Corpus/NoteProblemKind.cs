namespace CareerChat.Corpus;

/// <summary>Why a file of the corpus was not ingested, or what deserves a look in one that was.</summary>
public enum NoteProblemKind
{
    // The file is no note.
    Documentation,
    UnknownFormat,

    // The note is refused.
    Empty,
    TooLarge,
    Binary,
    Unreadable,
    LinkLoop,
    LinkLeavesCorpus,
    BrokenFrontMatter,
    NoText,
    Exam,
    DuplicateId,

    // The note is ingested, and somebody should look at it.
    EmptyHeading,
    LongSentence,
    HugeTable,

    // The note is ingested; told so that nothing is lost in silence.
    SectionWithoutText,
    OtherScript,
    PageFurniture,
}
