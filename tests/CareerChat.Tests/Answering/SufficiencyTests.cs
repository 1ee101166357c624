using CareerChat.Answering;

namespace CareerChat.Tests.Answering;

/// <summary>An answer holds the thing that is asked for, or says that the notes do not: resembling the question is not enough.</summary>
public class SufficiencyTests
{
    [Theory]
    [InlineData("En quelle année est apparu Docker ?")]
    [InlineData("Quel montant faut-il payer pour suivre une formation RGPD ?")]
    [InlineData("Qui a inventé Kubernetes ?")]
    [InlineData("Qui est le président de Mistral AI ?")]
    [InlineData("Quel âge a Python ?")]
    public void A_value_that_no_sentence_gives_is_said_to_be_missing(string question) => AssertSilent(question);

    [Theory]
    [InlineData("Quelle proportion des API sont en REST ?", "80")]
    [InlineData("Quelle part de son temps le data scientist passe-t-il à nettoyer ?", "80")]
    [InlineData("Quel outil orchestre la modern data stack ?", "Airflow")]
    public void A_value_that_a_sentence_gives_is_told(string question, string said) =>
        Assert.Contains(AnswersFromNotes.Compose(question).Sentences, sentence => sentence.Text.Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("Un notaire, il fait quelles études ?")]
    [InlineData("Quel diplôme faut-il pour être pharmacien ?")]
    [InlineData("Combien gagne un pilote de chasse ?")]
    public void A_job_that_no_note_knows_has_no_facets(string question) => AssertSilent(question);

    [Theory]
    [InlineData("Quelle est la dernière étape d'un projet data ?")]
    [InlineData("Quels outils Python pour scraper ?")]
    [InlineData("Quelles sont les étapes d'un projet de data science ?")]
    public void A_list_or_a_rank_need_not_repeat_the_noun_that_asks_for_it(string question) =>
        Assert.Equal(AnswerStatus.Answered, AnswersFromNotes.Compose(question).Status);

    [Fact]
    public void That_the_notes_do_not_say_it_directly_is_said_once()
    {
        var near = new Draft(AnswerStatus.Answered, [new DraftSentence("", "Une phrase.", [])], []).OnlyNear();

        Assert.Single(near.OnlyNear().Sentences, sentence => sentence.Text == UserTexts.NeitherYesNorNo);
    }

    [Theory]
    [InlineData("Un robot peut-il accorder seul un prêt à quelqu'un ?")]
    [InlineData("Est-ce qu'un data steward a un chien au bureau ?")]
    [InlineData("Combien d'élèves deviennent data analysts ?")]
    public void No_answer_says_twice_that_it_only_comes_near(string question) =>
        Assert.InRange(AnswersFromNotes.Compose(question).Sentences.Count(sentence => sentence.Text == UserTexts.NeitherYesNorNo), 0, 1);

    private static void AssertSilent(string question)
    {
        var draft = AnswersFromNotes.Compose(question);

        Assert.True(draft.Status is not AnswerStatus.Answered && (draft.IsOnlyNear || draft.Sentences[0].Text.Contains("Les notes ne", StringComparison.Ordinal)),
            $"{question} got: {string.Join(' ', draft.Sentences.Select(sentence => sentence.Text))}");
    }
}
