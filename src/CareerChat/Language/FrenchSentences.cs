using System.Buffers;
using CareerChat.Corpus;

namespace CareerChat.Language;

/// <summary>Where French sentences end: « M. », « p. ex. », « 3,5 % », « .NET » and quotations stay whole.</summary>
internal static class FrenchSentences
{
    // A quotation longer than this is more likely an opening mark that nobody closed.
    private const int LongestQuotation = 600;

    private static readonly SearchValues<char> Candidates = SearchValues.Create(".!?…\n«");

    /// <summary>After these a full stop never ends a sentence.</summary>
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "M", "MM", "Mme", "Mmes", "Mlle", "Mgr", "Dr", "Pr", "Me", "St", "Ste", "p", "pp", "ex", "cf", "chap", "fig",
        "éd", "vs", "c.-à-d", "c-à-d", "i.e", "e.g", "p.ex", "art", "al", "av",
    };

    /// <summary>After these a full stop does not end a sentence when a number follows.</summary>
    private static readonly HashSet<string> AbbreviationsBeforeNumbers = new(StringComparer.OrdinalIgnoreCase)
    {
        "env", "max", "min", "tél", "tel", "approx", "réf", "vol", "num", "n", "no", "ca", "resp",
        "janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc",
    };

    /// <summary>Words that open a sentence rather than a family name, for « en R. Il code » against « J. Dupont ».</summary>
    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "il", "elle", "ils", "elles", "on", "je", "tu", "nous",
        "vous", "ce", "cet", "cette", "ces", "c", "son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes", "votre", "vos",
        "notre", "nos", "dans", "pour", "avec", "sans", "sous", "sur", "par", "mais", "et", "ou", "puis", "ensuite",
        "enfin", "alors", "ainsi", "donc", "en", "à", "au", "aux", "si", "quand", "lorsque", "comme", "chaque", "tout",
        "tous", "toute", "toutes", "certains", "certaines", "plusieurs", "aucun", "aucune", "qui", "que", "quel",
        "quelle", "où", "comment", "pourquoi", "ne", "n", "se", "s", "y", "même", "après", "avant", "cependant",
        "toutefois", "parfois", "souvent", "aujourd", "car", "or", "ni", "selon", "entre", "chez", "pas", "plus",
    };

    /// <summary>Splits a text into its sentences, in order, without the white space around them.</summary>
    /// <returns>Spans in UTF-16 units of <paramref name="text"/>; everything but white space is in exactly one.</returns>
    public static List<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny(Candidates);
            if (next < 0)
            {
                break;
            }

            i += next;
            if (text[i] == '«')
            {
                i = QuotationEnd(text, i) is { } closing ? EndOfQuotedSentence(text, closing, ref start, sentences) : i + 1;
                continue;
            }

            var end = text[i] == '\n' ? EndAtLineBreak(text, i) : EndAtTerminator(text, i);
            if (end.IsBoundary)
            {
                Add(text, start, end.Position, sentences);
                start = end.Position;
            }

            i = Math.Max(end.Position, i + 1);
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    private static int? QuotationEnd(string text, int opening)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, opening + LongestQuotation);
        for (var i = opening; i < limit; i++)
        {
            if (text[i] == '«')
            {
                depth++;
            }
            else if (text[i] == '»' && --depth == 0)
            {
                return i;
            }
            else if (text[i] == '\n' && i + 1 < limit && IsBlankLine(text, i + 1))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>« Je pars. Tu restes. » ends a sentence when its last mark does and a new sentence follows.</summary>
    private static int EndOfQuotedSentence(string text, int closing, ref int start, List<TextSpan> sentences)
    {
        var last = closing - 1;
        while (last > start && char.IsWhiteSpace(text[last]))
        {
            last--;
        }

        var after = SkipClosers(text, closing + 1);
        if (text[last] is '.' or '!' or '?' or '…' && after < text.Length && char.IsWhiteSpace(text[after]) && StartsSentence(text, after))
        {
            Add(text, start, after, sentences);
            start = after;
        }

        return Math.Max(after, closing + 1);
    }

    private static (bool IsBoundary, int Position) EndAtLineBreak(string text, int lineBreak) =>
        (IsBlankLine(text, lineBreak + 1) || OpensBlock(text, lineBreak + 1), lineBreak + 1);

    private static (bool IsBoundary, int Position) EndAtTerminator(string text, int first)
    {
        var end = first;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '…')
        {
            end++;
        }

        var isSingleStop = end == first + 1 && text[first] == '.';

        // « Pourquoi ? ! » : marks that stand apart by a no-break space belong together.
        while (end + 1 < text.Length && text[end] is '\u00A0' or '\u202F' && text[end + 1] is '!' or '?')
        {
            end += 2;
        }

        end = SkipClosers(text, end);
        if (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            return (false, end);
        }

        var isBoundary = StartsSentence(text, end) && !(isSingleStop && IsAbbreviation(text, first, end));
        return (isBoundary, end);
    }

    private static int SkipClosers(string text, int position)
    {
        while (position < text.Length)
        {
            if (text[position] is ')' or ']' or '"' or '”' or '’' or '*' or '_' or '`')
            {
                position++;
            }
            else if (NextAfterSpaces(text, position) is { } mark && text[mark] == '»')
            {
                position = mark + 1;
            }
            else if (NextAfterSpaces(text, position) is { } bracket && MarkerEnd(text, bracket) is { } marker)
            {
                position = marker;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    /// <summary>A citation marker such as [1] belongs to the sentence it follows.</summary>
    private static int? MarkerEnd(string text, int bracket)
    {
        if (text[bracket] != '[')
        {
            return null;
        }

        var i = bracket + 1;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i > bracket + 1 && i < text.Length && text[i] == ']' ? i + 1 : null;
    }

    private static int? NextAfterSpaces(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\u00A0' or '\u202F')
        {
            position++;
        }

        return position < text.Length ? position : null;
    }

    private static bool StartsSentence(string text, int position)
    {
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] is '*' or '_' or '(' or '"' or '“'))
        {
            position++;
        }

        return position == text.Length || !char.IsLower(text[position]);
    }

    private static bool IsAbbreviation(string text, int stop, int end)
    {
        var start = stop;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || (text[start - 1] is '.' or '-' && start < stop)))
        {
            start--;
        }

        var word = text[start..stop];
        if (word.Length == 0)
        {
            return false;
        }

        var next = NextWord(text, end);
        if (Abbreviations.Contains(word))
        {
            return true;
        }

        if (next.Length > 0 && char.IsDigit(next[0]) && AbbreviationsBeforeNumbers.Contains(word))
        {
            return true;
        }

        if (int.TryParse(word, out _) && IsLineStart(text, start))
        {
            return true; // « 1. Premier point »
        }

        var isInitial = char.IsUpper(text[stop - 1]) && (stop - 1 == 0 || !char.IsLetterOrDigit(text[stop - 2]));
        return isInitial && next.Length > 0 && char.IsLetter(next[0]) && !Openers.Contains(next);
    }

    private static string NextWord(string text, int position)
    {
        while (position < text.Length && !char.IsLetterOrDigit(text[position]))
        {
            position++;
        }

        var start = position;
        while (position < text.Length && char.IsLetterOrDigit(text[position]))
        {
            position++;
        }

        return text[start..position];
    }

    private static bool IsLineStart(string text, int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '\t')
        {
            position--;
        }

        return position == 0 || text[position - 1] == '\n';
    }

    private static bool IsBlankLine(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r')
        {
            position++;
        }

        return position == text.Length || text[position] == '\n';
    }

    /// <summary>True when the line opens a list item, a heading, a table row or a quotation.</summary>
    private static bool OpensBlock(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        if (position > start)
        {
            return position + 1 < text.Length && text[position] is '.' or ')' && text[position + 1] == ' ';
        }

        return position + 1 < text.Length && (text[position] is '#' or '|' or '>' or '•' or '➜' ||
            (text[position] is '-' or '*' or '+' or '–' && text[position + 1] == ' '));
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end));
        }
    }
}
