using CareerChat.Language;

namespace CareerChat.Indexing;

/// <summary>The dimensions of one folded word.</summary>
/// <param name="Body">Its stem in the text.</param>
/// <param name="Surface">The word as written; 0 when it is its own stem.</param>
/// <param name="Heading">Its stem in a heading.</param>
internal sealed record WordDimensions(uint Body, uint Surface, uint Heading)
{
    public static WordDimensions Of(string folded)
    {
        var stem = FrenchText.TermOf(folded);
        return new WordDimensions(
            Dimension.Of(SparseField.Body, stem),
            stem == folded ? 0 : Dimension.Of(SparseField.Surface, folded),
            Dimension.Of(SparseField.Heading, stem));
    }
}
