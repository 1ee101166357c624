using CareerChat.Answering;
using CareerChat.Chunking;
using CareerChat.Conversation;
using CareerChat.Corpus;
using CareerChat.Grounding;
using CareerChat.Orientation;
using CareerChat.Retrieval;
using CareerChat.Tests.Support;
using Microsoft.Extensions.Options;

namespace CareerChat.Tests.Answering.Assignments;

/// <summary>Boxes to fill, from the message to the printed and checked answer, on the notes of the checkout.</summary>
public class BoxesTests
{
    private const string TwoTasks = """
        Complétez le tableau.

        | Mission | Métier | Livrables | Outils | KPI | Risque |
        |---|---|---|---|---|---|
        | Ranger chaque nuit les relevés de 2 000 compteurs d'eau | … | … | … | … | … |
        | Afficher l'occupation des salles pour la direction, chaque mois | … | … | … | … | … |
        """;

    [Fact]
    public void Every_box_is_short_labelled_and_carried_by_its_sentence()
    {
        var printed = Print(TwoTasks);
        var text = string.Concat(printed.Pieces);
        Assert.Contains("**Data Engineer**", text, StringComparison.Ordinal);
        Assert.Contains("**BI Analyst**", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("**Risque**").Length - 1);
        Assert.All(printed.Sentences, sentence => Assert.Equal(Verdict.Supported, sentence.Verdict));
        Assert.All(
            printed.Pieces.Zip(printed.Sentences).Where(one => one.First.StartsWith(" **", StringComparison.Ordinal)),
            one => Assert.InRange(one.Second.Text.Split(' ').Length, 1, 16));
    }

    [Fact]
    public void A_false_statement_is_answered_with_what_the_job_does() =>
        Assert.StartsWith(
            "**Faux.** Le data architect",
            Print("Vrai ou faux ? Justifiez en une phrase.\n1. Le Data Architect retouche des photos.\n2. Le NLP Engineer apprend aux machines à comprendre des textes.").Sentences[0].Text,
            StringComparison.Ordinal);

    private static PrintedDraft Print(string message)
    {
        var catalog = new CareerCatalog();
        catalog.Replace(Directory.EnumerateFiles(Repository.Corpus, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => NoteReader.Parse(File.ReadAllText(file), Path.GetRelativePath(Repository.Corpus, file).Replace('\\', '/')).Document)
            .OfType<Document>());
        var chunker = new HeadingChunker(Options.Create(new ChunkingOptions()));
        var advisor = new CareerAdvisor(catalog, chunker);
        var verifier = new GroundingVerifier();
        var question = new QuestionRewriter(catalog).Resolve(new Dialogue([new Message(Role.User, message)]), advisor.Rank).Question;
        return new DraftPrinter(verifier).Print(new ExtractiveAnswerer(catalog, chunker, verifier, advisor).Compose(question, RetrievalResult.Nothing), []);
    }
}
