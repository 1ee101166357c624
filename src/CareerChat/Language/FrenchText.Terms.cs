using System.Collections.Concurrent;

namespace CareerChat.Language;

public static partial class FrenchText
{
    private const int MostKnownTerms = 20_000;

    /// <summary>Terms of words already met: every stage asks for those of the same question, an ingestion for those of every note.</summary>
    private static readonly ConcurrentDictionary<string, string> KnownTerms = new(StringComparer.Ordinal);

    /// <summary>
    /// The content words of a text, in order, each as the one form that its inflections share: stop words left out, then
    /// <see cref="TermOf"/>. The parts of a compound are terms of their own.
    /// </summary>
    public static IEnumerable<string> Terms(string text)
    {
        var isShouting = IsShouting(text);
        foreach (var token in Tokens(text))
        {
            if (IsContent(token, text, isShouting))
            {
                yield return TermOf(token.Folded);
            }
        }
    }

    /// <summary>True for a token that says something of the subject: not a stop word, or an acronym spelled like one (« AI », « US »).</summary>
    /// <param name="token">A token of <paramref name="text"/>.</param>
    /// <param name="text">The text.</param>
    public static bool IsContent(Token token, string text) => IsContent(token, text, IsShouting(text));

    /// <summary>
    /// The form that a folded word shares with its plural, its feminine (« développeuse », « directrice ») and its conjugations;
    /// <c>ci/cd</c> and <c>cicd</c> are one too. Numbers and names with signs stay as they are, and so does a word that stemming would
    /// take for another (<see cref="Homonyms"/>).
    /// </summary>
    public static string TermOf(string folded)
    {
        if (folded.Length <= 3 || !IsPlainWord(folded))
        {
            return folded.AsSpan().ContainsAny('/', '&') ? folded.Replace("/", "", StringComparison.Ordinal).Replace("&", "", StringComparison.Ordinal) : folded;
        }

        if (KnownTerms.TryGetValue(folded, out var term))
        {
            return term;
        }

        term = Homonyms.TermOf(folded) ?? FrenchStemmer.Stem(Masculine(folded));
        if (KnownTerms.Count < MostKnownTerms)
        {
            KnownTerms.TryAdd(folded, term);
        }

        return term;
    }

    private static bool IsContent(Token token, string text, bool isShouting) =>
        token.Kind != TokenKind.Elided
        && (!StopWords.Contains(token.Folded) || (!isShouting && IsAcronym(text.AsSpan(token.Span.Start, token.Span.Length))));

    /// <summary>The masculine singular of a feminine that the stemmer keeps apart; any other word as it is.</summary>
    private static string Masculine(string word)
    {
        var singular = word.EndsWith('s') ? word.AsSpan(0, word.Length - 1) : word;
        return singular.EndsWith("trice") ? $"{singular[..^4]}eur"
            : singular.EndsWith("euse") ? $"{singular[..^2]}r"
            : singular.EndsWith("ee") ? singular[..^1].ToString()
            : singular is "cheffe" ? "chef"
            : singular.EndsWith("er") ? singular.ToString()
            : word;
    }

    private static bool IsPlainWord(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length >= 2 && IsUpper(word);

    /// <summary>True for a text in capitals, where capitals say nothing of a word.</summary>
    internal static bool IsShouting(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
