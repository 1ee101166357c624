using CareerChat.Answering;

namespace CareerChat.Tests.Answering;

/// <summary>A yes or a no follows from a sentence of the notes, or is not given.</summary>
public class YesNoReplyTests
{
    [Theory]
    [InlineData("Le BI analyst écrit-il des requêtes SQL ?")]
    [InlineData("Est-ce que le DevOps connaît Linux ?")]
    [InlineData("Un data lake peut-il devenir un marécage ?")]
    [InlineData("Peut-on devenir data analyst avec un bac+3 ?")]
    public void A_sentence_that_says_what_is_asked_gives_a_yes(string question) => Assert.StartsWith("**Oui.**", First(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Le data hero est-il un métier ?")]
    [InlineData("on peut être head of data en sortant d'école ?")]
    [InlineData("AI architect, c'est possible comme premier emploi ?")]
    [InlineData("le DPO est-il responsable légalement ?")]
    [InlineData("Tous les data engineers ont-ils un bac+5 ?")]
    [InlineData("Le data steward crée-t-il des modèles de machine learning ?")]
    [InlineData("Le data analyst est-il mieux payé que le BI analyst ?")]
    public void Nothing_less_gives_one(string question) => Assert.DoesNotContain("**Oui.**", Text(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Le data hero est-il un métier ?", "un métier à part entière")]
    [InlineData("Peut-on être CTO en sortant d'école ?", "pas un premier poste")]
    [InlineData("Une corrélation est-elle une cause ?", "n'est pas une cause")]
    public void A_sentence_that_denies_it_gives_a_no(string question, string said)
    {
        Assert.StartsWith("**Non.**", First(question), StringComparison.Ordinal);
        Assert.Contains(said, First(question), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c'est dur d'être data engineer ?", "une panne bloque toutes les équipes")]
    [InlineData("c'est bien payé ml engineer ?", "50")]
    public void A_matter_of_taste_gets_the_facts_without_a_verdict(string question, string said)
    {
        Assert.DoesNotContain("**Oui", Text(question), StringComparison.Ordinal);
        Assert.Contains(said, Text(question), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Faut-il savoir coder pour être ML engineer ?", "**Oui")]
    [InlineData("il faut être fort en maths pour être data scientist ?", "**Oui")]
    public void Coding_and_maths_follow_the_level_of_the_sheet(string question, string opening) =>
        Assert.StartsWith(opening, First(question), StringComparison.Ordinal);

    [Fact]
    public void What_the_notes_leave_open_is_said_to_be_left_open()
    {
        var draft = AnswersFromNotes.Compose("Faut-il toujours un bac+5 pour devenir data engineer ?");
        Assert.DoesNotContain("**Oui.**", draft.Sentences[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("**Non.**", draft.Sentences[0].Text, StringComparison.Ordinal);
    }

    private static string First(string question) => AnswersFromNotes.Compose(question).Sentences[0].Text;

    private static string Text(string question) => string.Join(" ", AnswersFromNotes.Compose(question).Sentences.Select(sentence => sentence.Text));
}
