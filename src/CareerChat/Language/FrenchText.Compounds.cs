namespace CareerChat.Language;

public static partial class FrenchText
{
    private static readonly List<string> NoForms = [];

    /// <summary>
    /// Other forms under which a token may be looked for: a compound written in one word (« full-stack », « fullstack ») where its
    /// last part stands, and the parts of a word in camel case (« JavaScript »: java, script).
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="i">Rank of the token.</param>
    /// <returns>Folded words, usually none.</returns>
    public static IReadOnlyList<string> OtherForms(string text, IReadOnlyList<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.Kind != TokenKind.Word)
        {
            return [];
        }

        if (!token.IsGlued)
        {
            return CamelParts(text.AsSpan(token.Span.Start, token.Span.Length));
        }

        // « peut-on » and « a-t-il » are two words, not one name.
        var previous = tokens[i - 1];
        if (previous.Kind != TokenKind.Word || StopWords.Contains(previous.Folded) || StopWords.Contains(token.Folded))
        {
            return [];
        }

        var joined = previous.Folded + token.Folded;
        return previous.IsGlued && tokens[i - 2].Kind == TokenKind.Word ? [joined, tokens[i - 2].Folded + joined] : [joined];
    }

    private static List<string> CamelParts(ReadOnlySpan<char> word)
    {
        List<string>? parts = null;
        var start = 0;
        for (var i = 1; i < word.Length; i++)
        {
            var opensPart = char.IsUpper(word[i])
                && (char.IsLower(word[i - 1]) || (i + 2 < word.Length && char.IsUpper(word[i - 1]) && char.IsLower(word[i + 1])));
            if (opensPart && i - start >= 2 && word.Length - i >= 2)
            {
                (parts ??= []).Add(Fold(word[start..Math.Min(i, start + MaxTokenLength)]));
                start = i;
            }
        }

        parts?.Add(Fold(word[start..Math.Min(word.Length, start + MaxTokenLength)]));
        return parts ?? NoForms;
    }
}
