using System.Diagnostics;
using CareerChat.Chunking;
using CareerChat.Indexing;
using CareerChat.Language;
using CareerChat.Retrieval;
using CareerChat.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace CareerChat.Tests.Retrieval;

public class RetrieverTests
{
    private static readonly Chunk[] Sheets =
    [
        Chunks.Of("data-analyst", "Le data analyst gagne de 35 à 45 k€ par an.", "Data Analyst", "Salaire", "analyste de données"),
        Chunks.Of("data-analyst", "Le data analyst construit des tableaux de bord pour les équipes.", "Data Analyst", "Missions"),
        Chunks.Of("data-analyst", "Le data analyst construit des tableaux de bord pour les équipes !", "Data Analyst", "Une journée type"),
        Chunks.Of("data-engineer", "Le data engineer construit des pipelines avec Kafka et Spark.", "Data Engineer", "Missions"),
        Chunks.Of("data-engineer", "Le data engineer gagne de 40 à 55 k€ par an.", "Data Engineer", "Salaire"),
        Chunks.Of("rgpd", "Le RGPD protège les données personnelles.", "Le RGPD"),
    ];

    [Theory]
    [InlineData("Quel est le salaire d'un data engineer ?", "data-engineer", "Salaire")]
    [InlineData("kel salaire pour un data enginer", "data-engineer", "Salaire")]
    [InlineData("tableau de bord", "data-analyst", "Missions")]
    [InlineData("À quoi sert kafka ?", "data-engineer", "Missions")]
    [InlineData("les donnees perso", "rgpd", "Le RGPD")]
    public async Task The_passage_that_answers_comes_first(string question, string document, string heading)
    {
        var found = await (await NewRetrieverAsync()).RetrieveAsync(new Question { Text = question });
        Assert.Equal((document, heading), (found.Passages[0].Chunk.DocumentId, found.Passages[0].Chunk.Heading));
        Assert.True(found.Evidence.IsEnough);
        Assert.Equal(Enumerable.Range(1, found.Passages.Count), found.Passages.Select(passage => passage.Number));
    }

    [Fact]
    public async Task A_comparison_hears_every_career_in_turn()
    {
        var found = await (await NewRetrieverAsync()).RetrieveAsync(
            new Question { Text = "Salaire : data analyst ou data engineer ?", Careers = ["data-analyst", "data-engineer"] });
        Assert.Equal(["data-analyst", "data-engineer"], found.Passages.Take(2).Select(passage => passage.Chunk.DocumentId).Order());
        Assert.All(found.Passages.Take(2), passage => Assert.Equal("Salaire", passage.Chunk.Heading));
    }

    [Fact]
    public async Task What_the_sheet_of_a_named_career_does_not_say_is_looked_for_in_the_other_notes()
    {
        var found = await (await NewRetrieverAsync()).RetrieveAsync(
            new Question { Text = "Le data analyst et le RGPD qui protège les données personnelles", Careers = ["data-analyst"] });
        Assert.True(found.Evidence.IsEnough);
        Assert.Contains(found.Passages, passage => passage.Chunk.DocumentId == "rgpd");
    }

    [Theory]
    [InlineData("c koi le salaire dun data analyst", "data-analyst", "Salaire")]
    [InlineData("koman le data engeneer fai ses pipelines", "data-engineer", "Missions")]
    public async Task Phone_spelling_leaves_the_evidence_in_place(string question, string document, string heading)
    {
        var found = await (await NewRetrieverAsync()).RetrieveAsync(new Question { Text = question });
        Assert.Equal((document, heading), (found.Passages[0].Chunk.DocumentId, found.Passages[0].Chunk.Heading));
        Assert.True(found.Evidence.IsEnough);
    }

    [Fact]
    public async Task Two_passages_that_say_the_same_are_one()
    {
        var found = await (await NewRetrieverAsync()).RetrieveAsync(new Question { Text = "tableaux de bord" });
        Assert.Single(found.Passages, passage => passage.Chunk.Text.Contains("tableaux de bord", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Comment cuire un gigot d'agneau au four ?")]
    [InlineData("Qui a gagné la coupe du monde de football en 1998 ?")]
    public async Task A_question_about_something_else_has_no_evidence(string question) =>
        Assert.False((await (await NewRetrieverAsync()).RetrieveAsync(new Question { Text = question })).Evidence.IsEnough);

    [Theory]
    [InlineData("de la et que")]
    [InlineData("🎉🎉🎉")]
    [InlineData("数据工程师的工资是多少")]
    [InlineData("zzzzzz qqqqqqq wwwww")]
    [InlineData("")]
    public async Task A_question_that_says_nothing_finds_little_and_never_fails(string question)
    {
        var found = await (await NewRetrieverAsync()).RetrieveAsync(new Question { Text = question });
        Assert.False(found.Evidence.IsEnough);
    }

    [Fact]
    public async Task A_question_of_ten_thousand_words_is_answered_at_once()
    {
        var retriever = await NewRetrieverAsync();
        var text = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"motinconnu{i % 977} salaire"));
        await retriever.RetrieveAsync(new Question { Text = "salaire" });
        var clock = Stopwatch.StartNew();
        await retriever.RetrieveAsync(new Question { Text = text });
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Both_legs_are_fused_by_rank_and_keep_their_own_scores()
    {
        var dense = Sheets.Select((chunk, i) => new IndexedChunk(
            chunk, new SparseEncoder(FieldProfile.Default).EncodeChunk(chunk), new float[] { i == 5 ? 1 : 0.1f, i == 5 ? 0 : 1 }));
        using var index = new EmbeddedChunkIndex();
        await index.ApplyAsync(new IndexChange("s", [.. dense], []));
        var retriever = new Retriever(index, new QueryReader(Lexicon.Load()), Options.Create(new RetrievalOptions()), new OneVector());

        var found = await retriever.RankAsync("kafka", [], 10);
        var kafka = found.Passages.Single(passage => passage.Chunk.Text.Contains("Kafka", StringComparison.Ordinal));
        var rgpd = found.Passages.Single(passage => passage.Chunk.DocumentId == "rgpd");
        Assert.Null(rgpd.SparseScore);
        Assert.Equal(1, rgpd.DenseScore!.Value, 6);
        Assert.NotNull(kafka.SparseScore);
        Assert.NotNull(kafka.DenseScore);
        Assert.InRange(kafka.Score, 1 / 61.0 + (1 / 67.0), 1 / 61.0 + (1 / 61.0));
        Assert.Equal(1, found.Evidence.BestCosine!.Value, 6);
    }

    private static async Task<Retriever> NewRetrieverAsync() =>
        new(await Chunks.IndexAsync(Sheets), new QueryReader(Lexicon.Load()), Options.Create(new RetrievalOptions()));

    /// <summary>An embedding model that gives every text the same direction.</summary>
    private sealed class OneVector : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(_ => new Embedding<float>(new float[] { 1, 0 }))));

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
