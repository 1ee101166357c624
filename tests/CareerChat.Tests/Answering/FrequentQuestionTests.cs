using CareerChat.Answering;
using CareerChat.Chunking;
using CareerChat.Conversation;
using CareerChat.Corpus;
using CareerChat.Grounding;
using CareerChat.Orientation;
using CareerChat.Retrieval;
using Microsoft.Extensions.Options;

namespace CareerChat.Tests.Answering;

/// <summary>A list of frequent questions about a place: asked in other words, a question has the answer that stands under its heading.</summary>
public class FrequentQuestionTests
{
    private const string Questions = """
        # Ludothèque du Moulin : vos questions

        ## Faut-il être adhérent pour jouer sur place ?
        Non. Chacun peut entrer et essayer ce qui est sur les tables.

        ## Que se passe-t-il si je perds une pièce ?
        On la remplace quand c'est possible. Sinon, la boîte est à rembourser, 12 € au plus.

        ## Mon enfant peut-il rester seul ?
        Oui, à partir de 11 ans. Avant, un adulte reste avec lui.

        ## Combien de jeux peut-on emprunter ?
        Quatre à la fois, pour deux semaines.

        ## Prêtez-vous des consoles ?
        Pas encore : seuls les jeux de société sortent.
        """;

    [Theory]
    [InlineData("Mon fils de 9 ans peut rester tout seul ?", "un adulte reste avec lui")]
    [InlineData("J'ai perdu une pièce, qu'est-ce qui se passe ?", "rembourser")]
    [InlineData("On peut jouer sans être adhérent ?", "Chacun peut entrer")]
    [InlineData("j'emprunte combien de jeux à la fois", "Quatre à la fois")]
    public void What_stands_under_the_heading_that_asks_it_answers(string question, string said) =>
        Assert.Contains(Compose(question).Sentences, sentence => sentence.Text.Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("Mon chien peut-il entrer avec moi ?")]
    [InlineData("Quelle est l'adresse de la ludothèque ?")]
    [InlineData("Combien gagne une ludothécaire ?")]
    [InlineData("Qui est la directrice ?")]
    public void What_no_heading_asks_and_no_sentence_says_is_not_answered(string question) =>
        Assert.NotEqual(AnswerStatus.Answered, Compose(question).Status);

    private static Draft Compose(string question)
    {
        var catalog = new CareerCatalog();
        catalog.Replace([NoteReader.Parse(Questions, "ludotheque.md").Document!]);
        var chunker = new HeadingChunker(Options.Create(new ChunkingOptions()));
        var advisor = new CareerAdvisor(catalog, chunker);
        var asked = new QuestionRewriter(catalog).Resolve(new Dialogue([new Message(Role.User, question)]), advisor.Rank).Question;
        return new ExtractiveAnswerer(catalog, chunker, new GroundingVerifier(), advisor).Compose(asked, RetrievalResult.Nothing);
    }
}
