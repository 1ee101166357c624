using CareerChat.Grounding;

namespace CareerChat.Answering.Model;

/// <summary>
/// What a client shows of an answer while it streams: one piece of text a sentence. Text that is added belongs to the sentence under
/// way; its check ends it, and may put other words in its place; a later check of the same index does so again. Put end to end the
/// pieces are what the client shows, and in the end the answer's text.
/// </summary>
internal sealed class ShownText
{
    private readonly List<string> _pieces = [];
    private string _growing = "";

    /// <summary>True while no sentence is shown, so that the next one needs no white space before it.</summary>
    public bool IsEmpty => _pieces.TrueForAll(piece => piece.Length == 0);

    /// <summary>All the pieces.</summary>
    public string Text => string.Concat(_pieces);

    /// <summary>Shows more of the sentence under way; null when it does not go on with what is shown of it, which its check will tell.</summary>
    public AnswerUpdate? Grow(string soFar)
    {
        if (soFar.Length <= _growing.Length || !soFar.StartsWith(_growing, StringComparison.Ordinal))
        {
            return null;
        }

        var added = soFar[_growing.Length..];
        _growing = soFar;
        return new AnswerUpdate.TextAdded(added);
    }

    /// <summary>Ends the sentence under way: its piece stands as it was written.</summary>
    public IEnumerable<AnswerUpdate> Keep(string piece, Verdict verdict, IReadOnlyList<int> citations)
    {
        if (!piece.StartsWith(_growing, StringComparison.Ordinal))
        {
            return Replace(piece, verdict, citations);
        }

        var rest = piece[_growing.Length..];
        var check = new AnswerUpdate.SentenceChecked(End(piece), verdict, citations);
        return rest.Length == 0 ? [check] : [new AnswerUpdate.TextAdded(rest), check];
    }

    /// <summary>Ends the sentence under way: another piece takes the place of what is shown of it; empty to withdraw it.</summary>
    public IEnumerable<AnswerUpdate> Replace(string piece, Verdict verdict, IReadOnlyList<int> citations)
    {
        var replaced = _growing;
        return [new AnswerUpdate.SentenceChecked(End(piece), verdict, citations, piece) { Replaced = replaced }];
    }

    /// <summary>Withdraws what is shown of a sentence that will never be finished.</summary>
    public IEnumerable<AnswerUpdate> Drop() => _growing.Length == 0 ? [] : Replace("", Verdict.Unsupported, []);

    /// <summary>Withdraws every sentence.</summary>
    public IEnumerable<AnswerUpdate> Clear()
    {
        var updates = Drop().ToList();
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (_pieces[i].Length > 0)
            {
                updates.Add(new AnswerUpdate.SentenceChecked(i, Verdict.Unsupported, [], "") { Replaced = _pieces[i] });
                _pieces[i] = "";
            }
        }

        return updates;
    }

    private int End(string piece)
    {
        _growing = "";
        _pieces.Add(piece);
        return _pieces.Count - 1;
    }
}
