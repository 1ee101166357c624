using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerChat.Answering.Model;

/// <summary>
/// Keeps of a model's stream what is meant for a reader, wherever the stream is cut: no thinking aloud between tags, no token of a chat
/// template, no invisible character, no picture; wide characters become ordinary ones.
/// </summary>
internal sealed partial class ReaderText
{
    private const int LongestTag = 48;

    private readonly StringBuilder _held = new();
    private bool _isThought;

    /// <summary>What a delta brings.</summary>
    /// <param name="delta">Text as it came.</param>
    /// <param name="endsThought">True when the delta closes a thought that was never opened: all that came before it was thought.</param>
    public string Push(string delta, out bool endsThought)
    {
        endsThought = false;
        var text = new StringBuilder(delta.Length);
        foreach (var raw in delta)
        {
            if (Plain(raw) is not { } c)
            {
                continue;
            }

            if (_held.Length == 0 || c == '<')
            {
                Release(text);
                (c == '<' ? _held : _isThought ? new StringBuilder() : text).Append(c);
                continue;
            }

            _held.Append(c);
            if (c == '>')
            {
                endsThought |= Close(text);
            }
            else if (_held.Length > LongestTag || (_held.Length == 2 && !char.IsLetter(c) && c is not ('/' or '|')))
            {
                Release(text);
            }
        }

        return text.ToString();
    }

    /// <summary>What was held back when the stream ended.</summary>
    public string End()
    {
        var text = new StringBuilder();
        Release(text);
        return text.ToString();
    }

    /// <summary>Decides on a finished tag; true when it closes a thought that was never opened.</summary>
    private bool Close(StringBuilder text)
    {
        var tag = _held.ToString();
        if (Token().IsMatch(tag))
        {
            _held.Clear();
            return false;
        }

        var thought = Thought().Match(tag);
        if (!thought.Success)
        {
            Release(text);
            return false;
        }

        _held.Clear();
        var closes = thought.Groups["end"].Length > 0;
        var isStray = closes && !_isThought;
        if (isStray)
        {
            text.Clear();
        }

        _isThought = !closes;
        return isStray;
    }

    private void Release(StringBuilder text)
    {
        if (!_isThought)
        {
            text.Append(_held);
        }

        _held.Clear();
    }

    /// <summary>A character as a reader sees it; null for one that nobody sees, or a picture.</summary>
    private static char? Plain(char c) => c switch
    {
        '\n' => c,
        '\t' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - '\uFF01' + '!'),
        '\u2028' or '\u2029' => '\n',
        '\uFFFD' or '\uFE0E' or '\uFE0F' or '\u20E3' or (>= '\u2600' and <= '\u27BF') or (>= '\u2B00' and <= '\u2BFF') => null,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse ? null : c,
    };

    [GeneratedRegex(@"^<(?<end>/?)\s*(?:think(?:ing)?|thoughts?|reasoning|reflection|scratchpad|analysis)\b[^>]*>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thought();

    /// <summary><c>&lt;|im_end|&gt;</c>, <c>&lt;/s&gt;</c>.</summary>
    [GeneratedRegex(@"^<(?:\|[^>]*\||/?s|(?:start|end)_of_turn|[be]os)>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
