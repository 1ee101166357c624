using CareerChat.Corpus;

namespace CareerChat.Orientation;

/// <summary>A stretch of a student's message between two stops, or between « mais » and the next one.</summary>
/// <param name="Text">The whole message.</param>
/// <param name="Words">Spans of the clause's words, those that only say « j'aime » left out at its start.</param>
/// <param name="IsPrivate">True when it tells who someone is or how they are: it is never quoted.</param>
internal sealed record Clause(string Text, IReadOnlyList<TextSpan> Words, bool IsPrivate)
{
    /// <summary>Longest quotation, in words.</summary>
    private const int MaxWords = 9;

    /// <summary>The words of the student around what counted, to be quoted: the clause when it is short, else what counted and its article.</summary>
    /// <param name="spans">Spans of what counted, inside the clause.</param>
    public string Around(IEnumerable<TextSpan> spans)
    {
        var (start, end) = (int.MaxValue, 0);
        foreach (var span in spans)
        {
            (start, end) = (Math.Min(start, span.Start), Math.Max(end, span.End));
        }

        var inside = Words.Where(word => word.End > start && word.Start < end).ToList();
        if (inside.Count == 0)
        {
            return Text[start..end];
        }

        if (Words.Count <= MaxWords)
        {
            return Text[Math.Min(start, Words[0].Start)..Math.Max(end, Words[^1].End)];
        }

        var first = Math.Max(0, IndexOf(inside[0]) - 1);
        var last = Math.Min(IndexOf(inside[^1]), first + MaxWords - 1);
        return Text[Words[first].Start..Words[last].End];
    }

    private int IndexOf(TextSpan word)
    {
        var i = 0;
        while (i < Words.Count && Words[i] != word)
        {
            i++;
        }

        return i;
    }
}
