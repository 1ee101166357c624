using System.Numerics;
using System.Runtime.CompilerServices;

namespace CareerChat.Providers.Qdrant;

/// <summary>A few points of a stream, kept to try a new collection out: the 1st, 2nd, 4th, 8th… up to the 2,048th.</summary>
internal sealed class PointSamples
{
    private const int MaxPoints = 12;

    private readonly List<QdrantPoint> _points = [];

    public IReadOnlyList<QdrantPoint> Points => _points;

    public async IAsyncEnumerable<QdrantPoint> Watch(
        IAsyncEnumerable<QdrantPoint> points, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var place = 0u;
        await foreach (var point in points.WithCancellation(cancellationToken))
        {
            if (BitOperations.IsPow2(++place) && _points.Count < MaxPoints)
            {
                _points.Add(point);
            }

            yield return point;
        }
    }
}
