using CareerChat.Language;

namespace CareerChat.Grounding;

/// <summary>A sentence as the verifier compares it: words with their stems and traits, numbers, subject.</summary>
internal sealed class TextForm
{
    private TextForm(string text, Word[] words, Quantity[] quantities)
    {
        Text = text;
        Words = words;
        Quantities = quantities;
        Subject = SubjectFinder.Find(words) is { IsKnown: false, IsPronoun: false } && SubjectFinder.Label(text, words) is { } label
            ? label
            : SubjectFinder.Find(words);
    }

    public string Text { get; }

    public Word[] Words { get; }

    public Quantity[] Quantities { get; }

    public SubjectRange Subject { get; }

    /// <summary>Analyses one sentence or list item.</summary>
    public static TextForm Of(string text)
    {
        var words = WordReader.Read(text);
        Polarity.Mark(words);
        return new TextForm(text, words, QuantityReader.Read(words));
    }

    /// <summary>True when both say the same, word for word.</summary>
    public bool Repeats(TextForm other)
    {
        if (Words.Length != other.Words.Length)
        {
            return false;
        }

        for (var i = 0; i < Words.Length; i++)
        {
            if (!string.Equals(Words[i].Folded, other.Words[i].Folded, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Keys of the words that count, sorted, synonym groups included.</summary>
    public ulong[] Keys()
    {
        var keys = new List<ulong>(Words.Length * 2);
        foreach (var word in Words)
        {
            if (word.Counts)
            {
                keys.Add(word.Info.Key);
                keys.AddRange(word.Info.Groups);
            }
        }

        keys.Sort();
        return [.. keys];
    }
}
