using CareerChat.Language;

namespace CareerChat.Indexing;

/// <summary>The dimensions of one folded word.</summary>
/// <param name="Body">Its stem in the text.</param>
/// <param name="Surface">The word as written; 0 when it is its own stem.</param>
/// <param name="Heading">Its stem in a heading.</param>
/// <param name="Grams">Its five-letter runs in a heading, the word's edges marked; empty for a short word.</param>
internal sealed record WordDimensions(uint Body, uint Surface, uint Heading, uint[] Grams)
{
    private const int GramLength = 5;

    public static WordDimensions Of(string folded)
    {
        var stem = FrenchText.TermOf(folded);
        return new WordDimensions(
            Dimension.Of(SparseField.Body, stem),
            stem == folded ? 0 : Dimension.Of(SparseField.Surface, folded),
            Dimension.Of(SparseField.Heading, stem),
            GramsOf(folded));
    }

    private static uint[] GramsOf(string folded)
    {
        Span<char> marked = stackalloc char[folded.Length + 2];
        marked[0] = '<';
        folded.CopyTo(marked[1..]);
        marked[^1] = '>';
        if (marked.Length < GramLength)
        {
            return [];
        }

        var grams = new uint[marked.Length - GramLength + 1];
        for (var i = 0; i < grams.Length; i++)
        {
            grams[i] = Dimension.Of(SparseField.HeadingGram, marked.Slice(i, GramLength));
        }

        return grams;
    }
}
