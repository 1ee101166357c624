namespace CareerChat.Corpus;

/// <summary>Characters [<see cref="Start"/>, <see cref="End"/>) of a document's text, in UTF-16 code units.</summary>
public readonly record struct TextSpan
{
    /// <exception cref="ArgumentOutOfRangeException">A negative start, or an end before the start.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start, end);
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public string Slice(string text) => text[Start..End];
}
