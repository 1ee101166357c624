namespace CareerChat.Tests.Answering;

/// <summary>One step of a numbered section, when one is asked for; the section that is all about the question, when all are.</summary>
public class StepReplyTests
{
    [Theory]
    [InlineData("Quelle est la toute première étape d'une feuille de route de data engineering ?", "La recherche de la source")]
    [InlineData("Quelle est la dernière étape d'un projet data ?", "L'amélioration")]
    [InlineData("Dans un RAG, que fait-on juste avant le reclassement ?", "La recherche")]
    [InlineData("Dans un RAG, que fait-on juste après la génération ?", "La vérification")]
    public void The_step_that_is_asked_stands_alone(string question, string opening)
    {
        var sentence = Assert.Single(AnswersFromNotes.Compose(question).Sentences);
        Assert.StartsWith(opening, sentence.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quelles sont les étapes d'un projet d'analyse de données ?", "5 Whys", 3)]
    [InlineData("Quelles sont les étapes d'un projet de data engineering ?", "data contract", 4)]
    public void The_steps_are_those_of_the_section_that_says_all_of_it(string question, string said, int steps)
    {
        var quoted = AnswersFromNotes.Compose(question).Sentences.Where(sentence => sentence.Quotes.Count > 0).ToList();
        Assert.Equal(steps, quoted.Count);
        Assert.Contains(quoted, sentence => sentence.Text.Contains(said, StringComparison.Ordinal));
    }
}
