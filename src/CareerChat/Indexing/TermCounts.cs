namespace CareerChat.Indexing;

/// <summary>How often each dimension stands in one chunk.</summary>
internal sealed class TermCounts
{
    /// <summary>Dimension in the high 32 bits, field in the low 8: one entry for each occurrence.</summary>
    private readonly List<ulong> _occurrences = new(512);

    /// <summary>Content words of the text and its headings.</summary>
    public int BodyLength { get; private set; }

    /// <summary>Content words of the title, aliases and headings.</summary>
    public int HeadingLength { get; set; }

    public void Add(SparseField field, uint dimension) => _occurrences.Add(((ulong)dimension << 32) | (byte)field);

    /// <summary>Counts a word of the text (or of a heading, as text).</summary>
    public void AddWord(WordDimensions word)
    {
        BodyLength++;
        Add(SparseField.Body, word.Body);
        if (word.Surface != 0)
        {
            Add(SparseField.Surface, word.Surface);
        }
    }

    /// <summary>The weights, rounded to <see cref="SparseEncoder.Resolution"/>; fields whose dimensions collide are summed.</summary>
    public SparseVector ToVector(Func<SparseField, int, double> weigh)
    {
        _occurrences.Sort();
        var indices = new List<uint>(_occurrences.Count);
        var values = new List<float>(_occurrences.Count);
        for (var i = 0; i < _occurrences.Count;)
        {
            var key = _occurrences[i];
            var count = 1;
            while (i + count < _occurrences.Count && _occurrences[i + count] == key)
            {
                count++;
            }

            i += count;
            var dimension = (uint)(key >> 32);
            var weight = MathF.Round((float)weigh((SparseField)(byte)key, count) / SparseEncoder.Resolution) * SparseEncoder.Resolution;
            if (weight <= 0)
            {
                continue;
            }

            if (indices.Count > 0 && indices[^1] == dimension)
            {
                values[^1] += weight;
            }
            else
            {
                indices.Add(dimension);
                values.Add(weight);
            }
        }

        return new SparseVector([.. indices], [.. values]);
    }
}
