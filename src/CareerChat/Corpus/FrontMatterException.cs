namespace CareerChat.Corpus;

/// <summary>A front matter that cannot be read.</summary>
/// <param name="line">Line of the note, from 1, when it is known.</param>
/// <param name="detail">What is wrong there.</param>
internal sealed class FrontMatterException(int? line, string detail) : Exception(detail)
{
    public int? Line => line;
}
