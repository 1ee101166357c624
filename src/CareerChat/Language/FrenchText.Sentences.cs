using CareerChat.Corpus;

namespace CareerChat.Language;

public static partial class FrenchText
{
    /// <summary>Folded words whose full stop does not end a sentence.</summary>
    private static readonly HashSet<string> Abbreviations =
        ["m", "mm", "mme", "mmes", "mlle", "dr", "pr", "me", "st", "ste", "art", "cf", "ex", "p", "pp", "vol", "no", "fig", "env",
         "tel", "av", "apr", "chap", "ed", "al", "vs", "hab", "min", "max", "dept", "ste", "i", "e", "c", "a", "d", "j"];

    /// <summary>
    /// The sentences of a text: spans without the white space around them, closing marks and quotes included. A blank line, a
    /// line that opens a list item, a heading or a table row ends a sentence too. Empty for a blank text.
    /// </summary>
    public static List<TextSpan> Sentences(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        var i = 0;
        while (i < text.Length)
        {
            var next = text[i] switch
            {
                '\n' => EndOfBlock(text, i),
                '.' or '!' or '?' or '…' => EndOfSentence(text, i),
                _ => -1,
            };
            if (next < 0)
            {
                i++;
                continue;
            }

            Add(text, start, next, sentences);
            start = next;
            i = next > i ? next : i + 1;
        }

        Add(text, start, text.Length, sentences);
        return sentences;
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

    /// <summary>The position of a line feed that ends a block, or −1 for one that only wraps a paragraph.</summary>
    private static int EndOfBlock(string text, int lineFeed)
    {
        var i = lineFeed + 1;
        while (i < text.Length && text[i] is ' ' or '\t' or '\r')
        {
            i++;
        }

        if (i >= text.Length || text[i] == '\n' || text[i] is '#' or '|' or '>' or '•' or '➜')
        {
            return lineFeed;
        }

        if (text[i] is '-' or '*' or '+' && i + 1 < text.Length && text[i + 1] == ' ')
        {
            return lineFeed;
        }

        var digits = SkipDigits(text, i);
        return digits > i && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ' ? lineFeed : -1;
    }

    /// <summary>The position after the sentence that ends at a mark, or −1 when the mark ends none.</summary>
    private static int EndOfSentence(string text, int mark)
    {
        var i = mark + 1;
        while (i < text.Length && text[i] is '.' or '!' or '?' or '…')
        {
            i++;
        }

        var marks = i - mark;
        var afterMarks = i;
        i = SkipClosing(text, i);
        if (i >= text.Length)
        {
            return i;
        }

        if (!char.IsWhiteSpace(text[i]))
        {
            return -1;
        }

        var next = i;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '*' or '_'))
        {
            next++;
        }

        if (next >= text.Length)
        {
            return i;
        }

        // « Vraiment ? » demande-t-elle: a lower-case letter goes on with the sentence.
        if (char.IsLower(text[next]) && (i > afterMarks || marks > 1 || text[mark] != '.'))
        {
            return -1;
        }

        if (text[mark] != '.' || marks > 1)
        {
            return i;
        }

        return char.IsLower(text[next]) || IsAbbreviation(text, mark, text[next]) ? -1 : i;
    }

    private static int SkipClosing(string text, int i)
    {
        while (i < text.Length)
        {
            if (text[i] is '»' or '”' or '"' or ')' or ']' or '’' or '*' or '_')
            {
                i++;
            }
            else if (IsGroupSpace(text[i]) && i + 1 < text.Length && text[i + 1] == '»')
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsAbbreviation(string text, int stop, char next)
    {
        var start = stop;
        while (start > 0 && (IsWordCharacter(text[start - 1])))
        {
            start--;
        }

        if (start == stop)
        {
            return false;
        }

        // An initial: « J. K. Rowling ». A list number at the start of a line: « 1. Ouvrir ».
        if (stop - start == 1 && char.IsUpper(text[start]))
        {
            return start == 0 || !IsApostrophe(text[start - 1]);
        }

        if (SkipDigits(text, start) == stop)
        {
            return start == 0 || text[start - 1] == '\n';
        }

        var word = Fold(text.AsSpan(start, Math.Min(stop - start, MaxTokenLength)));
        return word == "etc" ? char.IsLower(next) : Abbreviations.Contains(word);
    }
}
