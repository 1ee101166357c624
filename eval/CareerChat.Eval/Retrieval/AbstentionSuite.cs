using System.Text.Json;
using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Indexing;
using CareerChat.Retrieval;
using Microsoft.Extensions.Options;

namespace CareerChat.Eval.Retrieval;

/// <summary>
/// « Les notes ne le disent pas » as two curves over the evidence threshold: unanswerable questions that would be answered, and
/// answerable ones that would be refused.
/// </summary>
public static class AbstentionSuite
{
    /// <summary>The curves over a corpus folder.</summary>
    /// <param name="corpus">Folder of notes.</param>
    /// <param name="questions">Lines <c>{"id","text","documents":[…]}</c>; no document means that no note answers.</param>
    /// <param name="foreign">Questions of another corpus, unanswerable here.</param>
    /// <param name="cancellationToken">Stops between questions.</param>
    /// <exception cref="DatasetException">The questions cannot be read.</exception>
    public static async Task<AbstentionCurves> RunAsync(
        string corpus, string questions, IReadOnlyList<BeirQuestion> foreign, CancellationToken cancellationToken = default)
    {
        using var index = new EmbeddedChunkIndex();
        var chunker = new HeadingChunker(Options.Create(new ChunkingOptions()));
        var chunks = new List<Chunk>();
        await foreach (var note in new NoteReader().ReadAsync(corpus, cancellationToken))
        {
            chunks.AddRange(note.Document is { } document ? chunker.Chunk(document) : []);
        }

        var encoder = SparseEncoder.For(chunks);
        await index.ApplyAsync(
            new IndexChange(encoder.Signature, [.. chunks.Select(chunk => new IndexedChunk(chunk, encoder.EncodeChunk(chunk)))], []),
            cancellationToken);
        var setup = RetrievalSetup.Shipped;
        var retriever = new Retriever(
            index, new QueryReader(setup.Lexicon, setup.Expansion, setup.Sparse), Options.Create(new RetrievalOptions()));

        var answerable = new List<double>();
        var unanswerable = new List<double>();
        int first = 0, firstThree = 0;
        foreach (var question in Load(questions))
        {
            var found = await retriever.RankAsync(question.Text, [], 50, cancellationToken);
            (question.Documents.Count > 0 ? answerable : unanswerable).Add(found.Evidence.Support);
            var documents = found.Passages.Select(passage => passage.Chunk.DocumentId).Distinct().Take(3).ToList();
            first += documents.Take(1).Any(question.Documents.Contains) ? 1 : 0;
            firstThree += documents.Any(question.Documents.Contains) ? 1 : 0;
        }

        var fromElsewhere = new List<double>();
        foreach (var question in foreign)
        {
            fromElsewhere.Add((await retriever.RankAsync(question.Text, [], 50, cancellationToken)).Evidence.Support);
        }

        return new AbstentionCurves(answerable, unanswerable, fromElsewhere, first, firstThree);
    }

    private static List<LabelledQuestion> Load(string path)
    {
        var questions = new List<LabelledQuestion>();
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : throw new DatasetException($"{path} does not exist."))
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                questions.Add(new LabelledQuestion(
                    json.RootElement.GetProperty("text").GetString()!,
                    [.. json.RootElement.GetProperty("documents").EnumerateArray().Select(id => id.GetString()!)]));
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new DatasetException($"{path}, line {questions.Count + 1}: {exception.Message}", exception);
            }
        }

        return questions;
    }

    private sealed record LabelledQuestion(string Text, IReadOnlyList<string> Documents);
}

/// <summary>Evidence of every question, to be cut at any threshold.</summary>
/// <param name="Answerable">Support of questions that a note answers.</param>
/// <param name="Unanswerable">Support of questions near the subject that no note answers, or about something else.</param>
/// <param name="Foreign">Support of the questions of another corpus.</param>
/// <param name="First">Answerable questions with a right document first.</param>
/// <param name="FirstThree">… among the first three.</param>
public sealed record AbstentionCurves(
    IReadOnlyList<double> Answerable, IReadOnlyList<double> Unanswerable, IReadOnlyList<double> Foreign, int First, int FirstThree)
{
    /// <summary>Share of answerable questions below a threshold.</summary>
    public double Refused(double threshold) => Share(Answerable, support => support < threshold);

    /// <summary>Share of unanswerable questions at or above a threshold.</summary>
    public double Answered(double threshold) => Share(Unanswerable, support => support >= threshold);

    /// <summary>Share of foreign questions at or above a threshold.</summary>
    public double AnsweredForeign(double threshold) => Share(Foreign, support => support >= threshold);

    private static double Share(IReadOnlyList<double> supports, Func<double, bool> test) =>
        supports.Count == 0 ? 0 : (double)supports.Count(test) / supports.Count;
}
