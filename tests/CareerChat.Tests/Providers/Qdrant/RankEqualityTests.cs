using System.Text.Json;
using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Indexing;
using CareerChat.Language;
using CareerChat.Retrieval;
using CareerChat.Tests.Support;
using CareerChat.Tests.Support.QdrantDouble;
using Microsoft.Extensions.Options;

namespace CareerChat.Tests.Providers.Qdrant;

/// <summary>The embedded index and Qdrant give the same order on real texts and real questions, whole questions read as retrieval reads them.</summary>
public class RankEqualityTests
{
    private const int Depth = 50;

    [Fact]
    public async Task On_the_shipped_corpus()
    {
        var documents = new List<Document>();
        await foreach (var note in new NoteReader().ReadAsync(Repository.Corpus))
        {
            if (note.Document is { } document)
            {
                documents.Add(document);
            }
        }

        // Every heading and every title of the corpus is a question.
        var chunks = Chunk(documents);
        var questions = chunks.SelectMany(chunk => chunk.HeadingPath.Append(chunk.Title)).Distinct().Where((_, i) => i % 3 == 0);
        await CompareAsync(chunks, questions);
    }

    [SharedTheory]
    [InlineData("piaf", 60)]
    [InlineData("cnil-faq", 2)]
    public async Task On_public_questions(string set, int every)
    {
        var folder = Path.Combine(Repository.Shared!, "data", "bench", set);
        var documents = Lines(Path.Combine(folder, "corpus.jsonl"))
            .Select(line => Note(line.GetProperty("id").GetString()!, line.GetProperty("title").GetString()!, line.GetProperty("text").GetString()!));
        var questions = Lines(Path.Combine(folder, "queries.jsonl")).Where((_, i) => i % every == 0).Select(line => line.GetProperty("text").GetString()!);
        await CompareAsync(Chunk(documents), questions);
    }

    private static async Task CompareAsync(List<Chunk> chunks, IEnumerable<string> questions)
    {
        Assert.True(chunks.Count > 400, $"only {chunks.Count} chunks");
        var encoder = SparseEncoder.For(chunks);
        var change = new IndexChange(encoder.Signature, [.. chunks.Select(chunk => new IndexedChunk(chunk, encoder.EncodeChunk(chunk)))], []);
        using var embedded = new EmbeddedChunkIndex();
        await embedded.ApplyAsync(change);
        await using var server = await QdrantDouble.StartAsync();
        await using var bench = new QdrantBench(server.Address);
        await bench.Index.ApplyAsync(change);

        var asked = 0;
        var reader = new QueryReader(Lexicon.Load());
        foreach (var question in questions)
        {
            var sparse = reader.Read(question, await embedded.GetVocabularyAsync()).Sparse;
            Assert.Equal(sparse, reader.Read(question, await bench.Index.GetVocabularyAsync()).Sparse, SameVector);
            var query = new SearchQuery { Sparse = sparse, Limit = Depth };
            var (expected, actual) = ((await embedded.SearchAsync(query)).Sparse, (await bench.Index.SearchAsync(query)).Sparse);
            Assert.Equal(expected.Select(hit => hit.Chunk.Id), actual.Select(hit => hit.Chunk.Id));
            asked++;
        }

        Assert.True(asked > 50, $"only {asked} questions");
    }

    private static bool SameVector(SparseVector one, SparseVector other) =>
        one.Indices.SequenceEqual(other.Indices) && one.Values.SequenceEqual(other.Values);

    private static List<Chunk> Chunk(IEnumerable<Document> documents)
    {
        var chunker = new HeadingChunker(Options.Create(new ChunkingOptions()));
        return [.. documents.SelectMany(chunker.Chunk)];
    }

    private static Document Note(string id, string title, string text)
    {
        var whole = new TextSpan(0, text.Length);
        return new Document
        {
            Id = id,
            Title = title,
            Text = text,
            Sections = [new Section([], whole) { Blocks = [new Block(BlockKind.Paragraph, whole)] }],
            Path = id,
        };
    }

    private static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement);
}
