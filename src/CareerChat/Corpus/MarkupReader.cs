using System.Globalization;
using System.Net;
using System.Text;

namespace CareerChat.Corpus;

/// <summary>Reads source characters from left to right into a <see cref="ReadableText"/>, one rule for each kind of markup.</summary>
/// <param name="source">The note.</param>
internal sealed class MarkupReader(string source)
{
    private const int LongestTag = 2_000;

    private readonly StringBuilder _text = new();
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private bool _atLineStart = true;

    /// <summary>What was read, without the white space at its end.</summary>
    public ReadableText ToReadable(TextSpan span)
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
            _starts.RemoveAt(_starts.Count - 1);
            _ends.RemoveAt(_ends.Count - 1);
        }

        return new ReadableText(_text.ToString(), source, span, [.. _starts], [.. _ends]);
    }

    /// <summary>Reads the characters from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void Read(int start, int end)
    {
        for (var i = start; i < end;)
        {
            i = Step(i, end);
        }
    }

    private int Step(int i, int end)
    {
        var c = source[i];
        switch (c)
        {
            case '\n' or '\r' or '\t' or ' ':
                Space(i);
                _atLineStart |= c == '\n';
                return i + 1;
            case '>' when _atLineStart:
                return i + 1;
            case '\u00AD':
                return i + 1;
            case '*' or '_' or '~':
                return Emphasis(i, end);
            case '`':
                return Code(i, end);
            case '!' when i + 1 < end && source[i + 1] == '[' && Link(i + 1, end) is { } image:
                return image.After;
            case '[' when i + 1 < end && source[i + 1] == '^' && source.IndexOf(']', i, end - i) is var note and > 0:
                return note + 1 < end && source[note + 1] == ':' ? note + 2 : note + 1;
            case '[' when Link(i, end) is { } link:
                Read(i + 1, link.LabelEnd);
                return link.After;
            case '<' when Tag(i, end) is { } after:
                return after;
            case '&' when Entity(i, end) is { } after:
                return after;
            case '\\' when i + 1 < end && (char.IsAsciiLetterOrDigit(source[i + 1]) is false && source[i + 1] < '\u0080' && source[i + 1] > ' '):
                Put(source[i + 1], i, i + 2);
                return i + 2;
            default:
                return Symbol(i, end);
        }
    }

    private int Emphasis(int i, int end)
    {
        var after = i;
        while (after < end && source[after] == source[i])
        {
            after++;
        }

        var before = i > 0 ? source[i - 1] : ' ';
        var next = after < source.Length ? source[after] : ' ';
        var standsAlone = char.IsWhiteSpace(before) && char.IsWhiteSpace(next);
        var joinsWords = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(next);
        var isMarkup = source[i] switch
        {
            '~' => after - i == 2,
            '_' => !standsAlone && !joinsWords,
            _ => !standsAlone && !(joinsWords && after - i == 1),
        };
        if (!isMarkup)
        {
            for (var k = i; k < after; k++)
            {
                Put(source[k], k, k + 1);
            }
        }

        return after;
    }

    private int Code(int i, int end)
    {
        var after = i;
        while (after < end && source[after] == '`')
        {
            after++;
        }

        var fence = source[i..after];
        var close = source.IndexOf(fence, after, end - after, StringComparison.Ordinal);
        if (close < 0)
        {
            return after;
        }

        for (var k = after; k < close; k++)
        {
            if (char.IsWhiteSpace(source[k]))
            {
                Space(k);
            }
            else
            {
                Put(source[k], k, k + 1);
            }
        }

        return close + fence.Length;
    }

    /// <summary>The label and the end of <c>[label](target)</c> or <c>[label][reference]</c>; null for plain brackets.</summary>
    private (int LabelEnd, int After)? Link(int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            if (source[i] == '\\')
            {
                i++;
            }
            else if (source[i] == '[')
            {
                depth++;
            }
            else if (source[i] == ']' && --depth == 0)
            {
                if (i + 1 >= end || source[i + 1] is not ('(' or '['))
                {
                    return null;
                }

                var closing = source.IndexOf(source[i + 1] == '(' ? ')' : ']', i + 2, end - i - 2);
                return closing < 0 ? null : (i, closing + 1);
            }
        }

        return null;
    }

    private int? Tag(int i, int end)
    {
        if (i + 1 >= end)
        {
            return null;
        }

        var next = source[i + 1];
        if (!char.IsAsciiLetter(next) && next is not ('/' or '!' or '?'))
        {
            return null;
        }

        var close = source.IndexOf('>', i, Math.Min(end - i, LongestTag));
        if (close < 0)
        {
            return null;
        }

        var inside = source.AsSpan(i + 1, close - i - 1);
        if (inside.StartsWith("http") || inside.StartsWith("mailto:"))
        {
            Read(i + 1, close);
        }
        else if (inside.StartsWith("!--"))
        {
            var comment = source.IndexOf("-->", i, end - i, StringComparison.Ordinal);
            return comment < 0 ? close + 1 : comment + 3;
        }
        else if (!IsInlineTag(inside))
        {
            Space(i);
        }

        return close + 1;
    }

    private static bool IsInlineTag(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
        {
            length++;
        }

        return name[..length] is "a" or "b" or "i" or "u" or "em" or "strong" or "span" or "code" or "sup" or "sub" or "small" or "mark" or "abbr" or "kbd";
    }

    private int? Entity(int i, int end)
    {
        var close = source.IndexOf(';', i, Math.Min(end - i, 12));
        if (close < 0)
        {
            return null;
        }

        var entity = source[i..(close + 1)];
        var decoded = WebUtility.HtmlDecode(entity);
        if (decoded == entity)
        {
            return null;
        }

        foreach (var c in decoded)
        {
            Put(c, i, close + 1);
        }

        return close + 1;
    }

    private int Symbol(int i, int end)
    {
        var c = source[i];
        if (c < '\u00A0')
        {
            Put(c, i, i + 1);
            return i + 1;
        }

        var length = char.IsHighSurrogate(c) && i + 1 < end ? 2 : 1;
        if (!IsStrayGlyph(i, c))
        {
            for (var k = i; k < i + length; k++)
            {
                Put(source[k], i, i + length);
            }
        }

        return i + length;
    }

    private bool IsStrayGlyph(int i, char c)
    {
        if (c is '©' or '®' or '™' or '°' or '№' or '\u202F' or (>= '\u2190' and <= '\u21FF') or (>= '\u2794' and <= '\u27BE'))
        {
            return false;
        }

        return c is >= '\uFE00' and <= '\uFE0F' || CharUnicodeInfo.GetUnicodeCategory(source, i) is
            UnicodeCategory.OtherSymbol or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or
            UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.Surrogate;
    }

    private void Space(int i)
    {
        if (_text.Length > 0 && _text[^1] != ' ')
        {
            _text.Append(' ');
            _starts.Add(i);
            _ends.Add(i + 1);
        }
    }

    private void Put(char c, int start, int end)
    {
        _text.Append(c);
        _starts.Add(start);
        _ends.Add(end);
        _atLineStart = false;
    }
}
