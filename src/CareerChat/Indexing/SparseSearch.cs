using System.Numerics;
using System.Runtime.InteropServices;

namespace CareerChat.Indexing;

/// <summary>
/// The best chunks of a sparse query, by MaxScore (Turtle, Flood, 1995) over ranges of chunks: in each range, dimensions that
/// together cannot lift a chunk above the worst of the best so far are only looked up for chunks that the others found.
/// </summary>
/// <remarks>One per thread; allocates for the longest range it has seen, which on a small corpus is far from a full one.</remarks>
internal sealed class SparseSearch
{
    /// <summary>Rounding of sums that are taken in another order from range to range must never cut a chunk off.</summary>
    private const float Slack = 1 + 1e-5f;

    [ThreadStatic]
    private static SparseSearch? _ofThread;

    private float[] _scores = [];
    private readonly List<Cursor> _cursors = [];
    private readonly List<Run> _runs = [];
    private int[] _places = [];

    public static SparseSearch OfThread => _ofThread ??= new SparseSearch();

    /// <summary>Fills <paramref name="best"/> with the chunks that score above 0.</summary>
    /// <param name="postings">The postings.</param>
    /// <param name="chunkCount">How many chunks there are: N of the inverse document frequency.</param>
    /// <param name="query">The query's weights; those that are not above 0 are left out.</param>
    /// <param name="allowed">One bit for each chunk, or empty for all.</param>
    /// <param name="best">Receives places and scores.</param>
    /// <param name="cancellationToken">Looked at before each range.</param>
    public void Find(
        Postings postings, int chunkCount, SparseVector query, ReadOnlySpan<ulong> allowed, BestChunks best,
        CancellationToken cancellationToken)
    {
        _cursors.Clear();
        for (var i = 0; i < query.Count; i++)
        {
            var runs = postings.Find(query.Indices[i]);
            if (!runs.IsEmpty && query.Values[i] > 0)
            {
                var count = Postings.CountChunks(runs.Span);
                var idf = Math.Log(1 + ((chunkCount - count + 0.5) / (count + 0.5)));
                _cursors.Add(new Cursor(runs, (float)(idf * query.Values[i] * SparseEncoder.Resolution)));
            }
        }

        for (var range = 0; range * (long)Postings.RangeSize < chunkCount; range++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var size = Math.Min(Postings.RangeSize, chunkCount - (range * Postings.RangeSize));
            Gather(range);
            SearchRange(range * Postings.RangeSize, size, allowed, best);
        }
    }

    /// <summary>The runs of a range, lowest bound first.</summary>
    private void Gather(int range)
    {
        _runs.Clear();
        foreach (ref var cursor in CollectionsMarshal.AsSpan(_cursors))
        {
            if (!cursor.Rest.IsEmpty && cursor.Rest.Span[0] == range)
            {
                var size = Postings.RunSize(cursor.Rest.Span);
                _runs.Add(new Run(cursor.Rest[..size], cursor.Factor));
                cursor = cursor with { Rest = cursor.Rest[size..] };
            }
        }

        _runs.Sort(static (a, b) => a.Bound.CompareTo(b.Bound));
    }

    private void SearchRange(int first, int size, ReadOnlySpan<ulong> allowed, BestChunks best)
    {
        var runs = CollectionsMarshal.AsSpan(_runs);
        var lookedUp = 0;
        var rest = 0f;
        while (lookedUp < runs.Length && (rest + runs[lookedUp].Bound) * Slack < best.Threshold)
        {
            rest += runs[lookedUp++].Bound;
        }

        if (lookedUp == runs.Length)
        {
            return;
        }

        if (_places.Length < lookedUp)
        {
            _places = new int[Math.Max(lookedUp, 16)];
        }

        var places = _places.AsSpan(0, lookedUp);
        places.Clear();
        if (_scores.Length < size)
        {
            _scores = new float[size];
        }

        var scores = _scores.AsSpan(0, size);
        scores.Clear();
        foreach (ref readonly var run in runs[lookedUp..])
        {
            run.AddTo(scores);
        }

        var enough = Math.Max(float.Epsilon, (best.Threshold / Slack) - (rest * Slack));
        for (var i = NextAtLeast(scores, 0, enough); i < size; i = NextAtLeast(scores, i + 1, enough))
        {
            var place = first + i;
            if (!allowed.IsEmpty && (allowed[place >> 6] & (1ul << (place & 63))) == 0)
            {
                continue;
            }

            var score = scores[i];
            var possible = rest;
            for (var r = lookedUp - 1; r >= 0 && (score + possible) * Slack >= best.Threshold; r--)
            {
                possible -= runs[r].Bound;
                score += runs[r].ScoreOf((ushort)i, ref places[r]);
            }

            if (score > best.Threshold)
            {
                best.Add(place, score);
                enough = Math.Max(float.Epsilon, (best.Threshold / Slack) - (rest * Slack));
            }
        }
    }

    /// <summary>The first place from <paramref name="i"/> on whose score is at least <paramref name="enough"/>; the length when none is.</summary>
    private static int NextAtLeast(ReadOnlySpan<float> scores, int i, float enough)
    {
        var threshold = new Vector<float>(enough);
        while (i + Vector<float>.Count <= scores.Length)
        {
            if (Vector.GreaterThanOrEqualAny(new Vector<float>(scores[i..]), threshold))
            {
                break;
            }

            i += Vector<float>.Count;
        }

        while (i < scores.Length && scores[i] < enough)
        {
            i++;
        }

        return i;
    }

    private readonly record struct Cursor(ReadOnlyMemory<ushort> Rest, float Factor);

    private readonly struct Run(ReadOnlyMemory<ushort> numbers, float factor)
    {
        /// <summary>The highest score that this run can add.</summary>
        public float Bound { get; } = numbers.Span[2] * factor;

        public void AddTo(Span<float> scores)
        {
            var run = numbers.Span;
            var count = run[1] + 1;
            var chunks = run.Slice(Postings.RunHeader, count);
            var weights = run.Slice(Postings.RunHeader + count, count);
            for (var i = 0; i < chunks.Length; i++)
            {
                scores[chunks[i]] += weights[i] * factor;
            }
        }

        /// <summary>What it adds to a chunk's score.</summary>
        /// <param name="chunk">The chunk's place in the range.</param>
        /// <param name="from">Where the chunk before was looked up: chunks are asked for in ascending order, so it is near.</param>
        public float ScoreOf(ushort chunk, ref int from)
        {
            var run = numbers.Span;
            var count = run[1] + 1;
            var chunks = run.Slice(Postings.RunHeader, count);
            var (low, step) = (from, 1);
            while (low + step <= count && chunks[low + step - 1] < chunk)
            {
                low += step;
                step *= 2;
            }

            var high = Math.Min(count, low + step);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                (low, high) = chunks[middle] < chunk ? (middle + 1, high) : (low, middle);
            }

            from = low;
            return low < count && chunks[low] == chunk ? run[Postings.RunHeader + count + low] * factor : 0;
        }
    }
}
