using System.Buffers;

namespace CareerChat.Corpus;

/// <summary>
/// A stretch of a note as a reader sees it: emphasis, links, tags, entities and stray glyphs removed, white space folded.
/// Every character remembers the source characters that it comes from.
/// </summary>
public sealed class ReadableText
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("*_`[]<&\\~!\n\r\t\u00AD");
    private static readonly SearchValues<char> PlainSymbols = SearchValues.Create("–—‘’“”…€→\u202F");

    private readonly string _source;
    private readonly TextSpan _span;
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    internal ReadableText(string text, string source, TextSpan span, int[]? starts, int[]? ends) =>
        (Text, _source, _span, _starts, _ends) = (text, source, span, starts, ends);

    public string Text { get; }

    /// <summary>The readable form of the characters of <paramref name="source"/> at <paramref name="span"/>.</summary>
    public static ReadableText Of(string source, TextSpan span)
    {
        var raw = source.AsSpan(span.Start, span.Length);
        if (!raw.ContainsAny(Markup) && !raw.TrimStart().StartsWith('>') && !raw.Contains("  ", StringComparison.Ordinal) && !HasRareSymbol(raw))
        {
            var lead = raw.Length - raw.TrimStart().Length;
            return new ReadableText(raw.Trim().ToString(), source, new TextSpan(span.Start + lead, span.End), null, null);
        }

        var reader = new MarkupReader(source);
        reader.Read(span.Start, span.End);
        return reader.ToReadable(span);
    }

    /// <summary>The readable form of a whole text.</summary>
    public static string Of(string source) => Of(source, new TextSpan(0, source.Length)).Text;

    /// <summary>
    /// Where the readable characters at <paramref name="readable"/> stand in the source, with the markup that opens and closes
    /// around them; the span must not be empty.
    /// </summary>
    public TextSpan SourceOf(TextSpan readable)
    {
        if (_starts is null || _ends is null)
        {
            return new TextSpan(_span.Start + readable.Start, _span.Start + readable.End);
        }

        var start = readable.Start == 0 ? _span.Start : _ends[readable.Start - 1];
        while (start < _starts[readable.Start] && (char.IsWhiteSpace(_source[start]) || _source[start] == '>'))
        {
            start++;
        }

        var end = readable.End == Text.Length ? _span.End : _starts[readable.End];
        while (end > _ends[readable.End - 1] && char.IsWhiteSpace(_source[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool HasRareSymbol(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c >= '\u2000' && !PlainSymbols.Contains(c))
            {
                return true;
            }
        }

        return false;
    }
}
