using System.Runtime.CompilerServices;
using CareerChat.Chunking;
using CareerChat.Grounding;
using CareerChat.Language;

namespace CareerChat.Answering;

/// <summary>A quotable unit of a note with what the extractive answerer needs to pick it.</summary>
/// <param name="Sheet">The note.</param>
/// <param name="Chunk">The chunk it stands in.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Form">Its analysed form.</param>
/// <param name="Facet">The facet of its section.</param>
/// <param name="Rank">Zero-based rank in the note.</param>
/// <param name="Place">Zero-based rank on the shelf; −1 for a unit of a passage that is not on it.</param>
internal sealed record ShelfUnit(Sheet Sheet, Chunk Chunk, EvidenceUnit Unit, UnitForm Form, Facet Facet, int Rank, int Place)
{
    /// <summary>Words of its innermost heading.</summary>
    public required Word[] HeadingWords { get; init; }

    public string Text => Unit.Text;

    /// <summary>Its text, folded; kept once asked for, because the units that are asked about are asked about often.</summary>
    public string Folded => field ??= FrenchText.Fold(Unit.Text);

    public Quote Quote => new(Chunk, Unit.Span);

    /// <summary>True under a heading that asks, as in a list of frequent questions.</summary>
    public bool IsReply { get; } = Chunk.Heading.AsSpan().TrimEnd().EndsWith("?", StringComparison.Ordinal);

    /// <summary>True for a unit that says that the notes say nothing: no answer, a reason for none.</summary>
    public bool IsAbsence { get; } = Absence.IsSaid(Unit.Text);

    /// <summary>A unit is made once: comparing all that it holds would hash the text of its whole chunk.</summary>
    public bool Equals(ShelfUnit? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
