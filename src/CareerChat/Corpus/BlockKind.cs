namespace CareerChat.Corpus;

/// <summary>The shape of a <see cref="Block"/>.</summary>
public enum BlockKind
{
    Paragraph,
    ListItem,
    TableRow,
    Code,
}
