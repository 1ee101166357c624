namespace CareerChat.Corpus;

/// <summary>One line of a note: where it stands and what it looks like, Markdown and broken PDF bullets alike.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">Past its last character, the line feed left out.</param>
/// <param name="Content">Its first character after indentation, quote marks, bullets or hashes.</param>
/// <param name="Indent">Columns of white space before its bullet or text.</param>
public readonly record struct NoteLine(LineKind Kind, int Start, int End, int Content, int Indent)
{
    /// <summary>The lines of <paramref name="text"/> between two offsets.</summary>
    public static IEnumerable<NoteLine> Read(string text, int start, int end)
    {
        for (var position = start; position < end;)
        {
            var feed = text.IndexOf('\n', position, end - position);
            var stop = feed < 0 ? end : feed;
            yield return Classify(text, position, stop);
            position = stop + 1;
        }
    }

    private static NoteLine Classify(string text, int start, int end)
    {
        var content = start;
        while (content < end && (char.IsWhiteSpace(text[content]) || text[content] == '>'))
        {
            content++;
        }

        var indent = content - start;
        if (content == end)
        {
            return new NoteLine(LineKind.Blank, start, end, content, indent);
        }

        var line = text.AsSpan(content, end - content).TrimEnd();
        if (line.StartsWith("```") || line.StartsWith("~~~"))
        {
            return new NoteLine(LineKind.Fence, start, end, content, indent);
        }

        if (IsRule(line))
        {
            return new NoteLine(LineKind.Rule, start, end, content, indent);
        }

        if (line.Contains('|') && line.IndexOfAnyExcept("|-: \t") < 0 && line.Contains('-'))
        {
            return new NoteLine(LineKind.TableDelimiter, start, end, content, indent);
        }

        if (line[0] == '|')
        {
            return new NoteLine(LineKind.TableRow, start, end, content, indent);
        }

        if (line[0] == '#' && line.TrimStart('#') is var heading && (heading.IsEmpty || heading[0] == ' ') && line.Length - heading.Length <= 6)
        {
            return new NoteLine(LineKind.Heading, start, end, end - heading.TrimStart().Length, indent);
        }

        var bullet = BulletLength(line);
        return bullet > 0 && bullet < line.Length
            ? new NoteLine(LineKind.Bullet, start, end, content + bullet, indent)
            : new NoteLine(LineKind.Text, start, end, content, indent);
    }

    /// <summary>The length of the bullets that a line starts with: « - », « • », « - o », « 2. », « → »; 0 when it has none.</summary>
    public static int BulletLength(ReadOnlySpan<char> line)
    {
        var position = 0;
        while (true)
        {
            var next = OneBullet(line[position..], afterBullet: position > 0);
            if (next == 0)
            {
                return position;
            }

            position += next;
        }
    }

    private static int OneBullet(ReadOnlySpan<char> line, bool afterBullet)
    {
        if (line.Length < 2)
        {
            return 0;
        }

        var marker = 1;
        if (char.IsAsciiDigit(line[0]))
        {
            while (marker < line.Length && char.IsAsciiDigit(line[marker]))
            {
                marker++;
            }

            if (marker > 3 || marker >= line.Length || line[marker] is not ('.' or ')'))
            {
                return 0;
            }

            marker++;
        }
        else if (line[0] == 'o')
        {
            // The round bullet of a word processor comes out of a PDF as the letter o.
            if (!afterBullet && !(line.Length > 2 && line[1] == ' ' && char.IsUpper(line[2])))
            {
                return 0;
            }
        }
        else if (line[0] is not ('-' or '*' or '+' or '–' or '•' or '·' or '▪' or '◦' or '‣' or '●' or '○' or '■' or '□' or '▼' or '►' or '☐' or '→' or '➜' or '➤' or '\uF0B7' or '\uF0A7'))
        {
            return 0;
        }

        var after = marker;
        while (after < line.Length && char.IsWhiteSpace(line[after]))
        {
            after++;
        }

        return after > marker ? after : 0;
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        var marks = 0;
        foreach (var c in line)
        {
            if (c is not ('-' or '*' or '_' or '=') || c != line[0])
            {
                if (c == ' ')
                {
                    continue;
                }

                return false;
            }

            marks++;
        }

        return marks >= 3;
    }
}
