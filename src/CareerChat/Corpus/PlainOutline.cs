namespace CareerChat.Corpus;

/// <summary>
/// Text without markup, such as a PDF export, to sections and blocks: headings by their look, bullets however they came out,
/// and none of the table of contents, slide titles, footers and stray glyphs that pages repeat.
/// </summary>
internal sealed class PlainOutline
{
    private const int LongestTitle = 90;

    private readonly string _text;
    private readonly List<NoteLine> _lines;
    private readonly PageFurniture _furniture;
    private readonly Outline _outline;
    private readonly Dictionary<string, int> _numberedLevels = [];
    private readonly List<NoteLine> _paragraph = [];
    private TextSpan? _leadIn;
    private TextSpan? _topItem;
    private int _topIndent;
    private bool _sawHeadingFirst;
    private string? _firstHeading;
    private bool _sawText;

    private PlainOutline(string text, int start)
    {
        _text = text;
        _lines = [.. NoteLine.Read(text, start, text.Length)];
        _furniture = PageFurniture.Find(text, _lines);
        _outline = new Outline(text);
    }

    /// <summary>Reads <paramref name="text"/> from <paramref name="start"/> on; the title is null unless the text opens on a heading.</summary>
    public static (Outline Outline, string? Title) Read(string text, int start)
    {
        var reader = new PlainOutline(text, start);
        reader.Read();
        return (reader._outline, reader._sawHeadingFirst && !reader._furniture.HasContents ? reader._firstHeading : null);
    }

    /// <summary>True for a text that came out of a PDF: a table of contents, or several numbered titles.</summary>
    public static bool LooksExported(string text, int start)
    {
        var lines = NoteLine.Read(text, start, text.Length).ToList();
        return PageFurniture.Find(text, lines).HasContents || lines.Count(line => TitleShape.NumberOf(Slice(text, line)) is { Depth: > 1 }) >= 3;
    }

