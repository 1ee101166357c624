namespace CareerChat.Orientation;

/// <summary>An advice while it is written: its lines, and the sentences of the sheets that they cite.</summary>
internal sealed class AdvicePage
{
    private readonly List<AdviceLine> _lines = [];
    private readonly List<AdviceSource> _sources = [];

    public IReadOnlyList<AdviceLine> Lines => _lines;

    public IReadOnlyList<AdviceSource> Sources => _sources;

    /// <summary>Adds a line that claims nothing of the notes.</summary>
    public void Say(string text) => _lines.Add(new AdviceLine(text));

    /// <summary>Adds a line that claims nothing of the notes, after a blank line unless it is the first.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="cardOf">Id of the job whose card it opens, or null.</param>
    /// <returns>Rank of the line, from 0.</returns>
    public int Open(string text, string? cardOf = null)
    {
        _lines.Add(new AdviceLine(text) { Lead = _lines.Count == 0 ? "" : "\n\n", CardOf = cardOf });
        return _lines.Count - 1;
    }

    /// <summary>Says a line otherwise, once what stands under it is known.</summary>
    public void Rewrite(int line, string text) => _lines[line] = _lines[line] with { Text = text };

    /// <summary>Quotes a sentence on a line of its own.</summary>
    /// <returns>Its marker, from 1.</returns>
    public int Quote(SheetSentence sentence)
    {
        _sources.Add(new AdviceSource(sentence.Chunk, sentence.Unit.Span));
        _lines.Add(new AdviceLine(sentence.Unit.Text, _sources.Count) { Lead = "\n- " });
        return _sources.Count;
    }
}
