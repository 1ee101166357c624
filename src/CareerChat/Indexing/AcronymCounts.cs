using System.Runtime.InteropServices;
using CareerChat.Language;

namespace CareerChat.Indexing;

/// <summary>
/// Acronyms that texts explain: « analyse d'impact relative à la protection des données (AIPD) », « FCC (fichier central des
/// chèques) ». Two letters in three must open a word of the long form, in order, the first one included: a long form in another
/// language or with a word more is still taken.
/// </summary>
internal sealed class AcronymCounts
{
    private const int MinLetters = 2;
    private const int MaxLetters = 7;
    private const int MaxWordsALetter = 3;

    private readonly Dictionary<(string Acronym, string LongForm), int> _counts = [];

    public void Read(string text, IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var span = tokens[i].Span;
            if (span.Length is < MinLetters or > MaxLetters || !IsCapitals(text.AsSpan(span.Start, span.Length)))
            {
                continue;
            }

            var isEnclosed = span.Start > 0 && text[span.Start - 1] == '(' && span.End < text.Length && text[span.End] == ')';
            var longForm = isEnclosed ? Before(text, tokens, i) : Inside(text, tokens, i);
            if (longForm is not null)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, (tokens[i].Folded, longForm), out _)++;
            }
        }
    }

    /// <summary>Each acronym with the long form that explains it most often.</summary>
    public Dictionary<string, string> MostFrequent() => _counts
        .OrderByDescending(entry => entry.Value)
        .ThenBy(entry => entry.Key.LongForm, StringComparer.Ordinal)
        .DistinctBy(entry => entry.Key.Acronym)
        .ToDictionary(entry => entry.Key.Acronym, entry => entry.Key.LongForm);

    /// <summary>The words in front of « (ABC) » from the one that its first letter opens.</summary>
    private static string? Before(string text, IReadOnlyList<Token> tokens, int acronym)
    {
        var letters = tokens[acronym].Folded;
        string? best = null;
        for (int i = acronym - 1, words = 0; i >= 0 && words < MaxWordsALetter * letters.Length; i--, words++)
        {
            if (IsBreak(text, tokens[i].Span.End, tokens[i + 1].Span.Start, allowed: i + 1 == acronym ? "(" : ""))
            {
                break;
            }

            if (tokens[i].Folded[0] == letters[0] && Explains(letters, tokens, i, acronym))
            {
                best = text[tokens[i].Span.Start..tokens[acronym - 1].Span.End];
            }
        }

        return best;
    }

    /// <summary>The words between the parentheses after « ABC ( ».</summary>
    private static string? Inside(string text, IReadOnlyList<Token> tokens, int acronym)
    {
        var first = acronym + 1;
        if (first >= tokens.Count || text.AsSpan(tokens[acronym].Span.End, tokens[first].Span.Start - tokens[acronym].Span.End).Trim() is not "(")
        {
            return null;
        }

        var end = first + 1;
        while (end < tokens.Count && !IsBreak(text, tokens[end - 1].Span.End, tokens[end].Span.Start, ""))
        {
            end++;
        }

        return end - first <= MaxWordsALetter * tokens[acronym].Folded.Length && Explains(tokens[acronym].Folded, tokens, first, end)
            ? text[tokens[first].Span.Start..tokens[end - 1].Span.End]
            : null;
    }

    private static bool Explains(string letters, IReadOnlyList<Token> tokens, int first, int end)
    {
        if (end - first < 2 || tokens[first].Folded[0] != letters[0])
        {
            return false;
        }

        var matched = 0;
        var next = first;
        foreach (var letter in letters)
        {
            for (var i = next; i < end; i++)
            {
                if (tokens[i].Folded[0] == letter)
                {
                    matched++;
                    next = i + 1;
                    break;
                }
            }
        }

        return matched >= 2 && matched * 3 >= letters.Length * 2;
    }

    /// <summary>True when more than white space, quotes or an apostrophe stands between two tokens.</summary>
    private static bool IsBreak(string text, int end, int start, string allowed)
    {
        foreach (var c in text.AsSpan(end, start - end))
        {
            if (!char.IsWhiteSpace(c) && c is not ('\'' or '’' or '"' or '«' or '»' or '-' or '*') && !allowed.Contains(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
