namespace CareerChat.Indexing;

/// <summary>The k best of many scored chunks; of equal scores the lower place stays.</summary>
/// <remarks>Places must be added in ascending order for that.</remarks>
internal sealed class BestChunks(int limit)
{
    private readonly PriorityQueue<int, (float Score, int Place)> _queue = new(limit + 1, WorstFirst.Instance);

    /// <summary>A chunk must score above this to enter.</summary>
    public float Threshold { get; private set; } = limit == 0 ? float.PositiveInfinity : 0;

    public void Add(int place, float score)
    {
        if (_queue.Count < limit)
        {
            _queue.Enqueue(place, (score, place));
        }
        else
        {
            _queue.EnqueueDequeue(place, (score, place));
        }

        if (_queue.Count == limit && _queue.TryPeek(out _, out var worst))
        {
            Threshold = worst.Score;
        }
    }

    /// <summary>Places and scores, best first; empties this.</summary>
    public (int Place, float Score)[] Take()
    {
        var taken = new (int, float)[_queue.Count];
        for (var i = taken.Length - 1; i >= 0; i--)
        {
            _queue.TryDequeue(out var place, out var priority);
            taken[i] = (place, priority.Score);
        }

        return taken;
    }

    private sealed class WorstFirst : IComparer<(float Score, int Place)>
    {
        public static readonly WorstFirst Instance = new();

        public int Compare((float Score, int Place) x, (float Score, int Place) y) =>
            x.Score != y.Score ? x.Score.CompareTo(y.Score) : y.Place.CompareTo(x.Place);
    }
}
