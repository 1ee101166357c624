using CareerChat.Answering;
using CareerChat.Grounding;

namespace CareerChat.Tests.Answering;

/// <summary>What kind of thing a manner of asking is after.</summary>
public class ExpectationsTests
{
    [Theory]
    [InlineData("Pourquoi le pain lève-t-il ?", nameof(Expectation.Reason))]
    [InlineData("Pour quelle raison ferme-t-on à midi ?", nameof(Expectation.Reason))]
    [InlineData("Avec quoi taille-t-on une haie ?", nameof(Expectation.Tool))]
    [InlineData("Combien de temps dure la cuisson ?", nameof(Expectation.Amount))]
    [InlineData("Qui relit les copies ?", nameof(Expectation.Person))]
    [InlineData("Dans quels endroits travaille une sage-femme ?", nameof(Expectation.Place))]
    [InlineData("Comment se termine un match nul ?", nameof(Expectation.End))]
    [InlineData("Par quoi commence un inventaire ?", nameof(Expectation.Beginning))]
    [InlineData("Que faut-il faire en cas de fuite ?", nameof(Expectation.Duty))]
    [InlineData("Quels dangers guettent un plongeur ?", nameof(Expectation.Risk))]
    [InlineData("Qu'appelle-t-on une jachère ?", nameof(Expectation.Meaning))]
    public void A_question_says_what_it_expects(string question, string expected) =>
        Assert.Contains(Enum.Parse<Expectation>(expected), Expectations.Of(WordReader.Read(question)));

    [Theory]
    [InlineData("Combien d'années d'études faut-il ?", true)]
    [InlineData("À quelle heure ouvre la cantine ?", true)]
    [InlineData("Quelle part de son temps passe-t-il à nettoyer ?", false)]
    [InlineData("Combien d'élèves y a-t-il ?", false)]
    public void A_figure_of_time_is_told_from_another(string question, bool isTime) =>
        Assert.Equal(isTime, Expectations.AsksTime(WordReader.Read(question)));
}
