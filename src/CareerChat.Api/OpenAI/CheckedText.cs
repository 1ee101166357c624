using System.Text;
using System.Text.RegularExpressions;
using CareerChat.Answering;

namespace CareerChat.Api.OpenAI;

/// <summary>
/// The part of a streamed answer that will not change any more, for a protocol that cannot take text back: a sentence comes out
/// once it is checked and stands as it was streamed, with its markers; from the first one that does not, the rest comes with the
/// whole answer.
/// </summary>
internal sealed partial class CheckedText
{
    private readonly StringBuilder _pending = new();
    private readonly StringBuilder _released = new();
    private bool _isHeld;

    /// <summary>Takes text that is not checked yet.</summary>
    public void Add(string text) => _pending.Append(text);

    /// <summary>What a check makes final; empty when there is nothing.</summary>
    public string Check(AnswerUpdate.SentenceChecked check)
    {
        var pending = _pending.ToString();
        var end = _isHeld || check is not { Replacement: null, Text: { Length: > 0 } text } ? -1 : EndOf(pending, text);
        if (end < 0 || Marker().Matches(pending[..end]).Any(marker => !check.Citations.Contains(NumberOf(marker))))
        {
            _isHeld = true;
            return "";
        }

        _pending.Remove(0, end);
        return Release(pending[..end]);
    }

    /// <summary>What is left to send when the whole answer is known.</summary>
    public string Finish(string text)
    {
        var sent = _released.ToString();
        var at = 0;
        foreach (var c in sent)
        {
            while (at < text.Length && text[at] != c && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at < text.Length && text[at] == c)
            {
                at++;
            }
            else if (!char.IsWhiteSpace(c))
            {
                // What was sent is no longer how the answer begins: saying it twice would be worse than stopping here.
                return "";
            }
        }

        return Release(text[at..]);
    }

    private string Release(string text)
    {
        _released.Append(text);
        return text;
    }

    /// <summary>Where a sentence ends in a text that has markers, those that follow it included; −1 when it is not there.</summary>
    private static int EndOf(string marked, string sentence)
    {
        var plain = new StringBuilder();
        var origins = new List<int>();
        var markers = Marker().Matches(marked);
        var next = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            if (next < markers.Count && markers[next].Index == i)
            {
                i += markers[next++].Length - 1;
                continue;
            }

            plain.Append(marked[i]);
            origins.Add(i);
        }

        var start = plain.ToString().IndexOf(sentence, StringComparison.Ordinal);
        if (start < 0)
        {
            return -1;
        }

        var end = origins[start + sentence.Length - 1] + 1;
        while (markers.FirstOrDefault(marker => marker.Index == end) is { } following)
        {
            end += following.Length;
        }

        return end;
    }

    private static int NumberOf(Match marker) => int.Parse(marker.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[ \u00A0]?\[(\d{1,4})\]")]
    private static partial Regex Marker();
}
