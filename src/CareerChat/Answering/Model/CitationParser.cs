using System.Text;

namespace CareerChat.Answering.Model;

/// <summary>A piece of a model's text: characters to show, or the numbers of a marker.</summary>
/// <param name="Text">Characters; empty for a marker.</param>
/// <param name="Numbers">Numbers of a marker, in order; empty for text.</param>
internal readonly record struct ParsedPiece(string Text, IReadOnlyList<int> Numbers)
{
    public bool IsMarker => Numbers.Count > 0;
}

/// <summary>
/// Finds <c>[1]</c>, <c>[1, 2]</c>, <c>[1-3]</c>, <c>[^1]</c> and <c>【1】</c> in streamed text, wherever the stream is cut: what may be a marker is held
/// back until it is one, or is not. Holds at most <see cref="LongestMarker"/> characters.
/// </summary>
internal sealed class CitationParser
{
    private const int LongestMarker = 40;
    private const int LongestRange = 5;

    private readonly StringBuilder _held = new();

    /// <summary>True while what may be a marker is held back.</summary>
    public bool IsInMarker => _held.Length > 0;

    public IReadOnlyList<ParsedPiece> Push(string delta)
    {
        if (_held.Length == 0 && !delta.AsSpan().ContainsAny('[', '【'))
        {
            return delta.Length == 0 ? [] : [new ParsedPiece(delta, [])];
        }

        var pieces = new List<ParsedPiece>();
        var text = new StringBuilder();
        foreach (var c in delta)
        {
            if (_held.Length == 0)
            {
                if (c is '[' or '【')
                {
                    _held.Append(c);
                }
                else
                {
                    text.Append(c);
                }

                continue;
            }

            _held.Append(c);
            if (c is ']' or '】')
            {
                if (Numbers(_held) is { Count: > 0 } numbers)
                {
                    Flush(text, pieces);
                    pieces.Add(new ParsedPiece("", numbers));
                }
                else
                {
                    text.Append(_held);
                }

                _held.Clear();
            }
            else if (!IsMarkerCharacter(c) || _held.Length > LongestMarker)
            {
                // Not a marker after all; the character may itself open one.
                _held.Length--;
                text.Append(_held);
                _held.Clear();
                if (c is '[' or '【')
                {
                    _held.Append(c);
                }
                else
                {
                    text.Append(c);
                }
            }
        }

        Flush(text, pieces);
        return pieces;
    }

    /// <summary>What was held back when the stream ended.</summary>
    public IReadOnlyList<ParsedPiece> End()
    {
        var rest = _held.ToString();
        _held.Clear();
        return rest.Length == 0 || rest.AsSpan().ContainsAnyInRange('0', '9') ? [] : [new ParsedPiece(rest, [])];
    }

    private static bool IsMarkerCharacter(char c) => char.IsAsciiDigit(c) || c is ' ' or ',' or ';' or '^' or '\u00A0' or '-' or '–' or '†' or ':' or 'L' or 'p' or 's' or 'a' or 'g' or 'e' or 'P' or 'n' or '°';

    private static List<int>? Numbers(StringBuilder held)
    {
        var numbers = new List<int>();
        var value = -1;
        var isRange = false;
        for (var i = 1; i < held.Length; i++)
        {
            var c = held[i];
            if (c == '†')
            {
                // 【4†L1-L3】: lines of a source, not sources.
                break;
            }

            if (char.IsAsciiDigit(c))
            {
                value = value < 0 ? c - '0' : value > 99_999 ? value : (value * 10) + (c - '0');
            }
            else
            {
                Add(numbers, ref value, isRange);
                isRange = c is '-' or '–' || (isRange && c is ' ' or '\u00A0');
            }
        }

        Add(numbers, ref value, isRange);
        return numbers;
    }

    /// <summary>« 1-3 » stands for 1, 2 and 3; a range that is no short one stands for its ends.</summary>
    private static void Add(List<int> numbers, ref int value, bool isRange)
    {
        if (value < 0)
        {
            return;
        }

        if (isRange && numbers.Count > 0 && value - numbers[^1] is > 1 and <= LongestRange)
        {
            numbers.AddRange(Enumerable.Range(numbers[^1] + 1, value - numbers[^1] - 1));
        }

        numbers.Add(value);
        value = -1;
    }

    private static void Flush(StringBuilder text, List<ParsedPiece> pieces)
    {
        if (text.Length > 0)
        {
            pieces.Add(new ParsedPiece(text.ToString(), []));
            text.Clear();
        }
    }
}
