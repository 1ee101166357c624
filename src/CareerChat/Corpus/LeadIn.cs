namespace CareerChat.Corpus;

/// <summary>The sentence that introduces a list.</summary>
internal static class LeadIn
{
    private const int Longest = 240;

    /// <summary>The last sentence of a paragraph when it ends with a colon, or the whole of a short line without a full stop; else null.</summary>
    public static TextSpan? Of(string text, TextSpan paragraph)
    {
        var raw = text.AsSpan(paragraph.Start, paragraph.Length).TrimEnd("* _\n");
        if (raw.Length == 0 || raw.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        if (raw[^1] != ':')
        {
            return raw[^1] is not ('.' or '!' or '…' or ';' or '|') && paragraph.Length <= Longest / 2 && !raw.Contains('\n') ? paragraph : null;
        }

        var start = 0;
        for (var i = 0; i + 1 < raw.Length; i++)
        {
            if (raw[i] is '.' or '!' or '?' or '…' && char.IsWhiteSpace(raw[i + 1]) && raw[(i + 1)..].TrimStart() is { Length: > 0 } rest && char.IsUpper(rest[0]))
            {
                start = raw.Length - rest.Length;
            }
        }

        return raw.Length - start <= Longest ? new TextSpan(paragraph.Start + start, paragraph.End) : null;
    }
}
