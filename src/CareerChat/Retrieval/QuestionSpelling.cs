using System.Text;
using CareerChat.Indexing;
using CareerChat.Language;

namespace CareerChat.Retrieval;

/// <summary>
/// A question with its phone spellings and slips written out, so that every later stage reads the words that were meant:
/// « kel salaire pour un data sientist » gives « quel salaire pour un data scientist ».
/// </summary>
public sealed class QuestionSpelling(Lexicon lexicon, IChunkIndex index)
{
    /// <summary>Shorter words have too many neighbours to be sure of one.</summary>
    private const int ShortestCorrected = 5;

    /// <summary>From this length on, two slips in a word still leave one word that was meant.</summary>
    private const int LongWord = 9;

    /// <summary>The question as it was meant; the very same string when nothing is misspelt.</summary>
    public async ValueTask<string> CorrectAsync(string text, CancellationToken cancellationToken = default) =>
        Correct(text, await index.GetVocabularyAsync(cancellationToken));

    /// <summary>The question as it was meant, for these words of the notes: a word that they know is never touched.</summary>
    public string Correct(string text, Vocabulary vocabulary)
    {
        var respelled = lexicon.Respell(text);
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
            || StopWords.Contains(word) || StopWords.IsAsking(word) || vocabulary.Knows(word))
        {
            return null;
        }

        // « danse » is not « dans »: of the words that every sentence has, only those that ask are meant by a slip.
        var slips = word.Length >= LongWord ? 2 : 1;
        return vocabulary.Correct(word)
            .FirstOrDefault(correction => (StopWords.IsAsking(correction.Text) || !StopWords.Contains(correction.Text))
                && correction.Similarity >= 1 - ((slips + 0.01) / word.Length))
            ?.Text;
    }
}
