using System.Text;
using CareerChat.Answering;

namespace CareerChat.Api.OpenAI;

/// <summary>
/// The part of a streamed answer that will not change any more, for a protocol that cannot take text back: a sentence comes out once
/// it is checked, in the words that stay. Nothing comes out before the first sentence that stands on a passage: until then the whole
/// answer may become another one.
/// </summary>
internal sealed class CheckedText
{
    private readonly StringBuilder _growing = new();
    private readonly StringBuilder _final = new();
    private readonly StringBuilder _released = new();
    private int _next;
    private bool _isProved;
    private bool _isHeld;

    /// <summary>Takes text that is not checked yet.</summary>
    public void Add(string text) => _growing.Append(text);

    /// <summary>What a check makes final; empty when there is nothing.</summary>
    public string Check(AnswerUpdate.SentenceChecked check)
    {
        if (check.Index != _next)
        {
            // A sentence that was checked before changes: the rest comes with the whole answer.
            _isHeld = true;
            return "";
        }

        _next++;
        _final.Append(check.Replacement ?? _growing.ToString());
        _growing.Clear();
        _isProved |= check.Citations.Count > 0;
        if (_isHeld || !_isProved)
        {
            return "";
        }

        var text = _final.ToString();
        _final.Clear();
        _released.Append(text);
        return text;
    }

    /// <summary>What is left to send when the whole answer is known.</summary>
    public string Finish(string text)
    {
        // What was sent may no longer be how the answer begins: saying it twice would be worse than stopping here.
        var sent = _released.ToString();
        return text.StartsWith(sent, StringComparison.Ordinal) ? text[sent.Length..] : "";
    }
}
