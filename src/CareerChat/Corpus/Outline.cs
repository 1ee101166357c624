namespace CareerChat.Corpus;

/// <summary>The sections of one note, gathered heading by heading and block by block.</summary>
internal sealed class Outline(string text)
{
    // A longer « heading » is a paragraph that somebody set in large type; repeating it in every chunk would drown them.
    private const int LongestHeading = 160;
    private const int LongestSentence = 1_500;

    private readonly List<Section> _sections = [];
    private readonly List<NoteProblem> _problems = [];
    private readonly List<(int Level, string Text)> _path = [];
    private readonly List<Block> _blocks = [];
    private (string Text, int Position)? _waiting;

    /// <summary>The text of the first heading of level 1, whether a body follows it or not.</summary>
    public string? Title { get; private set; }

    public bool HasHeading { get; private set; }

    /// <summary>The readable text of the heading that is open now, or null.</summary>
    public string? CurrentHeading => _path.Count > 0 ? _path[^1].Text : null;

    public IReadOnlyList<NoteProblem> Problems => _problems;

    public void Heading(int level, TextSpan span)
    {
        var heading = ReadableText.Of(text, span).Text;
        if (heading.Length == 0)
        {
            Report(NoteProblemKind.EmptyHeading, "", span.Start);
            return;
        }

        if (heading.Length > LongestHeading)
        {
            Block(new Block(BlockKind.Paragraph, span));
            return;
        }

        Close(level);
        _path.RemoveAll(above => above.Level >= level);
        _path.Add((level, heading));
        _waiting = (heading, span.Start);
        HasHeading = true;
        Title ??= level == 1 ? heading : null;
    }

    public void Block(Block block)
    {
        if (block.Span.Length > 0)
        {
            _blocks.Add(block);
            _waiting = null;
        }
    }

    public void Report(NoteProblemKind kind, string detail, int position) =>
        _problems.Add(new NoteProblem(kind, detail, 1 + text.AsSpan(0, Math.Min(position, text.Length)).Count('\n')));

    public IReadOnlyList<Section> Sections()
    {
        Close(0);
        return _sections;
    }

    private void Close(int nextLevel)
    {
        if (_waiting is { } waiting && nextLevel <= _path[^1].Level)
        {
            Report(NoteProblemKind.SectionWithoutText, waiting.Text, waiting.Position);
        }

        _waiting = null;
        if (_blocks.Count == 0)
        {
            return;
        }

        _blocks.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        foreach (var block in _blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Span.Length > LongestSentence))
        {
            if (LongestRun(block.Span) is { } length)
            {
                Report(NoteProblemKind.LongSentence, $"{length}", block.Span.Start);
            }
        }

        _sections.Add(new Section([.. _path.Select(heading => heading.Text)], new TextSpan(_blocks[0].Span.Start, _blocks[^1].Span.End))
        {
            Blocks = [.. _blocks],
        });
        _blocks.Clear();
    }

    /// <summary>The length of a run without any sentence mark that is too long to be one sentence; null when there is none.</summary>
    private int? LongestRun(TextSpan span)
    {
        for (var start = span.Start; start < span.End;)
        {
            var mark = text.AsSpan(start, span.End - start).IndexOfAny(".!?…");
            var length = mark < 0 ? span.End - start : mark;
            if (length > LongestSentence)
            {
                return length;
            }

            start += length + 1;
        }

        return null;
    }
}
