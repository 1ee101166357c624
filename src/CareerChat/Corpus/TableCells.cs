namespace CareerChat.Corpus;

/// <summary>The cells of one table row, written with pipes or tabs.</summary>
public static class TableCells
{
    /// <summary>Where the cells stand, white space and outer pipes left out; escaped pipes do not cut.</summary>
    public static List<TextSpan> Of(string text, TextSpan row)
    {
        var cells = new List<TextSpan>();
        int start = row.Start, end = row.End;
        var separator = text.AsSpan(start, end - start).Contains('|') ? '|' : '\t';
        if (separator == '|')
        {
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            start += start < end && text[start] == '|' ? 1 : 0;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            end -= end > start && text[end - 1] == '|' && !(end - 2 >= start && text[end - 2] == '\\') ? 1 : 0;
        }

        var cell = start;
        for (var i = start; i <= end; i++)
        {
            if (i == end || (text[i] == separator && (i == start || text[i - 1] != '\\')))
            {
                cells.Add(Trim(text, cell, i));
                cell = i + 1;
            }
        }

        return cells;
    }

    public static int Count(string text, TextSpan row) => Of(text, row).Count;

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
