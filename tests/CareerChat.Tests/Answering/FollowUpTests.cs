namespace CareerChat.Tests.Answering;

/// <summary>Short last turns, as students type them, are read with the turns before.</summary>
public class FollowUpTests
{
    [Theory]
    [InlineData("Que fait un data engineer ?", "et pour y arriver", "bac+5")]
    [InlineData("Que fait un data engineer ?", "c'est dur ?", "panne")]
    [InlineData("Que fait un data engineer ?", "c quoi ses outils", "Spark")]
    [InlineData("Le métier de DevOps me tente.", "Les mauvais côtés ?", "astreinte")]
    [InlineData("Présente-moi le CTO.", "Premier emploi possible ?", "premier poste")]
    [InlineData("Que fait un MLOps ?", "il bosse avec qui", "data scientists")]
    [InlineData("Je voudrais devenir marketing analyst, ça consiste en quoi ?", "Un petit exercice pour essayer ?", "30 minutes")]
    public void A_short_turn_asks_of_the_job_on_the_table(string first, string last, string said) =>
        Assert.Contains(AnswersFromNotes.Compose(first, last).Sentences, sentence => sentence.Text.Contains(said, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_difference_is_between_the_two_jobs_talked_about_last() =>
        Assert.Equal(["data-analyst", "data-scientist"], AnswersFromNotes.Ask("Parle moi du data analyst", "et le data scientist", "et la différence ?").Careers);

    [Fact]
    public void The_first_one_is_the_job_talked_about_first() =>
        Assert.Equal(["nlp-engineer"], AnswersFromNotes.Ask("Que fait un NLP engineer ?", "Et le computer vision engineer ?", "Pour revenir au premier, quelles études ?").Careers);

    [Fact]
    public void A_notion_asked_about_takes_the_place_of_the_job() =>
        Assert.Empty(AnswersFromNotes.Ask("Parle-moi du prompt engineer", "Sinon c'est quoi le RAG ?", "et à quoi ça sert ?").Careers);

    [Fact]
    public void Two_notions_are_told_apart() =>
        Assert.Contains("ETL et ELT", AnswersFromNotes.Ask("C'est quoi un ETL ?", "et ELT ?", "et la différence ?").Standalone, StringComparison.Ordinal);
}
