using System.Text.Json;
using CareerChat.Answering;
using CareerChat.Answering.Assignments;
using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Grounding;
using CareerChat.Orientation;
using CareerChat.Tests.Support;
using Microsoft.Extensions.Options;

namespace CareerChat.Tests.Answering.Assignments;

/// <summary>Tasks to jobs, on the notes of the checkout.</summary>
public class FieldsOfWorkTests
{
    private const string TwoFields = """
        # a comment
        [gardening]
        do: arroser | tondre
        with: plantes | pelouse
        say: jardin potager
        sheets: jardins | potagers
        [cooking]
        do: cuire
        with: légumes
        say: recette
        sheets: cuisine
        """;

    [Theory]
    [InlineData("Arroser les plantes du hall", 1, 0)]
    [InlineData("Ils arrosent chaque soir toutes les plantes", 1, 0)]
    [InlineData("Cuire les légumes du jardin potager", 1, 1)]
    [InlineData("Vendre des plantes", 0.25, 0)]
    [InlineData("Arroser le parking", 0, 0)]
    [InlineData("Lire le journal", 0, 0)]
    public void A_verb_and_its_object_make_a_field(string task, double gardening, double cooking) =>
        Assert.Equal([gardening, cooking], FieldsOfWork.Parse(new StringReader(TwoFields)).Signs(task));

    [Fact]
    public void A_line_of_no_known_list_is_named() =>
        Assert.Contains("wiht: x", Assert.Throws<InvalidDataException>(() => FieldsOfWork.Parse(new StringReader("[a]\nwiht: x"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("interroger", "interroge", "interrogent")]
    [InlineData("répondre", "répond", "répondent")]
    [InlineData("choisir", "choisit", "choisissent")]
    public void A_verb_is_known_by_its_third_persons(string infinitive, string one, string many) =>
        Assert.Equal([infinitive, one, many], FieldsOfWork.Forms(infinitive));

    [Theory]
    [InlineData("Marketing/Growth Analyst", "marketing-analyst")]
    [InlineData("BI Analyst", "bi-analyst")]
    [InlineData("MLE", "ml-engineer")]
    [InlineData("Plombier", null)]
    public void A_title_with_alternatives_names_the_job_of_either(string title, string? job)
    {
        var (shelf, _) = Notes();
        Assert.Equal(job, TaskWords.JobIn(shelf, title)?.Document.Id);
    }

    [Theory]
    [InlineData("Prévoir la production de lait d'une ferme à partir de l'historique", "data-scientist")]
    [InlineData("Estimer la valeur future des clients d'une enseigne", "marketing-data-scientist")]
    public void A_specialist_is_called_by_the_speciality(string task, string job)
    {
        var (shelf, advisor) = Notes();
        var context = new ReplyContext(shelf, new QuestionReading(task, shelf, []), [], [], new GroundingVerifier(), advisor);
        Assert.Equal(job, JobFinder.Find(context, task, TaskWords.Of(task), [])[0].Sheet.Document.Id);
    }

    /// <summary>The floor is below the figure of the day (165 of 174), so that a reworded note does not stop a build.</summary>
    [Fact]
    public void Most_tasks_lead_to_their_job()
    {
        var (shelf, advisor) = Notes();
        var tasks = File.ReadLines(Path.Combine(Repository.Root, "eval", "questions", "tasks.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var right = tasks.Count(task =>
        {
            var text = task.GetProperty("task").GetString()!;
            var context = new ReplyContext(shelf, new QuestionReading(text, shelf, []), [], [], new GroundingVerifier(), advisor);
            var first = JobFinder.Find(context, text, TaskWords.Of(text), [])[0].Sheet.Document.Id;
            return first == task.GetProperty("job").GetString()
                || (task.TryGetProperty("also", out var also) && also.EnumerateArray().Any(job => job.GetString() == first));
        });
        Assert.True(right >= 0.85 * tasks.Count, $"{right} of {tasks.Count} tasks lead to their job first.");
    }

    private static (NoteShelf Shelf, CareerAdvisor Advisor) Notes()
    {
        var catalog = new CareerCatalog();
        catalog.Replace(Directory.EnumerateFiles(Repository.Corpus, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => NoteReader.Parse(File.ReadAllText(file), Path.GetRelativePath(Repository.Corpus, file).Replace('\\', '/')).Document)
            .OfType<Document>());
        var chunker = new HeadingChunker(Options.Create(new ChunkingOptions()));
        return (new NoteShelf(catalog.Documents, chunker), new CareerAdvisor(catalog, chunker));
    }
}