    private void Read()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.Kind == LineKind.Fence)
            {
                i = ReadCode(i);
            }
            else if (line.Kind == LineKind.Blank || _furniture.Holds(i))
            {
                EndParagraph();
            }
            else if (HeadingLevel(i) is { } level)
            {
                EndParagraph();
                AddHeading(level, line);
            }
            else if (line.Kind == LineKind.Bullet)
            {
                i = ReadItem(i);
            }
            else if (line.Kind != LineKind.Rule)
            {
                _paragraph.Add(line);
            }
        }

        EndParagraph();
        if (_furniture.Removed > 0)
        {
            _outline.Report(NoteProblemKind.PageFurniture, $"{_furniture.Removed}", _furniture.FirstPosition);
        }

        if (_furniture.OtherScript > 0)
        {
            _outline.Report(NoteProblemKind.OtherScript, $"{_furniture.OtherScript}", _furniture.FirstOtherScript);
        }
    }

    private void AddHeading(int level, NoteLine line)
    {
        var start = line.Kind == LineKind.Heading ? line.Content : line.Start;
        var span = Trim(start, line.End);
        var heading = ReadableText.Of(_text, span).Text;
        _leadIn = _topItem = null;

        // A slide that goes on repeats its title: the section goes on too.
        if (_outline.CurrentHeading is { } current && TitleShape.Fold(current) == TitleShape.Fold(heading))
        {
            return;
        }

        _sawHeadingFirst |= !_sawText;
        _firstHeading ??= heading;
        _sawText = true;
        _outline.Heading(level, span);
    }

    private void EndParagraph()
    {
        if (_paragraph.Count == 0)
        {
            return;
        }

        var span = Trim(_paragraph[0].Start, _paragraph[^1].End);
        _paragraph.Clear();
        _topItem = null;
        _leadIn = null;
        _sawText = true;
        if (span.Length == 0 || TableLines.TryAdd(_outline, _text, span))
        {
            return;
        }

        _outline.Block(new Block(BlockKind.Paragraph, span));
        _leadIn = LeadIn.Of(_text, span);
    }

    private int ReadItem(int first)
    {
        EndParagraph();
        var last = first;
        while (last + 1 < _lines.Count && _lines[last + 1].Kind == LineKind.Text && !_furniture.Holds(last + 1) && HeadingLevel(last + 1) is null)
        {
            last++;
        }

        var line = _lines[first];
        var span = new TextSpan(line.Start, Trim(line.Start, _lines[last].End).End); // its indentation tells its depth
        var isNested = _topItem is not null && line.Indent > _topIndent;
        _outline.Block(new Block(BlockKind.ListItem, span, isNested ? _topItem : _leadIn));
        if (!isNested)
        {
            (_topItem, _topIndent) = (span, line.Indent);
        }

        _sawText = true;
        return last;
    }

    private int ReadCode(int fence)
    {
        EndParagraph();
        var close = _lines.FindIndex(fence + 1, line => line.Kind == LineKind.Fence);
        var last = close < 0 ? _lines.Count - 1 : close;
        var span = Trim(_lines[fence].Start, _lines[last].End);
        if (_text.AsSpan(span.Start, span.Length).ContainsAnyExcept("`~ \n\t"))
        {
            _outline.Block(new Block(BlockKind.Code, span, _leadIn));
        }

        return last;
    }

    /// <summary>The level of the heading that a line is, from its look and its neighbours; null for a line of text.</summary>
    private int? HeadingLevel(int index)
    {
        var line = _lines[index];
        if (line.Kind == LineKind.Heading)
        {
            return line.Content - line.Start - line.Indent - 1 is var hashes && hashes is >= 1 and <= 6 ? hashes : 1;
        }

        if (line.Kind is not (LineKind.Text or LineKind.Bullet))
        {
            return null;
        }

        var title = Slice(_text, line);
        var isListed = _furniture.IsListedTitle(title);
        if (title.Length > LongestTitle && !isListed)
        {
            return null;
        }

        if (index + 1 < _lines.Count && _lines[index + 1].Kind == LineKind.Rule && line.Kind == LineKind.Text && IsUnderline(_lines[index + 1]))
        {
            return _text[_lines[index + 1].Content] == '=' ? 1 : 2;
        }

        var number = TitleShape.NumberOf(title);
        if (line.Kind == LineKind.Bullet && (number is null || line.Indent > 0))
        {
            return null;
        }

        var startsAlone = index == 0 || IsGap(index - 1);
        var standsAlone = startsAlone && (index + 1 == _lines.Count || IsGap(index + 1));
        if (!isListed && number is null && !IsFollowedByText(index))
        {
            return null; // a line that introduces nothing says something itself
        }

        var isHeading = isListed || (number is { Depth: > 1 } ? startsAlone && TitleShape.EndsAsTitle(title) : standsAlone && TitleShape.IsTitle(title));
        return isHeading ? LevelOf(title, number) : null;
    }

    /// <summary>False before the end, and before another line that looks like a title.</summary>
    private bool IsFollowedByText(int index)
    {
        var next = index + 1;
        while (next < _lines.Count && IsGap(next))
        {
            next++;
        }

        if (next == _lines.Count)
        {
            return false;
        }

        var title = Slice(_text, _lines[next]);
        return _lines[next].Kind is LineKind.Bullet or LineKind.Fence ||
            !(_furniture.IsListedTitle(title) || TitleShape.NumberOf(title) is not null ||
                (TitleShape.IsTitle(title) && title.Length <= LongestTitle && (next + 1 == _lines.Count || IsGap(next + 1))));
    }

    private int LevelOf(string title, (string Number, int Depth)? number)
    {
        if (number is null)
        {
            var level = TitleShape.OpensPart(title) ? 1 : 2;
            if (level == 1)
            {
                _numberedLevels.Clear();
            }

            return level;
        }

        // « 1.2 » stands below « 1. » where there is one, and beside the other titles where there is none.
        var parent = number.Value.Number.LastIndexOf('.') is var dot && dot > 0 ? number.Value.Number[..dot] : "";
        var numbered = _numberedLevels.TryGetValue(parent, out var above) ? Math.Min(above + 1, 6) : 2;
        _numberedLevels[number.Value.Number] = numbered;
        return numbered;
    }

    private bool IsGap(int index) => _lines[index].Kind is LineKind.Blank or LineKind.Rule || _furniture.Holds(index);

    private bool IsUnderline(NoteLine line) => _text[line.Content] is '=' or '-' && !_text.AsSpan(line.Content, line.End - line.Content).Trim().Contains(' ');

    private TextSpan Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static string Slice(string text, NoteLine line) =>
        text[(line.Start + line.Indent)..line.End].Trim();
}
