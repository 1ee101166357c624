using CareerChat.Corpus;

namespace CareerChat.Language;

public static partial class FrenchText
{
    /// <summary>A longer run of letters is a key, a hash or noise: it is cut, so that no text makes an unbounded word.</summary>
    private const int MaxTokenLength = 64;

    /// <summary>Folded words before an apostrophe that are grammar, not part of the word after it.</summary>
    private static readonly HashSet<string> Elided =
        ["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];

    /// <summary>Letters that follow a number without a space and are its unit or its ordinal mark.</summary>
    private static readonly HashSet<string> Units =
        ["k", "k€", "m€", "€", "h", "min", "s", "j", "ans", "an", "m", "km", "cm", "mm", "kg", "g", "mo", "go", "to", "po",
         "e", "er", "ere", "eme", "nd", "nde", "euros", "keuros", "keur", "eur", "h/f"];

    /// <summary>The tokens of a text, in order; spans never overlap.</summary>
    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        var end = -1;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            var size = c == '.' ? DotNetSize(text, i)
                : IsDigit(c) ? NumberSize(text, i)
                : IsWordCharacter(c) ? WordSize(text, i)
                : c is '€' or '%' ? 1
                : 0;
            if (size == 0)
            {
                i++;
                continue;
            }

            var isGlued = tokens.Count > 0 && IsGlue(text, end, i);
            i = IsDigit(c) ? AddNumber(text, i, size, isGlued, tokens) : AddWord(text, i, size, isGlued, tokens);
            end = i;
        }

