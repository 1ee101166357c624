using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CareerChat.Providers.Qdrant;

/// <summary>Writes points in requests that are cut by count and by bytes, a few at a time.</summary>
internal sealed class QdrantUploader(QdrantApi api, QdrantOptions options)
{
    private const int Concurrency = 4;

    /// <summary>What the server takes at most in one request, its envelope left aside.</summary>
    private const int LargestPoint = 32 * 1024 * 1024 - 1024;

    private static readonly byte[] Head = """{"points":["""u8.ToArray();
    private static readonly byte[] Tail = "]}"u8.ToArray();

    /// <summary>Writes all points; returns how many.</summary>
    /// <exception cref="EndpointException">A write failed for good, or one point alone is larger than the server takes.</exception>
    public async Task<long> UploadAsync(string collection, IAsyncEnumerable<QdrantPoint> points, CancellationToken cancellationToken)
    {
        long written = 0;
        await Parallel.ForEachAsync(
            BatchesAsync(points, cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
            async (batch, stop) =>
            {
                await WriteAsync(collection, batch, stop);
                Interlocked.Add(ref written, batch.Count);
            });
        return written;
    }

    private async IAsyncEnumerable<List<byte[]>> BatchesAsync(
        IAsyncEnumerable<QdrantPoint> points, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new List<byte[]>();
        long bytes = 0;
        await foreach (var point in points.WithCancellation(cancellationToken))
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(point, QdrantJson.Wire.QdrantPoint);
            if (json.Length > LargestPoint)
            {
                throw TooLarge(point.Id, json.Length);
            }

            if (batch.Count == options.BatchPoints || (batch.Count > 0 && bytes + json.Length > options.BatchBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(json);
            bytes += json.Length + 1;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>Writes a batch; halves it when the server says that it can never take so much.</summary>
    private async Task WriteAsync(string collection, List<byte[]> batch, CancellationToken cancellationToken)
    {
        try
        {
            // A write that is noted but not visible yet is waited for by the exact count before the collection is published.
            await api.UpsertAsync(collection, Body(batch), cancellationToken);
        }
        catch (QdrantTooLargeException) when (batch.Count > 1)
        {
            var half = batch.Count / 2;
            await WriteAsync(collection, batch[..half], cancellationToken);
            await WriteAsync(collection, batch[half..], cancellationToken);
        }
        catch (QdrantTooLargeException)
        {
            using var json = JsonDocument.Parse(batch[0]);
            throw TooLarge(json.RootElement.GetProperty("id").GetGuid(), batch[0].Length);
        }
    }

    private static ReadOnlyMemory<byte> Body(List<byte[]> batch)
    {
        var body = new byte[Head.Length + batch.Sum(point => point.Length + 1) - 1 + Tail.Length];
        Head.CopyTo(body, 0);
        var next = Head.Length;
        foreach (var point in batch)
        {
            if (next > Head.Length)
            {
                body[next++] = (byte)',';
            }

            point.CopyTo(body, next);
            next += point.Length;
        }

        Tail.CopyTo(body, next);
        return body;
    }

    private static EndpointException TooLarge(Guid id, int bytes) => new(
        QdrantErrors.Endpoint, EndpointFault.Rejected,
        $"chunk {id} takes {bytes} bytes of JSON, more than the server accepts in one request; make Chunking's budget smaller");
}
