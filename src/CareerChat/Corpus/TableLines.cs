namespace CareerChat.Corpus;

/// <summary>Finds the tables inside a run of lines and cuts them by row.</summary>
internal static class TableLines
{
    private const int HugeTableCells = 10_000;

    /// <summary>
    /// Adds the lines of a paragraph or table to an outline: rows under their header, what stands above as a paragraph.
    /// </summary>
    /// <param name="outline">Where the blocks go.</param>
    /// <param name="text">The note.</param>
    /// <param name="span">The lines.</param>
    /// <returns>True when the lines held a table.</returns>
    public static bool TryAdd(Outline outline, string text, TextSpan span)
    {
        if (!text.AsSpan(span.Start, span.Length).ContainsAny('|', '\t'))
        {
            return false;
        }

        var lines = NoteLine.Read(text, span.Start, span.End).Where(line => line.Kind != LineKind.Blank).ToList();
        var header = HeaderIndex(text, lines, out var firstRow);
        if (header < 0)
        {
            return false;
        }

        if (header > 0)
        {
            outline.Block(new Block(BlockKind.Paragraph, Trim(text, lines[0].Start, lines[header - 1].End)));
        }

        var headerSpan = Trim(text, lines[header].Start, lines[firstRow - 1].End);
        if (firstRow == lines.Count)
        {
            outline.Block(new Block(BlockKind.TableRow, headerSpan));
            return true;
        }

        var cells = 0;
        for (var i = firstRow; i < lines.Count; i++)
        {
            var row = Trim(text, lines[i].Start, lines[i].End);
            cells += TableCells.Count(text, row);

            // The header travels with its first row, so that their characters stay side by side in the same chunk.
            outline.Block(i == firstRow
                ? new Block(BlockKind.TableRow, new TextSpan(headerSpan.Start, row.End))
                : new Block(BlockKind.TableRow, row, headerSpan));
        }

        if (cells >= HugeTableCells)
        {
            outline.Report(NoteProblemKind.HugeTable, $"{cells}", span.Start);
        }

        return true;
    }

    /// <summary>The header's line: above a delimiter row, or the first of several lines with the same number of tabs.</summary>
    private static int HeaderIndex(string text, List<NoteLine> lines, out int firstRow)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.TableDelimiter && text.AsSpan(lines[i - 1].Start, lines[i - 1].End - lines[i - 1].Start).Contains('|'))
            {
                firstRow = i + 1;
                return i - 1;
            }
        }

        firstRow = 1;
        var tabs = Tabs(text, lines.Count > 0 ? lines[0] : default);
        return lines.Count >= 2 && tabs > 0 && lines.TrueForAll(line => Tabs(text, line) == tabs) ? 0 : -1;
    }

    private static int Tabs(string text, NoteLine line) => text.AsSpan(line.Content, line.End - line.Content).TrimEnd().Count('\t');

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
