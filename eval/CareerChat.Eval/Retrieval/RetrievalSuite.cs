using System.Diagnostics;
using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Indexing;
using CareerChat.Retrieval;
using Microsoft.Extensions.Options;

namespace CareerChat.Eval.Retrieval;

/// <summary>
/// Runs a public set through the shipped chunker, encoder, index and retriever. A document's rank is that of its best chunk.
/// </summary>
public static class RetrievalSuite
{
    /// <summary>Chunks read for ten documents: several may belong to one.</summary>
    private const int ChunkDepth = 50;

    private const int DocumentDepth = 10;

    /// <summary>The scores, and the run that they were computed on.</summary>
    public static async Task<(RetrievalScores Scores, IReadOnlyList<RankedQuestion> Run)> RunAsync(
        BeirDataset dataset, RetrievalSetup? setup = null, CancellationToken cancellationToken = default)
    {
        setup ??= RetrievalSetup.Shipped;
        var clock = Stopwatch.StartNew();
        using var index = new EmbeddedChunkIndex();
        var chunks = await IndexAsync(dataset, setup, index, cancellationToken);
        var indexSeconds = clock.Elapsed.TotalSeconds;

        var retriever = new Retriever(
            index, new QueryReader(setup.Lexicon, setup.Expansion, setup.Sparse), Options.Create(new RetrievalOptions()));
        foreach (var question in dataset.Questions.Take(200))
        {
            await retriever.RankAsync(question.Text, [], ChunkDepth, cancellationToken);
        }

        var run = new List<RankedQuestion>(dataset.Questions.Count);
        foreach (var question in dataset.Questions)
        {
            clock.Restart();
            var found = await retriever.RankAsync(question.Text, [], ChunkDepth, cancellationToken);
            var elapsed = clock.Elapsed;
            var documents = found.Passages.Select(passage => passage.Chunk.DocumentId).Distinct().Take(DocumentDepth);
            run.Add(new RankedQuestion(question.Id, [.. documents], elapsed));
        }

        return (Score(dataset, run, chunks, indexSeconds), run);
    }

    private static async Task<int> IndexAsync(
        BeirDataset dataset, RetrievalSetup setup, EmbeddedChunkIndex index, CancellationToken cancellationToken)
    {
        var chunker = new HeadingChunker(Options.Create(new ChunkingOptions()));
        var chunks = dataset.Documents.SelectMany(document => chunker.Chunk(ToDocument(document))).ToList();
        var encoder = SparseEncoder.For(chunks, setup.Sparse);
        await index.ApplyAsync(
            new IndexChange(encoder.Signature, [.. chunks.Select(chunk => new IndexedChunk(chunk, encoder.EncodeChunk(chunk)))], []),
            cancellationToken);
        await index.GetVocabularyAsync(cancellationToken);
        return chunks.Count;
    }

    private static Document ToDocument(BeirDocument document)
    {
        var text = document.Text.Length > 0 ? document.Text : document.Title;
        var whole = new TextSpan(0, text.Length);
        return new Document
        {
            Id = document.Id,
            Title = document.Title,
            Text = text,
            Sections = [new Section([], whole) { Blocks = [new Block(BlockKind.Paragraph, whole)] }],
            Path = document.Id,
        };
    }

    private static RetrievalScores Score(BeirDataset dataset, List<RankedQuestion> run, int chunks, double indexSeconds)
    {
        double Mean(Func<IReadOnlyList<string>, IReadOnlyDictionary<string, int>, double> metric) =>
            run.Average(question => metric(question.Documents, dataset.Judgments[question.Id]));

        var times = run.Select(question => question.Elapsed.TotalMilliseconds).Order().ToArray();
        return new RetrievalScores
        {
            Dataset = dataset.Name,
            Documents = dataset.Documents.Count,
            Chunks = chunks,
            Questions = run.Count,
            Recall1 = Mean((ranked, grades) => RankingMetrics.Recall(ranked, grades, 1)),
            Recall5 = Mean((ranked, grades) => RankingMetrics.Recall(ranked, grades, 5)),
            Recall10 = Mean((ranked, grades) => RankingMetrics.Recall(ranked, grades, 10)),
            Mrr10 = Mean((ranked, grades) => RankingMetrics.ReciprocalRank(ranked, grades, 10)),
            Ndcg10 = Mean((ranked, grades) => RankingMetrics.Ndcg(ranked, grades, 10)),
            Success1 = Mean((ranked, grades) => RankingMetrics.Success(ranked, grades, 1)),
            Success10 = Mean((ranked, grades) => RankingMetrics.Success(ranked, grades, 10)),
            Judged10 = Mean((ranked, grades) => RankingMetrics.Judged(ranked, grades, 10)),
            IndexSeconds = indexSeconds,
            P50Milliseconds = times[times.Length / 2],
            P95Milliseconds = times[Math.Min(times.Length - 1, (int)(times.Length * 0.95))],
        };
    }
}

/// <summary>The documents found for a question, best first.</summary>
public sealed record RankedQuestion(string Id, IReadOnlyList<string> Documents, TimeSpan Elapsed);
