using System.Text;
using System.Text.RegularExpressions;
using CareerChat.Indexing;
using CareerChat.Language;

namespace CareerChat.Retrieval;

/// <summary>
/// A question with its phone spellings and slips written out, so that every later stage reads the words that were meant:
/// « kel salaire pour un data sientist » gives « quel salaire pour un data scientist ».
/// </summary>
public sealed partial class QuestionSpelling(Lexicon lexicon, IChunkIndex index)
{
    /// <summary>Shorter words have too many neighbours to be sure of one.</summary>
    private const int ShortestCorrected = 5;

    /// <summary>Shorter words behind an article are as often another word.</summary>
    private const int ShortestElided = 4;

    /// <summary>From this length on, two slips in a word still leave one word that was meant.</summary>
    private const int LongWord = 9;

    /// <summary>The question as it was meant; the very same string when nothing is misspelt.</summary>
    public async ValueTask<string> CorrectAsync(string text, CancellationToken cancellationToken = default) =>
        Correct(text, await index.GetVocabularyAsync(cancellationToken));

    /// <summary>The question as it was meant, for these words of the notes: a word that they know is never touched.</summary>
    public string Correct(string text, Vocabulary vocabulary)
    {
        var respelled = lexicon.Respell(Dotted().Replace(text, acronym => acronym.Value.Replace(".", "", StringComparison.Ordinal)));
        StringBuilder? corrected = null;
        var copied = 0;
        foreach (var token in FrenchText.Tokens(respelled))
        {
            if (Meant(token, respelled, vocabulary) is { } word)
            {
                corrected ??= new StringBuilder(respelled.Length + 8);
                corrected.Append(respelled, copied, token.Span.Start - copied).Append(word);
                copied = token.Span.End;
            }
        }

        return corrected?.Append(respelled, copied, respelled.Length - copied).ToString() ?? respelled;
    }

    /// <summary>The known word that a token was meant to be, or null to leave it: names, numbers and words of no known neighbour stay.</summary>
    private static string? Meant(Token token, string text, Vocabulary vocabulary)
    {
        var word = token.Folded;
        if (token.Kind != TokenKind.Word || word.Length < ShortestCorrected || !char.IsLower(text[token.Span.Start]) || !word.All(char.IsAsciiLetterLower)
            || StopWords.Contains(word) || StopWords.IsAsking(word) || vocabulary.Knows(word) || EverydayFrench.Knows(word))
        {
            return null;
        }

        if (Elided(word, vocabulary) is { } elided)
        {
            return elided;
        }

        // « danse » is not « dans »: of the words that every sentence has, only those that ask are meant by a slip.
        var slips = word.Length >= LongWord ? 2 : 1;
        return vocabulary.Correct(word)
            .FirstOrDefault(correction => (StopWords.IsAsking(correction.Text) || !StopWords.Contains(correction.Text))
                && correction.Similarity >= 1 - ((slips + 0.01) / word.Length))
            ?.Text;
    }

    /// <summary>« leffet » for « l'effet », « danalyse » for « d'analyse »: an article written against a word that the notes know.</summary>
    private static string? Elided(string word, Vocabulary vocabulary)
    {
        var article = word.StartsWith("qu", StringComparison.Ordinal) ? 2 : "dl".Contains(word[0], StringComparison.Ordinal) ? 1 : 0;
        return article > 0 && word.Length - article >= ShortestElided && "aeiouh".Contains(word[article], StringComparison.Ordinal) && vocabulary.Knows(word[article..])
            ? $"{word[..article]}'{word[article..]}"
            : null;
    }

    /// <summary>« A.P.I. », « K.P.I »: an acronym with its dots.</summary>
    [GeneratedRegex(@"\b(?:[A-Z]\.){2,}[A-Z]?(?![\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();
}
