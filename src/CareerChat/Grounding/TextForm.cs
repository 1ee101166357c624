using CareerChat.Language;

namespace CareerChat.Grounding;

/// <summary>A sentence as the verifier compares it: words with their stems and traits, numbers, subject.</summary>
internal sealed class TextForm
{
    private Proposition[]? _propositions;
    private List<Comparison>? _comparisons;
    private (int Start, int End)[]? _clauses;

    private TextForm(string text, Word[] words, Quantity[] quantities)
    {
        Text = text;
        Words = words;
        Quantities = quantities;
        Subject = SubjectFinder.Find(words);
        if (Subject is { IsKnown: false, IsPronoun: false } && SubjectFinder.Label(text, words) is { } label)
        {
            Subject = label;
        }
    }

    public string Text { get; }

    public Word[] Words { get; }

    public Quantity[] Quantities { get; }

    public SubjectRange Subject { get; }

    /// <summary>Its propositions, in order; cut when first asked for.</summary>
    public Proposition[] Propositions => _propositions ??= Proposition.Of(Words);

    /// <summary>Its comparisons that name both terms; read when first asked for.</summary>
    public List<Comparison> Comparisons => _comparisons ??= Comparison.In(this);

    /// <summary>The stretches that punctuation and conjunctions cut it into, in order; the end is the index after the last word.</summary>
    public (int Start, int End)[] Clauses => _clauses ??= ClausesOf(Words);

    /// <summary>Analyses one sentence or list item.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="denied">The words before this character are denied by what follows: a question answered with « non ».</param>
    public static TextForm Of(string text, int denied = 0)
    {
        var words = WordReader.Read(text);
        Polarity.Mark(words);
        for (var i = 0; i < words.Length && words[i].Span.End <= denied; i++)
        {
            words[i] = words[i] with { Traits = words[i].Traits | WordTraits.Negated };
        }

        var quantities = QuantityReader.Read(text, words);
        MarkNumbers(words, quantities);
        return new TextForm(text, words, quantities);
    }

    /// <summary>A number in letters counts as one in digits, and its unit is no word of its own.</summary>
    private static void MarkNumbers(Word[] words, Quantity[] quantities)
    {
        foreach (var quantity in quantities)
        {
            if (quantity is { Unit: QuantityUnit.Rank, Value: 1, IsSpelled: true })
            {
                // « premier » is most often an adjective.
                continue;
            }

            words[quantity.Word] = words[quantity.Word] with { Traits = (words[quantity.Word].Traits | WordTraits.Number) & ~(WordTraits.Light | WordTraits.Stop) };
            for (var i = quantity.Word + 1; i < quantity.Last; i++)
            {
                words[i] = words[i] with { Traits = words[i].Traits | WordTraits.Stop };
            }
        }
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

    /// <summary>True when a stretch has the word or a synonym of it.</summary>
    public bool Holds(int start, int end, in Word word)
    {
        for (var i = start; i < end; i++)
        {
            if (Words[i].Counts && word.IsLike(Words[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a finite verb stands in a stretch.</summary>
    public bool HasVerb(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Words[i].Is(WordTraits.Verb))
            {
                return true;
            }
        }

        return false;
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

    private static (int Start, int End)[] ClausesOf(Word[] words)
    {
        var clauses = new List<(int, int)>();
        for (var (start, end) = (0, 1); start < words.Length; end++)
        {
            if (end == words.Length || words[end].Clause != words[start].Clause)
            {
                clauses.Add((start, end));
                start = end;
            }
        }

        return [.. clauses];
    }
}
