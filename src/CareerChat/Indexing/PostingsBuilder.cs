using System.Runtime.InteropServices;

namespace CareerChat.Indexing;

/// <summary>Builds <see cref="Postings"/> from the ones before and new vectors.</summary>
internal static class PostingsBuilder
{
    private const float MaxWeight = ushort.MaxValue * SparseEncoder.Resolution;

    /// <summary>The old postings without the chunks that go, and the new vectors.</summary>
    /// <param name="old">The postings before.</param>
    /// <param name="newPlaces">The new place of each old chunk, ascending; −1 for one that goes.</param>
    /// <param name="added">New chunks, by place ascending.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not above 0 and below 8.</exception>
    /// <exception cref="InvalidOperationException">More than 2³¹ numbers: about seven million chunks.</exception>
    public static Postings Build(Postings old, int[] newPlaces, IReadOnlyList<(int Place, SparseVector Vector)> added)
    {
        var fresh = Lists.Of(added);
        var dimensions = Union(old, fresh.Dimensions);
        var starts = new int[dimensions.Length + 1];
        var stream = new StreamWriter16(EstimateSize(old, added));
        int oldRank = 0, freshRank = 0;
        var kept = 0;
        var merged = new List<Posting>();
        foreach (var dimension in dimensions)
        {
            merged.Clear();
            if (oldRank < old.DimensionCount && old.DimensionAt(oldRank) == dimension)
            {
                Survivors(old.RunsAt(oldRank++).Span, newPlaces, merged);
            }

            if (freshRank < fresh.Dimensions.Length && fresh.Dimensions[freshRank] == dimension)
            {
                Merge(merged, fresh.At(freshRank++));
            }

            if (merged.Count > 0)
            {
                dimensions[kept] = dimension;
                starts[kept++] = stream.Length;
                stream.Write(CollectionsMarshal.AsSpan(merged));
            }
        }

        starts[kept] = stream.Length;
        Array.Resize(ref dimensions, kept);
        Array.Resize(ref starts, kept + 1);
        return new Postings(dimensions, starts, stream.ToArray());
    }

    private static int EstimateSize(Postings old, IReadOnlyList<(int Place, SparseVector Vector)> added) =>
        (int)Math.Min(Array.MaxLength, (old.Size / 2) + (5 * added.Sum(chunk => (long)chunk.Vector.Count)) + 16);

    private static uint[] Union(Postings old, uint[] fresh)
    {
        var union = new List<uint>(old.DimensionCount + fresh.Length);
        int i = 0, j = 0;
        while (i < old.DimensionCount || j < fresh.Length)
        {
            var fromOld = i < old.DimensionCount ? old.DimensionAt(i) : uint.MaxValue;
            var fromFresh = j < fresh.Length ? fresh[j] : uint.MaxValue;
            var next = Math.Min(fromOld, fromFresh);
            i += i < old.DimensionCount && fromOld == next ? 1 : 0;
            j += j < fresh.Length && fromFresh == next ? 1 : 0;
            union.Add(next);
        }

        return [.. union];
    }

    private static void Survivors(ReadOnlySpan<ushort> runs, int[] newPlaces, List<Posting> survivors)
    {
        while (!runs.IsEmpty)
        {
            int first = runs[0] * Postings.RangeSize, count = runs[1] + 1;
            var chunks = runs.Slice(Postings.RunHeader, count);
            var weights = runs.Slice(Postings.RunHeader + count, count);
            for (var i = 0; i < count; i++)
            {
                var place = newPlaces[first + chunks[i]];
                if (place >= 0)
                {
                    survivors.Add(new Posting(place, weights[i]));
                }
            }

            runs = runs[Postings.RunSize(runs)..];
        }
    }

    private static void Merge(List<Posting> postings, ReadOnlySpan<Posting> added)
    {
        var isSorted = postings.Count == 0 || postings[^1].Place < added[0].Place;
        postings.AddRange(added);
        if (!isSorted)
        {
            postings.Sort(static (a, b) => a.Place.CompareTo(b.Place));
        }
    }

    private static ushort Quantise(float weight) =>
        weight is > 0 and <= MaxWeight
            ? (ushort)Math.Max(1, MathF.Round(weight / SparseEncoder.Resolution))
            : throw new ArgumentOutOfRangeException(nameof(weight), weight, "A sparse weight must be above 0 and below 8.");

    private readonly record struct Posting(int Place, ushort Weight);

    /// <summary>New postings by dimension: counted first, then filled, so that nothing grows.</summary>
    private sealed class Lists(uint[] dimensions, int[] starts, Posting[] postings)
    {
        public uint[] Dimensions => dimensions;

        public static Lists Of(IReadOnlyList<(int Place, SparseVector Vector)> chunks)
        {
            var counts = new Dictionary<uint, int>();
            foreach (var (_, vector) in chunks)
            {
                foreach (var dimension in vector.Indices)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, dimension, out _)++;
                }
            }

            var dimensions = counts.Keys.ToArray();
            Array.Sort(dimensions);
            var starts = new int[dimensions.Length + 1];
            for (var rank = 0; rank < dimensions.Length; rank++)
            {
                ref var next = ref CollectionsMarshal.GetValueRefOrNullRef(counts, dimensions[rank]);
                starts[rank + 1] = checked(starts[rank] + next);
                next = starts[rank];
            }

            var postings = new Posting[starts[^1]];
            foreach (var (place, vector) in chunks)
            {
                for (var i = 0; i < vector.Count; i++)
                {
                    ref var next = ref CollectionsMarshal.GetValueRefOrNullRef(counts, vector.Indices[i]);
                    postings[next++] = new Posting(place, Quantise(vector.Values[i]));
                }
            }

            return new Lists(dimensions, starts, postings);
        }

        public ReadOnlySpan<Posting> At(int rank) => postings.AsSpan(starts[rank], starts[rank + 1] - starts[rank]);
    }

    private sealed class StreamWriter16(int capacity)
    {
        private ushort[] _numbers = new ushort[capacity];

        public int Length { get; private set; }

        public ushort[] ToArray() => Length == _numbers.Length ? _numbers : _numbers[..Length];

        public void Write(ReadOnlySpan<Posting> postings)
        {
            while (!postings.IsEmpty)
            {
                var range = postings[0].Place / Postings.RangeSize;
                var count = 1;
                while (count < postings.Length && postings[count].Place / Postings.RangeSize == range)
                {
                    count++;
                }

                var run = Reserve(Postings.RunHeader + (2 * count));
                run[0] = (ushort)range;
                run[1] = (ushort)(count - 1);
                var highest = 0;
                for (var i = 0; i < count; i++)
                {
                    run[Postings.RunHeader + i] = (ushort)(postings[i].Place % Postings.RangeSize);
                    run[Postings.RunHeader + count + i] = postings[i].Weight;
                    highest = Math.Max(highest, postings[i].Weight);
                }

                run[2] = (ushort)highest;
                postings = postings[count..];
            }
        }

        private Span<ushort> Reserve(int size)
        {
            var length = (long)Length + size;
            if (length > Array.MaxLength)
            {
                throw new InvalidOperationException(
                    "The embedded index is full: it holds about seven million chunks. Set Index:Qdrant:Endpoint for more.");
            }

            if (length > _numbers.Length)
            {
                Array.Resize(ref _numbers, (int)Math.Min(Array.MaxLength, Math.Max(length, _numbers.Length * 3L / 2)));
            }

            var reserved = _numbers.AsSpan(Length, size);
            Length = (int)length;
            return reserved;
        }
    }
}
