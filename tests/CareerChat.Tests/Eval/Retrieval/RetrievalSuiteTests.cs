using CareerChat.Eval.Retrieval;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Eval.Retrieval;

public sealed class RetrievalSuiteTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("beir");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("qrels.tsv", "q1\td1\t1\nq2\td2\t1\n")]
    [InlineData("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td2\t1\n")]
    [InlineData("qrels.tsv", "q1 0 d1 1\nq2 0 d2 1\nq2 0 d1 0\n")]
    public async Task A_set_is_read_in_the_shapes_it_comes_in(string name, string judgments)
    {
        Write("corpus.jsonl", """
            {"_id": "d1", "title": "Kafka", "text": "Kafka transporte des flux continus."}
            {"id": "d2", "title": "", "text": "Le tableau de bord montre les ventes.", "metadata": {}}
            """);
        Write("queries.jsonl", """
            {"_id": "q1", "text": "Que transporte Kafka ?"}
            {"id": "q2", "text": "Que montre un tableau de bord ?"}
            {"id": "q3", "text": "Personne ne l'a jugée."}
            """);
        Write(name, judgments);

        var (scores, run) = await RetrievalSuite.RunAsync(BeirDataset.Load(_folder.FullName));
        Assert.Equal(["q1", "q2"], run.Select(question => question.Id));
        Assert.Equal((2, 2, 1.0, 1.0, 1.0), (scores.Documents, scores.Questions, scores.Recall1, scores.Mrr10, scores.Ndcg10));
    }

    [Theory]
    [InlineData("q1\td1\n", "line 1: expected question, document and grade")]
    [InlineData("q1\td1\t1\nq1\td1\tbien\n", "line 2: the grade 'bien'")]
    public void A_line_that_cannot_be_read_is_named(string judgments, string message)
    {
        Write("corpus.jsonl", """{"id": "d1", "text": "un"}""");
        Write("queries.jsonl", """{"id": "q1", "text": "un"}""");
        Write("qrels.tsv", judgments);
        Assert.Contains(message, Assert.Throws<DatasetException>(() => BeirDataset.Load(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        Write("corpus.jsonl", """{"id": "d1", "text": "un"}""");
        Assert.Contains("qrels", Assert.Throws<DatasetException>(() => BeirDataset.Load(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    [SharedTheory]
    [InlineData("cnil-faq", 0.73)]
    public async Task A_public_set_reaches_its_target_with_the_shipped_configuration(string set, double target)
    {
        var dataset = BeirDataset.Load(Path.Combine(Repository.Shared!, "data", "bench", set));
        var (scores, _) = await RetrievalSuite.RunAsync(dataset);
        Assert.InRange(scores.Ndcg10, target, 1);
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
