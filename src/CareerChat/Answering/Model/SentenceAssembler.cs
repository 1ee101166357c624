using System.Buffers;
using System.Text;
using CareerChat.Language;

namespace CareerChat.Answering.Model;

/// <summary>A sentence or list item that a model finished.</summary>
/// <param name="Lead">Line feeds and bullet before it.</param>
/// <param name="Text">The sentence, markers and markup that we never show left out.</param>
/// <param name="Numbers">Numbers it cited, known or not, in order.</param>
internal sealed record WrittenSentence(string Lead, string Text, IReadOnlyList<int> Numbers);

/// <summary>Puts parsed pieces together into sentences. A sentence ends at its full stop, once what follows is seen to be no marker of it.</summary>
internal sealed class SentenceAssembler
{
    private const int LongestSentence = 1_200;
    private static readonly SearchValues<char> Markups = SearchValues.Create("<[`{|\\&~");

    private readonly StringBuilder _text = new();
    private readonly List<int> _numbers = [];
    private string _lead = "";

    /// <summary>
    /// The sentence under way as far as nothing that may follow changes it: up to its last letter or digit, and to the first sign of
    /// markup. Null when there is nothing to show yet.
    /// </summary>
    public WrittenSentence? Growing
    {
        get
        {
            var raw = _text.ToString();
            var end = raw.AsSpan().IndexOfAny(Markups);
            end = end < 0 ? raw.Length : end;
            while (end > 0 && !char.IsLetterOrDigit(raw[end - 1]))
            {
                end--;
            }

            var (bullet, text) = Markup.Clean(raw[..end]);
            return text.Length == 0 ? null : new WrittenSentence(LeadOf(bullet), text, []);
        }
    }

    /// <summary>The sentences that a piece finishes.</summary>
    public IReadOnlyList<WrittenSentence> Push(ParsedPiece piece)
    {
        if (piece.IsMarker)
        {
            _numbers.AddRange(piece.Numbers);
            return [];
        }

        var done = new List<WrittenSentence>();
        foreach (var c in piece.Text)
        {
            if (c == '\n')
            {
                Finish(done);
                _lead += '\n';
                continue;
            }

            if (_text.Length > 0 && EndsSentence() && !char.IsWhiteSpace(c) && c is not ('.' or '!' or '?' or '…' or '»' or ')' or '*' or '"'))
            {
                Finish(done);
                _lead = _lead.Length == 0 ? " " : _lead;
            }

            _text.Append(c);
            if (_text.Length > LongestSentence)
            {
                Finish(done);
            }
        }

        return done;
    }

    /// <summary>The last sentence; none when the model was cut in the middle of it.</summary>
    /// <param name="inMarker">The model was cut in a marker, so the sentence before it is whole.</param>
    public IReadOnlyList<WrittenSentence> End(bool inMarker = false)
    {
        var done = new List<WrittenSentence>();
        if (inMarker || !WasCut())
        {
            Finish(done);
        }

        return done;
    }

    /// <summary>Prose that ends in a letter or a comma, and cites nothing after it. A list item may do without its full stop.</summary>
    private bool WasCut()
    {
        var (bullet, text) = Markup.Clean(_text.ToString());
        return bullet.Length == 0 && text.Length > 0 && _numbers.Count == 0 && (char.IsLetterOrDigit(text[^1]) || text[^1] is ',' or ';' or '\'' or '’');
    }

    /// <summary>True when the text so far is a sentence and white space after it.</summary>
    private bool EndsSentence()
    {
        var i = _text.Length - 1;
        if (!char.IsWhiteSpace(_text[i]) && _numbers.Count == 0)
        {
            return false;
        }

        while (i >= 0 && (char.IsWhiteSpace(_text[i]) || _text[i] is '»' or ')' or '*' or '"'))
        {
            i--;
        }

        if (i < 0 || _text[i] is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        // « M. », « p. ex. », « 1. »: ask the splitter, with a capital after it.
        var sentence = _text.ToString().TrimEnd();
        return FrenchText.Sentences(sentence + " Xx.").Count > FrenchText.Sentences(sentence).Count;
    }

    /// <summary>Line feeds before a sentence and its list mark; an item always starts a line.</summary>
    private string LeadOf(string bullet) =>
        (bullet.Length > 0 && !_lead.Contains('\n', StringComparison.Ordinal) ? "\n" : _lead.Length > 2 ? "\n\n" : _lead) + bullet;

    private void Finish(List<WrittenSentence> done)
    {
        var (bullet, text) = Markup.Clean(_text.ToString());
        _text.Clear();
        if (text.Length == 0)
        {
            // A marker alone on its line belongs to the sentence before it; with nothing before, it is dropped.
            if (_numbers.Count > 0 && done.Count > 0)
            {
                done[^1] = done[^1] with { Numbers = [.. done[^1].Numbers, .. _numbers] };
            }

            _numbers.Clear();
            return;
        }

        (text, var loose) = LooseMarkers.Take(text);
        done.Add(new WrittenSentence(LeadOf(bullet), text, [.. _numbers.Concat(loose).Distinct()]));
        _numbers.Clear();
        _lead = "";
    }
}
