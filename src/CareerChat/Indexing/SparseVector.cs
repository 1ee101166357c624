namespace CareerChat.Indexing;

/// <summary>Weights of a few dimensions out of 2³²: what both indexes score with a dot product.</summary>
public sealed record SparseVector
{
    public static readonly SparseVector Empty = new([], []);

    /// <param name="indices">Dimensions, strictly ascending.</param>
    /// <param name="values">One finite weight for each dimension.</param>
    /// <exception cref="ArgumentException">The lengths differ, or the dimensions are not strictly ascending.</exception>
    public SparseVector(uint[] indices, float[] values)
    {
        if (indices.Length != values.Length)
        {
            throw new ArgumentException($"{indices.Length} dimensions but {values.Length} weights.", nameof(values));
        }

        for (var i = 1; i < indices.Length; i++)
        {
            if (indices[i] <= indices[i - 1])
            {
                throw new ArgumentException($"Dimension {indices[i]} does not follow {indices[i - 1]}.", nameof(indices));
            }
        }

        (Indices, Values) = (indices, values);
    }

    public uint[] Indices { get; }

    public float[] Values { get; }

    public int Count => Indices.Length;

    /// <summary>Sorts and sums weights that were collected in any order.</summary>
    public static SparseVector From(IReadOnlyDictionary<uint, float> weights)
    {
        var indices = weights.Keys.ToArray();
        Array.Sort(indices);
        return new SparseVector(indices, Array.ConvertAll(indices, index => weights[index]));
    }
}
