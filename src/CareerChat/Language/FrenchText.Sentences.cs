using CareerChat.Corpus;

namespace CareerChat.Language;

public static partial class FrenchText
{
    /// <summary>
    /// The sentences of a text: spans without the white space around them, closing marks and quotes included. A blank line, a
    /// line that opens a list item, a heading or a table row ends a sentence too. Empty for a blank text.
    /// </summary>
    public static List<TextSpan> Sentences(string text) => FrenchSentences.Split(text);
}
