using CareerChat.Answering;

namespace CareerChat.Tests.Answering;

/// <summary>The right sentence first, nothing after it that nobody asked for, and « les notes ne le disent pas directement » only where they do not.</summary>
public class NearestReplyTests
{
    [Theory]
    [InlineData("Un DAG, c'est quoi au juste ?", "DAG (graphe orienté")]
    [InlineData("C'est quoi un sprint ?", "courte période fixe")]
    [InlineData("Que veut dire LLM ?", "Un LLM (grand modèle de langue)")]
    [InlineData("C'est quoi le deep learning ?", "Le deep learning (apprentissage profond)")]
    [InlineData("Qu'est-ce que le ROI dans ces métiers ?", "Le ROI (retour sur investissement)")]
    [InlineData("À quoi sert Postman ?", "Postman est un outil")]
    [InlineData("C'est quoi une donnée personnelle ?", "Une donnée personnelle (PII")]
    public void A_term_is_defined_by_the_sentence_that_defines_it_and_not_by_its_note(string question, string opening) =>
        Assert.Contains(opening, First(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Pourquoi un data lake peut-il devenir un marécage ?", "marécage")]
    [InlineData("Avec quoi teste-t-on la qualité des données ?", "Great Expectations")]
    [InlineData("Quel est le piège du cloud ?", "la facture")]
    [InlineData("Pourquoi garder un token secret ?", "il se garde secret")]
    public void The_kind_of_thing_that_is_asked_decides_between_sentences(string question, string said) =>
        Assert.Contains(said, First(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Qu'appelle-t-on préproduction ?")]
    [InlineData("Pourquoi sépare-t-on données d'entraînement et de test ?")]
    [InlineData("Pourquoi un chatbot doit-il citer ses sources ?")]
    public void A_sentence_that_answers_is_not_excused(string question) =>
        Assert.DoesNotContain(AnswersFromNotes.Compose(question).Sentences, sentence => sentence.Text == UserTexts.NeitherYesNorNo);

    [Theory]
    [InlineData("Depuis quand le scrum master est-il obligatoire par la loi ?")]
    [InlineData("Quel film regarder ce soir ?")]
    [InlineData("Combien de paramètres a GPT-5 ?")]
    public void What_leaves_out_what_is_asked_is_no_answer(string question) =>
        Assert.NotEqual(AnswerStatus.Answered, AnswersFromNotes.Compose(question).Status);

    [Theory]
    [InlineData("C'est quoi un sprint ?")]
    [InlineData("Pourquoi un RAG hallucine-t-il moins ?")]
    [InlineData("Quelle est la différence entre Scrum et Kanban ?")]
    [InlineData("Que fait le scrum master ?")]
    public void An_answer_is_brief(string question) =>
        Assert.InRange(AnswersFromNotes.Compose(question).Sentences.Count, 1, 6);

    private static string First(string question) => AnswersFromNotes.Compose(question).Sentences.First(sentence => sentence.Quotes.Count > 0).Text;
}
