using CareerChat.Answering;

namespace CareerChat.Tests.Answering;

/// <summary>Two notions, a counted list, a way of doing, a manner of telling: each is answered as it is asked.</summary>
public class NotionReplyTests
{
    [Theory]
    [InlineData("Latence et débit, c'est quoi ?", "La latence est", "Le débit est")]
    [InlineData("La précision et le rappel, je mélange toujours les deux", "La précision dit", "Le rappel dit")]
    [InlineData("Je confonds data lake et data warehouse", "lac de données", "entrepôt de données")]
    public void Two_notions_are_told_one_after_the_other(string question, string one, string other)
    {
        var told = Text(question);

        Assert.Contains(one, told, StringComparison.Ordinal);
        Assert.Contains(other, told, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_notions_the_one_that_no_note_knows_is_said_to_be_missing() =>
        Assert.Contains("algorithme", Compose("Quelle différence entre une IA et un algorithme ?").Sentences[^1].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Quels sont les quatre environnements d'une mise en production ?", 4)]
    [InlineData("Les cinq points de la gouvernance des données ?", 5)]
    [InlineData("Cite les trois leviers pour devenir data driven", 3)]
    public void A_list_that_is_asked_for_by_its_count_is_given_whole(string question, int count) =>
        Assert.InRange(Compose(question).Sentences.Count(sentence => sentence.Quotes.Count > 0), count, count + 1);

    [Theory]
    [InlineData("Quels sont les sept principes du feng shui ?")]
    [InlineData("Cite les quatre saisons de Vivaldi")]
    public void A_list_of_things_that_no_note_lists_is_not_made_up(string question) =>
        Assert.NotEqual(AnswerStatus.Answered, Compose(question).Status);

    [Fact]
    public void A_way_of_doing_is_told_step_by_step() =>
        Assert.StartsWith("1. ", Compose("Test A/B : on fait comment concrètement ?").Sentences[1].Lead.TrimStart('\n'), StringComparison.Ordinal);

    [Theory]
    [InlineData("Explique-moi le machine learning comme si j'avais 10 ans", "Le machine learning (ML")]
    [InlineData("C'est quoi le RGPD, sans jargon ?", "RGPD")]
    [InlineData("C'est quoi le RGPD, en deux mots ?", "RGPD")]
    [InlineData("C'est quoi l'overfitting, en deux mots ?", "par cœur")]
    public void A_manner_of_telling_is_not_looked_for_in_the_notes(string question, string opening)
    {
        var draft = Compose(question);

        Assert.Equal(AnswerStatus.Answered, draft.Status);
        Assert.Contains(opening, draft.Sentences[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("jargon", Text(question), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Explique la photosynthèse comme si j'avais 10 ans")]
    [InlineData("C'est quoi la mécanique quantique, sans jargon ?")]
    [InlineData("En gros, c'est quoi la mécanique quantique, en trois phrases ?")]
    public void What_no_note_tells_is_not_told_more_simply(string question) => Assert.NotEqual(AnswerStatus.Answered, Compose(question).Status);

    [Theory]
    [InlineData("Est-ce que je peux faire ça en télétravail ?")]
    [InlineData("Que faire pendant un bivouac ?")]
    public void Sentences_near_by_one_far_word_are_not_shown(string question) =>
        Assert.DoesNotContain(Compose(question).Sentences, sentence => sentence.Quotes.Count > 0);

    private static string Text(string question) => string.Join(' ', Compose(question).Sentences.Select(sentence => sentence.Text));

    private static Draft Compose(string question) => AnswersFromNotes.Compose(question);
}
