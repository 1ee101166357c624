using CareerChat.Corpus;

namespace CareerChat.Chunking;

/// <summary>A chunk's sentences, list items and table rows.</summary>
public static class EvidenceUnits
{
    /// <summary>The units of a chunk in reading order, offsets into its document.</summary>
    public static IReadOnlyList<EvidenceUnit> Of(Chunk chunk)
    {
        var units = new List<EvidenceUnit>();
        var text = chunk.Text;
        for (var line = 0; line < text.Length;)
        {
            var end = text.IndexOf('\n', line) is var found && found < 0 ? text.Length : found;
            AddLine(units, chunk, line, end);
            line = end + 1;
        }

        return units;
    }

    private static void AddLine(List<EvidenceUnit> units, Chunk chunk, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(chunk.Text[start]) || chunk.Text[start] is '*' or '-' or '•' or '>'))
        {
            start++;
        }

        for (var i = start; i < end; i++)
        {
            var isEnd = chunk.Text[i] is '.' or '!' or '?' && (i + 1 == end || chunk.Text[i + 1] == ' ');
            if (isEnd || i + 1 == end)
            {
                Add(units, chunk, start, i + 1);
                start = i + 1;
            }
        }
    }

    private static void Add(List<EvidenceUnit> units, Chunk chunk, int start, int end)
    {
        var raw = chunk.Text[start..end];
        var lead = raw.Length - raw.TrimStart().Length;
        var plain = raw.Replace("**", "", StringComparison.Ordinal).Trim();
        if (plain.Any(char.IsLetterOrDigit))
        {
            units.Add(new EvidenceUnit(
                plain,
                new TextSpan(chunk.Span.Start + start + lead, chunk.Span.Start + start + raw.TrimEnd().Length),
                EvidenceUnitKind.Sentence));
        }
    }
}
