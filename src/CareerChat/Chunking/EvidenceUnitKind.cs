namespace CareerChat.Chunking;

/// <summary>The shape an <see cref="EvidenceUnit"/> had in its note.</summary>
public enum EvidenceUnitKind
{
    Sentence,
    ListItem,
    TableRow,
}
