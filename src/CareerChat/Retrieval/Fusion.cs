using CareerChat.Chunking;
using CareerChat.Indexing;

namespace CareerChat.Retrieval;

/// <summary>Reciprocal rank fusion (Cormack, Clarke, Büttcher, 2009).</summary>
public static class Fusion
{
    /// <summary>The constant of the paper.</summary>
    private const double K = 60;

    /// <summary>One list out of two: Σ 1 / (60 + rank), ties by sparse score, then by chunk id.</summary>
    public static IReadOnlyList<Passage> Fuse(SearchHits hits, int limit)
    {
        if (hits.Dense.Count == 0)
        {
            return [.. hits.Sparse.Take(limit).Select((hit, i) => new Passage(i + 1, hit.Chunk, 1 / (K + i + 1), hit.Score, null))];
        }

        var found = new Dictionary<Guid, (Chunk Chunk, double Score, double? Sparse, double? Dense)>();
        for (var i = 0; i < hits.Sparse.Count; i++)
        {
            var (chunk, score) = hits.Sparse[i];
            found[chunk.Id] = (chunk, 1 / (K + i + 1), score, null);
        }

        for (var i = 0; i < hits.Dense.Count; i++)
        {
            var (chunk, score) = hits.Dense[i];
            var sparse = found.GetValueOrDefault(chunk.Id);
            found[chunk.Id] = (chunk, sparse.Score + (1 / (K + i + 1)), sparse.Sparse, score);
        }

        return
        [
            .. found.Values
                .OrderByDescending(hit => hit.Score)
                .ThenByDescending(hit => hit.Sparse ?? 0)
                .ThenBy(hit => hit.Chunk.Id)
                .Take(limit)
                .Select((hit, i) => new Passage(i + 1, hit.Chunk, hit.Score, hit.Sparse, hit.Dense)),
        ];
    }
}
