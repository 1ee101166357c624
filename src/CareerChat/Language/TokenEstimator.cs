using System.Globalization;

namespace CareerChat.Language;

/// <summary>
/// How many tokens a French text costs, estimated from the shape of its words without a vocabulary.
/// Calibrated on the byte-pair vocabulary cl100k_base over encyclopaedia, FAQ and career texts so that the estimate is
/// seldom below the true count and never by more than 3 % on a paragraph; it is 25 % above it on average, because rare words cost
/// up to twice as much as common ones of the same length.
/// Golden counts: <c>tests/CareerChat.Tests/Language/golden-token-counts.jsonl</c>.
/// </summary>
public static class TokenEstimator
{
    // Hundredths of a token for an unaccented lower-case word of 0–16 letters after a space, and elsewhere: the means
    // observed on 2,021 French paragraphs.
    private static ReadOnlySpan<short> AfterSpace =>
        [0, 100, 100, 102, 108, 125, 148, 160, 177, 187, 197, 207, 210, 228, 242, 262, 300];

    private static ReadOnlySpan<short> Elsewhere =>
        [0, 100, 102, 118, 135, 160, 185, 215, 240, 250, 255, 260, 265, 310, 320, 360, 380];

    /// <summary>What each character below U+0250 is: looked up, because whole prompts are measured before a model is asked.</summary>
    private static readonly Letter[] LatinLetters = [.. Enumerable.Range(0, 0x250).Select(code => ToLetter((char)code))];

    private const int PerLetterBeyondTable = 24;
    private const int PerAccent = 60;
    private const int PerCapitalised = 45;

    // Lifts the means to the rarest vocabulary seen (botany, family names), see the golden counts: words of four or five letters,
    // and longer ones; shorter ones are nearly always one token.
    private const int MediumWordPercent = 125;
    private const int LongWordPercent = 135;

    /// <summary>The estimated number of tokens, rounded up; 0 for an empty text.</summary>
    public static int Estimate(ReadOnlySpan<char> text) => (int)((Measure(text) + 99) / 100);

    /// <summary>
    /// The estimate in hundredths of a token. It is additive over cuts made just before white space:
    /// the measure of a text is the sum of the measures of its parts.
    /// </summary>
    public static long Measure(ReadOnlySpan<char> text)
    {
        long total = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            total += c switch
            {
                _ when IsLatinLetter(c) => Word(text, ref i),
                >= '0' and <= '9' => Number(text, ref i),
                ' ' => Spaces(text, ref i),
                < '\u0080' => Run(text, ref i),
                _ => Other(text, ref i),
            };
        }

        return total;
    }

    private static bool IsLatinLetter(char c) => c < LatinLetters.Length && LatinLetters[c] != Letter.None;

    private static Letter ToLetter(char c) =>
        !char.IsAsciiLetter(c) && (c < 'À' || !char.IsLetter(c)) ? Letter.None
        : char.IsUpper(c) ? Letter.Capital
        : Letter.Small;

    private static int Word(ReadOnlySpan<char> text, ref int i)
    {
        var start = i;
        int accents = 0, capitals = 0;
        for (; i < text.Length && IsLatinLetter(text[i]); i++)
        {
            accents += text[i] > '\u007F' ? 1 : 0;
            capitals += LatinLetters[text[i]] == Letter.Capital ? 1 : 0;
        }

        var length = i - start;
        var afterSpace = start > 0 && text[start - 1] == ' ';
        var table = afterSpace ? AfterSpace : Elsewhere;
        var cost = table[Math.Min(length, table.Length - 1)] + (PerLetterBeyondTable * Math.Max(0, length - table.Length + 1));
        cost += length switch
        {
            >= 3 => PerAccent * accents,
            2 when !afterSpace => PerAccent * accents,
            2 => 10 * accents,
            _ => 0,
        };

        if (capitals == length && length >= 3)
        {
            cost = Math.Max(cost, (48 * length) + 10);
        }
        else if (char.IsUpper(text[start]) && length >= 4)
        {
            cost += PerCapitalised;
        }

        return length switch
        {
            > 5 => cost * LongWordPercent / 100,
            <= 3 when accents == 0 && capitals == 0 => cost,
            _ => cost * MediumWordPercent / 100,
        };
    }

    private static int Number(ReadOnlySpan<char> text, ref int i)
    {
        var start = i;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        // The vocabulary cuts numbers in groups of three digits and never merges the space before them.
        return (100 * ((i - start + 2) / 3)) + (start > 0 && text[start - 1] == ' ' ? 100 : 0);
    }

    private static int Spaces(ReadOnlySpan<char> text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        return i - start > 1 ? 100 : 0; // a single space is part of the word that follows
    }

    private static int Run(ReadOnlySpan<char> text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] == text[start])
        {
            i++;
        }

        return 100 + (15 * (i - start - 1));
    }

    private static int Other(ReadOnlySpan<char> text, ref int i)
    {
        var c = text[i++];
        if (c is '«' or '»' or '’' or '‘' or '“' or '”' or '…' or '–' or '—' or '€' or '°' or '→' or '•' or '·' or '\u00A0')
        {
            return 100;
        }

        // No token is shorter than a byte: UTF-8's length bounds the rest, and a surrogate is half of four bytes.
        return c switch
        {
            '\u202F' => 200,
            < '\u0800' => 200,
            _ when char.GetUnicodeCategory(c) == UnicodeCategory.Surrogate => 200,
            _ => 300,
        };
    }

    private enum Letter : byte
    {
        None,
        Small,
        Capital,
    }
}
