namespace CareerChat.Corpus;

/// <summary>What a note is about.</summary>
public enum DocumentKind
{
    /// <summary>A note without a declared kind, such as a raw course document.</summary>
    Note,

    /// <summary>A sheet that describes one job.</summary>
    Career,

    /// <summary>A note that explains one notion.</summary>
    Notion,
}
