using CareerChat.Indexing;
using CareerChat.Language;
using CareerChat.Retrieval;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Retrieval;

public class QuestionSpellingTests
{
    private static readonly Vocabulary Words = Vocabulary.Of(
    [
        Chunks.Of("data-engineer", "Le data engineer programme des pipelines et surveille la qualité des données dans l'entrepôt."),
    ]);

    private readonly QuestionSpelling _spelling = new(Lexicon.Load(), new EmbeddedChunkIndex());

    [Theory]
    [InlineData("kel salaire pour un data sientist", "quel salaire pour un data scientist")]
    [InlineData("Que programe un data engineer ?", "Que programme un data engineer ?")]
    [InlineData("coment marche un pipline", "comment marche un pipeline")]
    [InlineData("lentrepôt dun data engineer", "l'entrepot dun data engineer")]
    [InlineData("C'est quoi une A.P.I. ?", "C'est quoi une API ?")]
    public void Slips_and_phone_spellings_are_written_out(string typed, string meant) =>
        Assert.Equal(meant, _spelling.Correct(typed, Words));

    [Theory]
    [InlineData("Que programme un data engineer ?")]
    [InlineData("J'aime la danse et les animaux")]
    [InlineData("J'adore les décors, je déteste le panier et l'argent, défendre une plante me plaît")]
    [InlineData("Kafka, c'est un écrivain ?")]
    [InlineData("")]
    public void Words_without_a_near_neighbour_and_names_stay_as_typed(string typed) =>
        Assert.Equal(typed, _spelling.Correct(typed, Words));
}
