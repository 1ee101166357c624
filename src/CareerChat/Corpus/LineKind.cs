namespace CareerChat.Corpus;

/// <summary>What one line of a note looks like on its own.</summary>
public enum LineKind
{
    Blank,
    Text,
    Bullet,
    Heading,
    Fence,
    TableRow,
    TableDelimiter,
    Rule,
}
