using CareerChat.Answering;

namespace CareerChat.Tests.Answering;

/// <summary>The sentence closest to the whole question is not left out for one of the section that a word of it names.</summary>
public class AmendmentTests
{
    [Theory]
    [InlineData("Quelles personnes le Head of Data préfère-t-il embaucher ?", "curieuses")]
    [InlineData("Quels outils Python pour scraper ?", "Beautiful Soup")]
    public void The_sentence_that_says_what_is_asked_is_in_the_answer(string question, string said) =>
        Assert.Contains(AnswersFromNotes.Compose(question).Sentences, sentence => sentence.Text.Contains(said, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Quelle note dit que le CTO doit être médecin ?")]
    [InlineData("Combien coûte l'abonnement à Tableau pour une petite entreprise ?")]
    [InlineData("Combien de data scientists y aura-t-il en France dans dix ans ?")]
    public void What_only_comes_near_is_still_declined(string question) =>
        Assert.Equal(AnswerStatus.NoPassage, AnswersFromNotes.Compose(question).Status);
}
