using CareerChat.Corpus;
using CareerChat.Language;

namespace CareerChat.Grounding;

/// <summary>Reads any text, Markdown or plain, as units under headings: what a passage pasted without its document looks like.</summary>
internal static class PassageText
{
    private const int LongestHeading = 80;

    private const int LongestRow = 400;

    /// <summary>A shorter line was not wrapped: what follows is another block.</summary>
    private const int ShortestWrap = 60;

    /// <summary>Below any heading.</summary>
    private const int Label = 9;

    public static IEnumerable<Line> Read(string text)
    {
        var headings = new List<(int Level, string Text)>();
        var leadIn = "";
        var labelIndent = 0;
        string[]? columns = null;
        var first = text.Length - text.AsSpan().TrimStart().Length;
        foreach (var (start, end) in Blocks(text))
        {
            var raw = text[start..end];
            var mark = MarkSize(raw);
            if (raw.StartsWith('#'))
            {
                Enter(headings, raw.Length - raw.TrimStart('#').Length, Plain(raw.TrimStart('#')));
                (leadIn, columns) = ("", null);
            }
            else if (raw.StartsWith('|') || IsRow(raw, columns))
            {
                var cells = raw.Trim('|').Split('|').Select(Plain).ToArray();
                if (cells.All(cell => cell.Length == 0 || cell.All(c => c is '-' or ':' or ' ')))
                {
                    continue;
                }

                if (columns is null)
                {
                    columns = cells;
                    continue;
                }

                var told = cells.Select((cell, i) => i < columns.Length && i > 0 ? $"{columns[i]} : {cell}" : cell);
                yield return new Line([.. headings.Select(heading => heading.Text), cells[0]], string.Join(" ; ", told), new TextSpan(start, end), "", IsItem: true, cells[0]);
            }
            else if (mark == 0 && IsHeading(raw))
            {
                // The first line of a text is its title: all that follows stands under it.
                Enter(headings, raw.TrimEnd()[^1] is ':' or '?' ? 8 : headings.Count == 0 && start == first ? 1 : 7, Plain(raw).TrimEnd(':', ' ', '\u00A0'));
                (leadIn, columns) = ("", null);
            }
            else if (mark > 0 && IsLabel(raw[mark..]))
            {
                // « - **Data Analyst** : » alone on its line is about what stands below it.
                Enter(headings, Label, Plain(raw[mark..]).TrimEnd(':', ' ', '\u00A0'));
                labelIndent = IndentOf(text, start);
                leadIn = "";
            }
            else
            {
                columns = null;
                var isItem = mark > 0;
                if (isItem && IndentOf(text, start) <= labelIndent)
                {
                    headings.RemoveAll(heading => heading.Level == Label);
                }

                foreach (var span in FrenchText.Sentences(raw[mark..]))
                {
                    var sentence = Plain(span.Slice(raw[mark..]));
                    if (sentence.Any(char.IsLetterOrDigit))
                    {
                        yield return new Line(
                            [.. headings.Select(heading => heading.Text)], sentence,
                            new TextSpan(start + mark + span.Start, start + mark + span.End), isItem ? leadIn : "", isItem && span.Start == 0);
                        leadIn = !isItem && sentence.EndsWith(':') ? sentence : isItem ? leadIn : "";
                    }
                }
            }
        }
    }

    private static void Enter(List<(int Level, string Text)> headings, int level, string text)
    {
        headings.RemoveAll(heading => heading.Level >= level);
        headings.Add((level, text));
    }

    /// <summary>Lines, wrapped paragraphs joined.</summary>
    private static IEnumerable<(int Start, int End)> Blocks(string text)
    {
        var start = -1;
        var lastLength = 0;
        for (var line = 0; line < text.Length;)
        {
            var end = text.IndexOf('\n', line);
            end = end < 0 ? text.Length : end;
            var first = line;
            while (first < end && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            var raw = text[first..end];
            var isWrapped = start >= 0 && lastLength >= ShortestWrap;
            var startsBlock = raw.Length == 0 || !isWrapped || raw.StartsWith("**", StringComparison.Ordinal) || raw[0] is '#' or '|' || MarkSize(raw) > 0 || IsHeading(raw);
            if (start >= 0 && (startsBlock || IsHeading(text[start..Math.Max(start, line - 1)])))
            {
                yield return (start, TrimEnd(text, start, line));
                start = -1;
            }

            if (raw.Length > 0 && start < 0)
            {
                start = first;
            }

            lastLength = end - line;
            line = end + 1;
        }

        if (start >= 0)
        {
            yield return (start, TrimEnd(text, start, text.Length));
        }
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Length of a list mark and the space after it, or 0.</summary>
    private static int MarkSize(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] is '-' or '*' or '•' or '·' or '→' or '➜' or '>' or '–')
        {
            i++;
        }

        if (i == 0)
        {
            while (i < line.Length && char.IsAsciiDigit(line[i]))
            {
                i++;
            }

            i = i is > 0 and < 3 && i < line.Length && line[i] is '.' or ')' ? i + 1 : 0;
        }

        return i > 0 && i < line.Length && line[i] == ' ' ? i + 1 : 0;
    }

    /// <summary>A short line without a final full stop: a title, a label.</summary>
    private static bool IsHeading(string line)
    {
        var trimmed = line.TrimEnd();
        return trimmed.Length is > 0 and <= LongestHeading
            && !trimmed.Contains('\n', StringComparison.Ordinal)
            && trimmed[^1] is not ('.' or '!' or ';' or ',' or '…' or '»')
            && (trimmed[^1] == ':' || IsQuestion(trimmed) || (trimmed[^1] != '?' && trimmed.Count(c => c == ' ') < 9 && !Colon(trimmed) && !IsSentence(trimmed)));

        static bool IsSentence(string text) => TextForm.Of(text).Subject is { IsKnown: true } or { IsPronoun: true };

        static bool Colon(string text) => text.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1;
    }

    /// <summary>« Débutant | 24 000 € »: a table whose author left out the outer bars.</summary>
    private static bool IsRow(string line, string[]? columns)
    {
        var bars = line.Count(c => c == '|');
        return bars > 0 && !line.Contains('\n', StringComparison.Ordinal) && (columns is null || columns.Length == bars + 1) && line.Length <= LongestRow && MarkSize(line) == 0;
    }

    /// <summary>« Faut-il un kimono ? » alone on its line: what stands below answers it.</summary>
    private static bool IsQuestion(string line) => line[^1] == '?' && line.IndexOfAny(['.', '!', '?']) == line.Length - 1;

    private static bool IsLabel(string item) => item.TrimEnd().EndsWith(':') && item.Length <= LongestHeading;

    private static int IndentOf(string text, int at) => at - 1 - text.LastIndexOf('\n', Math.Max(0, at - 1));

    private static string Plain(string text) =>
        text.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Trim();

    /// <summary>One unit and what stands above it; an item is counted once, by its first sentence; a row of a table is about its label.</summary>
    internal sealed record Line(IReadOnlyList<string> Headings, string Text, TextSpan Span, string LeadIn, bool IsItem, string Label = "");
}
