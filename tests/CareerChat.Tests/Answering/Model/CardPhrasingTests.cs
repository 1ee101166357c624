using CareerChat.Answering;

namespace CareerChat.Tests.Answering.Model;

/// <summary>A model may say why a lead fits; which leads, in what order and on what proof is decided without it.</summary>
public class CardPhrasingTests(ScriptedChat chat) : IClassFixture<ScriptedChat>
{
    private const string Wish = "J'adore les tableaux de bord, quel métier pour moi ?";
    private const string Proved = "Vous dites « tableaux de bord » : le data analyst présente des tableaux de bord aux décideurs [⟦présente des tableaux⟧].";

    [Fact]
    public async Task A_sentence_that_its_reason_proves_stands_under_its_card()
    {
        var answer = await AnswerTo(Proved);
        Assert.Equal(AnswerMode.Llm, answer.Mode);
        var at = answer.Text.IndexOf("le data analyst présente des tableaux de bord aux décideurs", StringComparison.Ordinal);
        Assert.True(at > answer.Text.IndexOf("**1. Data Analyst**", StringComparison.Ordinal), answer.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Je vous conseille plutôt médecin.")]
    [InlineData("Vous dites « tableaux de bord » : le data analyst gagne 90 000 € par an [⟦présente des tableaux⟧].")]
    [InlineData("Vous dites « je déteste le bruit » : le data analyst présente des tableaux de bord aux décideurs [⟦présente des tableaux⟧].")]
    [InlineData("Vous dites « tableaux de bord » : le data analyst présente des tableaux de bord aux décideurs [99].")]
    public async Task A_sentence_that_nothing_proves_is_left_out_and_the_cards_stay(string reply)
    {
        var answer = await AnswerTo(reply);
        Assert.Equal(AnswerMode.Fallback, answer.Mode);
        Assert.DoesNotContain("médecin", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("90 000", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("le bruit", answer.Text, StringComparison.Ordinal);
        Assert.Contains("**1. Data Analyst**", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_the_model_writes_the_leads_their_order_and_their_proofs_are_the_same()
    {
        var one = await AnswerTo(Proved);
        var other = await AnswerTo("Le data engineer est bien meilleur pour vous, mettez-le en premier.");
        Assert.Equal(one.Careers.Select(lead => lead.Id), other.Careers.Select(lead => lead.Id));
        Assert.Equal(one.Citations, other.Citations);
        Assert.Equal(
            one.Careers.SelectMany(lead => lead.Reasons).Select(reason => (reason.YourWords, reason.Citation, reason.Text)),
            other.Careers.SelectMany(lead => lead.Reasons).Select(reason => (reason.YourWords, reason.Citation, reason.Text)));
    }

    private async Task<Answer> AnswerTo(string reply) => Assert.IsType<AnswerUpdate.Completed>((await chat.AskAsync(Wish, reply))[^1]).Answer;
}
