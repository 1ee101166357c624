using CareerChat.Indexing;
using CareerChat.Language;
using Microsoft.Extensions.Options;

namespace CareerChat.Retrieval;

/// <summary>A question to ranked passages.</summary>
public sealed class Retriever(IChunkIndex index, IOptions<RetrievalOptions> options)
{
    private const double MinCoverage = 0.5;

    public async Task<RetrievalResult> RetrieveAsync(Question question, CancellationToken cancellationToken = default)
    {
        var query = new SearchQuery { Sparse = SparseEncoder.EncodeQuery(question.Standalone), DocumentIds = question.Careers };
        var hits = await index.SearchAsync(query, cancellationToken);
        Passage[] passages =
        [
            .. hits.Sparse.Take(options.Value.Passages).Select((hit, i) => new Passage(i + 1, hit.Chunk, hit.Score, hit.Score, null)),
        ];
        return new RetrievalResult(passages, Cover(question.Standalone, passages));
    }

    private static Evidence Cover(string question, Passage[] passages)
    {
        var wanted = FrenchText.Terms(question).ToHashSet();
        var best = passages.Take(3)
            .Select(passage => FrenchText.Terms(string.Join(' ',
                [passage.Chunk.Title, .. passage.Chunk.HeadingPath, passage.Chunk.Text])).ToHashSet())
            .Select(have => (double)wanted.Count(have.Contains) / Math.Max(1, wanted.Count))
            .DefaultIfEmpty()
            .Max();
        return new Evidence(best, best * wanted.Count, null, best >= MinCoverage);
    }
}
