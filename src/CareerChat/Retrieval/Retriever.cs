using CareerChat.Indexing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerChat.Retrieval;

/// <summary>A question to ranked passages, with the evidence they amount to.</summary>
/// <param name="index">The index.</param>
/// <param name="reader">Reads questions against the words of the index.</param>
/// <param name="options">Settings.</param>
/// <param name="embeddings">Null: sparse only.</param>
/// <param name="logger">Told when a question goes without its embedding.</param>
public sealed class Retriever(
    IChunkIndex index,
    QueryReader reader,
    IOptions<RetrievalOptions> options,
    IEmbeddingGenerator<string, Embedding<float>>? embeddings = null,
    ILogger<Retriever>? logger = null)
{
    /// <summary>How deep each leg is read before fusion.</summary>
    private const int Depth = 50;

    private readonly ChunkTerms _terms = new();

    /// <summary>The passages that an answer draws on: near-duplicates collapsed, every career of the question represented.</summary>
    public async Task<RetrievalResult> RetrieveAsync(Question question, CancellationToken cancellationToken = default)
    {
        var asked = await ReadAsync(question.Standalone, cancellationToken);
        var ranked = await RankAsync(asked, question.Careers, Depth, cancellationToken);
        if (question.Careers.Count > 0 && !ranked.Evidence.IsEnough)
        {
            // A career is named, but what is asked of it may stand in another note.
            var everywhere = await RankAsync(asked, [], Depth, cancellationToken);
            ranked = everywhere.Evidence.IsEnough ? everywhere : ranked;
        }

        var passages = PassageChoice.Choose(ranked.Passages, question.Careers, options.Value.Passages, _terms.OfText);
        return ranked with { Passages = passages };
    }

    /// <summary>The ranking itself: everything that the index gives for a text, best first.</summary>
    /// <param name="text">What is asked.</param>
    /// <param name="documentIds">Only chunks of these documents; empty for all.</param>
    /// <param name="limit">How many passages at most.</param>
    /// <param name="cancellationToken">Stops the embedding call and the search.</param>
    public async Task<RetrievalResult> RankAsync(
        string text, IReadOnlyCollection<string> documentIds, int limit, CancellationToken cancellationToken = default) =>
        await RankAsync(await ReadAsync(text, cancellationToken), documentIds, limit, cancellationToken);

    private async Task<RetrievalResult> RankAsync(
        (ReadQuery Read, ReadOnlyMemory<float>? Dense) asked, IReadOnlyCollection<string> documentIds, int limit, CancellationToken cancellationToken)
    {
        var hits = await index.SearchAsync(
            new SearchQuery
            {
                Sparse = asked.Read.Sparse,
                Dense = asked.Dense,
                DocumentIds = documentIds,
                Limit = limit,
            },
            cancellationToken);
        var passages = Fusion.Fuse(hits, limit);
        var evidence = EvidenceRule.Judge(asked.Read, passages, _terms.OfAll, options.Value.MinCosine);
        return new RetrievalResult(passages, evidence) { FromFallback = hits.FromFallback };
    }

    /// <summary>A question as both legs of the index are asked it.</summary>
    private async ValueTask<(ReadQuery Read, ReadOnlyMemory<float>? Dense)> ReadAsync(string text, CancellationToken cancellationToken)
    {
        var vocabulary = await index.GetVocabularyAsync(cancellationToken);
        return (reader.Read(text, vocabulary), await EmbedAsync(text, cancellationToken));
    }

    private async ValueTask<ReadOnlyMemory<float>?> EmbedAsync(string text, CancellationToken cancellationToken)
    {
        if (embeddings is null || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            var generated = await embeddings.GenerateAsync([text], cancellationToken: cancellationToken);
            return generated[0].Vector;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // Words alone still find what they name; any client may stand behind the seam, whatever it throws.
            logger?.QuestionWithoutEmbedding(error is EndpointException failure ? failure.Fault.ToString() : error.GetType().Name);
            return null;
        }
    }
}
