using System.Numerics.Tensors;

namespace CareerChat.Indexing;

/// <summary>The embeddings of an index, of length 1, one after another; chunks without one are skipped.</summary>
internal sealed class DenseVectors
{
    public static readonly DenseVectors Empty = new([], [], 0);

    private readonly float[] _values;
    private readonly int[] _places;
    private readonly int _size;

    private DenseVectors(float[] values, int[] places, int size) => (_values, _places, _size) = (values, places, size);

    /// <summary>The vectors of some chunks.</summary>
    /// <param name="embeddings">Places ascending, each with its embedding; all embeddings of one size.</param>
    /// <exception cref="ArgumentException">Embeddings of different sizes.</exception>
    public static DenseVectors Of(IReadOnlyList<(int Place, ReadOnlyMemory<float> Embedding)> embeddings)
    {
        if (embeddings.Count == 0)
        {
            return Empty;
        }

        var size = embeddings[0].Embedding.Length;
        var vectors = new DenseVectors(new float[(long)embeddings.Count * size], new int[embeddings.Count], size);
        for (var i = 0; i < embeddings.Count; i++)
        {
            vectors._places[i] = embeddings[i].Place;
            vectors.Normalise(embeddings[i].Embedding.Span, vectors.Row(i).Span);
        }

        return vectors;
    }

    /// <summary>Every place that has a vector, with it.</summary>
    public IEnumerable<(int Place, ReadOnlyMemory<float> Vector)> All()
    {
        for (var i = 0; i < _places.Length; i++)
        {
            yield return (_places[i], Row(i));
        }
    }

    /// <summary>Fills <paramref name="best"/> with the cosines of all allowed chunks that are above 0.</summary>
    /// <exception cref="ArgumentException">The query's size is not the index's.</exception>
    public void Search(ReadOnlySpan<float> query, ReadOnlySpan<ulong> allowed, BestChunks best, CancellationToken cancellationToken)
    {
        if (_places.Length == 0)
        {
            return;
        }

        var unit = new float[_size];
        Normalise(query, unit);
        for (var i = 0; i < _places.Length; i++)
        {
            if ((i & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var place = _places[i];
            if (allowed.IsEmpty || (allowed[place >> 6] & (1ul << (place & 63))) != 0)
            {
                var cosine = TensorPrimitives.Dot(unit, Row(i).Span);
                if (cosine > best.Threshold)
                {
                    best.Add(place, cosine);
                }
            }
        }
    }

    private Memory<float> Row(int i) => _values.AsMemory(i * _size, _size);

    private void Normalise(ReadOnlySpan<float> vector, Span<float> unit)
    {
        if (vector.Length != _size)
        {
            throw new ArgumentException(
                $"An embedding of {vector.Length} numbers does not fit an index of {_size}; ingest again with one embedding model.",
                nameof(vector));
        }

        var norm = TensorPrimitives.Norm(vector);
        if (norm > 0)
        {
            TensorPrimitives.Divide(vector, norm, unit);
        }
    }
}
