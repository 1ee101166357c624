namespace CareerChat.Indexing;

/// <summary>
/// An immutable inverted index. The postings of a dimension are runs, one for each range of 65,536 chunks that it occurs in:
/// range, count − 1, highest weight, then the chunks (their place in the range, ascending), then their weights. All are 16-bit
/// numbers in one stream, four bytes a posting; a weight counts 1/8192ths.
/// </summary>
internal sealed class Postings
{
    /// <summary>Chunks in one range.</summary>
    public const int RangeSize = 1 << 16;

    /// <summary>Numbers before the chunks of a run.</summary>
    public const int RunHeader = 3;

    public static readonly Postings Empty = new([], [0], []);

    private readonly uint[] _dimensions;
    private readonly int[] _starts;
    private readonly ushort[] _stream;

    /// <param name="dimensions">Dimensions, strictly ascending.</param>
    /// <param name="starts">Where the runs of each start in the stream, and the stream's end.</param>
    /// <param name="stream">The runs.</param>
    public Postings(uint[] dimensions, int[] starts, ushort[] stream) =>
        (_dimensions, _starts, _stream) = (dimensions, starts, stream);

    public int DimensionCount => _dimensions.Length;

    /// <summary>Bytes held.</summary>
    public long Size => (4L * _dimensions.Length) + (4L * _starts.Length) + (2L * _stream.Length);

    public uint DimensionAt(int rank) => _dimensions[rank];

    /// <summary>The runs of a dimension; empty when no chunk has it.</summary>
    public ReadOnlyMemory<ushort> Find(uint dimension)
    {
        var rank = RankOf(dimension);
        return rank < 0 ? default : RunsAt(rank);
    }

    public ReadOnlyMemory<ushort> RunsAt(int rank) => _stream.AsMemory(_starts[rank], _starts[rank + 1] - _starts[rank]);

    /// <summary>How many chunks a list of runs holds.</summary>
    public static int CountChunks(ReadOnlySpan<ushort> runs)
    {
        var count = 0;
        while (!runs.IsEmpty)
        {
            count += runs[1] + 1;
            runs = runs[RunSize(runs)..];
        }

        return count;
    }

    /// <summary>Numbers in the first run of a list.</summary>
    public static int RunSize(ReadOnlySpan<ushort> runs) => RunHeader + (2 * (runs[1] + 1));

    /// <summary>Dimensions are hashes, so evenly spread: looking where a value should be finds it in two or three steps.</summary>
    private int RankOf(uint dimension)
    {
        int low = 0, high = _dimensions.Length - 1;
        while (low <= high)
        {
            uint first = _dimensions[low], last = _dimensions[high];
            if (dimension < first || dimension > last)
            {
                return -1;
            }

            var rank = first == last ? low : low + (int)((double)(dimension - first) / (last - first) * (high - low));
            var found = _dimensions[rank];
            if (found == dimension)
            {
                return rank;
            }

            if (found < dimension)
            {
                low = rank + 1;
            }
            else
            {
                high = rank - 1;
            }
        }

        return -1;
    }
}