        return tokens;
    }

    private static int AddWord(string text, int start, int size, bool isGlued, List<Token> tokens)
    {
        var end = start + size;
        var folded = Fold(text.AsSpan(start, Math.Min(size, MaxTokenLength)));
        if (text[start] is '€' or '%')
        {
            tokens.Add(new Token(new TextSpan(start, end), folded, TokenKind.Sign, isGlued));
            return end;
        }

        if (end + 1 < text.Length && IsApostrophe(text[end]) && IsWordCharacter(text[end + 1]))
        {
            if (Elided.Contains(folded))
            {
                tokens.Add(new Token(new TextSpan(start, end + 1), folded + "'", TokenKind.Elided, isGlued));
                return end + 1;
            }

            if (folded is "aujourd" or "quelqu" or "presqu" or "prud" or "entr")
            {
                end += 1 + WordSize(text, end + 1);
                folded = Fold(text.AsSpan(start, Math.Min(end - start, MaxTokenLength)));
            }
        }

        if (folded.Length > 0)
        {
            tokens.Add(new Token(new TextSpan(start, end), folded, TokenKind.Word, isGlued));
        }

        return end;
    }

    /// <summary>A number, and the unit written against it as a second token; or one token when letters and digits make a name (« 3D »).</summary>
    private static int AddNumber(string text, int start, int size, bool isGlued, List<Token> tokens)
    {
        var end = start + size;
        var tail = end < text.Length && (IsWordCharacter(text[end]) || text[end] == '€') ? WordSize(text, end) : 0;
        if (tail > 0)
        {
            var unit = Fold(text.AsSpan(end, Math.Min(tail, MaxTokenLength)));
            if (!Units.Contains(unit) && !IsDigit(unit[^1]))
            {
                var name = Fold(text.AsSpan(start, Math.Min(size + tail, MaxTokenLength)));
                tokens.Add(new Token(new TextSpan(start, end + tail), name, TokenKind.Word, isGlued));
                return end + tail;
            }
        }

        tokens.Add(new Token(new TextSpan(start, end), NumberForm(text.AsSpan(start, size)), TokenKind.Number, isGlued));
        return end;
    }

    private static string NumberForm(ReadOnlySpan<char> number)
    {
        Span<char> digits = stackalloc char[MaxTokenLength];
        var length = 0;
        foreach (var c in number)
        {
            if (length < digits.Length && (IsDigit(c) || c is '.' or ','))
            {
                digits[length++] = c == ',' ? '.' : c;
            }
        }

        return new string(digits[..length]);
    }

    /// <summary>Digits, groups of three after a space (« 45 000 »), and a decimal part (« 3,5 »).</summary>
    private static int NumberSize(string text, int start)
    {
        var i = SkipDigits(text, start);
        if (i - start <= 3)
        {
            while (i + 3 < text.Length && IsGroupSpace(text[i]) && SkipDigits(text, i + 1) == i + 4
                   && (i + 4 >= text.Length || !char.IsLetter(text[i + 4])
                       || IsGroupSpace(text[i]) && text[i + 4] is 'k' or 'K' or 'e'))
            {
                i += 4;
            }
        }

        if (i + 1 < text.Length && text[i] is ',' or '.' && IsDigit(text[i + 1]))
        {
            i = SkipDigits(text, i + 1);
        }

        return i - start;
    }

    /// <summary>Letters and digits, with the signs that belong to a name: <c>C#</c>, <c>C++</c>, <c>CI/CD</c>, <c>R&amp;D</c>, <c>k€</c>.</summary>
    private static int WordSize(string text, int start)
    {
        var i = SkipWord(text, start);
        var size = i - start;
        if (i >= text.Length)
        {
            return size;
        }

        var c = text[i];
        if (c == '#' && size == 1 && !IsWordCharacterAt(text, i + 1))
        {
            return size + 1;
        }

        if (c == '+' && i + 1 < text.Length && text[i + 1] == '+' && !IsWordCharacterAt(text, i + 2))
        {
            return size + 2;
        }

        if (c == '€' && size == 1 && text[start] is 'k' or 'K' or 'm' or 'M')
        {
            return size + 1;
        }

        if (c is '/' or '&' && IsWordCharacterAt(text, i + 1))
        {
            var other = SkipWord(text, i + 1) - i - 1;
            if (JoinsShortNames(text, start, size, i + 1, other, c))
            {
                return size + 1 + other;
            }
        }

        return size;
    }

    /// <summary>True for « CI/CD », « A/B », « h/f », « R&amp;D »; false for « et/ou » and « il/elle ».</summary>
    private static bool JoinsShortNames(string text, int start, int size, int otherStart, int otherSize, char sign)
    {
        if (size > 3 || otherSize > 3)
        {
            return false;
        }

        var bothUpper = IsUpper(text.AsSpan(start, size)) && IsUpper(text.AsSpan(otherStart, otherSize));
        return bothUpper
            || (size <= 2 && otherSize <= 2 && size == otherSize
                && (sign == '&' || size == 1 || !StopWords.Contains(Fold(text.AsSpan(start, size)))));
    }

    /// <summary><c>.NET</c> as a name: standing alone, or in capitals after another name (« ASP.NET »).</summary>
    private static int DotNetSize(string text, int start)
    {
        const int size = 4;
        if (start + size > text.Length || IsWordCharacterAt(text, start + size))
        {
            return 0;
        }

        var name = text.AsSpan(start + 1, size - 1);
        var stands = start == 0 || !IsWordCharacter(text[start - 1]);
        return name is "NET" || (stands && name.Equals("net", StringComparison.OrdinalIgnoreCase)) ? size : 0;
    }

    /// <summary>True when nothing but a hyphen, a full stop, a plus or an apostrophe stands between two tokens.</summary>
    private static bool IsGlue(string text, int end, int start)
    {
        if (start == end)
        {
            // « ASP.NET » and « 45k€ » touch; « l'école » touches too, but an elided word is no part of a compound.
            return !IsApostrophe(text[end - 1]);
        }

        var between = text.AsSpan(end, start - end).Trim();
        return between.Length == 1
            && (start - end == 1 ? between[0] is '-' or '‐' or '‑' or '.' or '+' or '_' or '@' || IsApostrophe(between[0])
                : between[0] == '+' && IsDigit(text[start]) && start - end <= 3);
    }

    private static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[2 * MaxTokenLength];
        return new string(folded[..Fold(text, folded)]);
    }

    private static int SkipDigits(string text, int i)
    {
        while (i < text.Length && IsDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    private static int SkipWord(string text, int i)
    {
        while (i < text.Length && IsWordCharacter(text[i]))
        {
            i++;
        }

        return i;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
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

    private static bool IsWordCharacterAt(string text, int i) => i < text.Length && IsWordCharacter(text[i]);

    private static bool IsWordCharacter(char c) =>
        c < 0x80 ? char.IsAsciiLetterOrDigit(c) : char.IsLetter(c) || c is (>= '\u0300' and <= '\u036F') or '\u00AD';

    private static bool IsDigit(char c) => char.IsAsciiDigit(c);

    private static bool IsGroupSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '´';
}
