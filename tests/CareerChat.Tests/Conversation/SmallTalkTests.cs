using CareerChat.Conversation;

namespace CareerChat.Tests.Conversation;

public class SmallTalkTests
{
    [Theory]
    [InlineData("merci beaucoup, t'es top", Intent.Thank)]
    [InlineData("ok cool ça marche", Intent.Thank)]
    [InlineData("super réponse, merciiii !", Intent.Thank)]
    [InlineData("c'est clair, merci", Intent.Thank)]
    [InlineData("haha trop drôle", Intent.Laugh)]
    [InlineData("mdrrr", Intent.Laugh)]
    [InlineData("t'es nul", Intent.Complain)]
    [InlineData("n'importe quoi", Intent.Complain)]
    [InlineData("merci pour tout, à bientôt", Intent.Thank)]
    [InlineData("bonne soirée à vous", Intent.Leave)]
    public void A_message_of_small_talk_alone_asks_nothing(string text, Intent expected) =>
        Assert.Equal(expected, IntentReader.Read(text, 0, afterLeads: false));

    [Theory]
    [InlineData("cool, et le salaire ?")]
    [InlineData("c'est nul comme salaire ?")]
    [InlineData("je suis nul")]
    [InlineData("merci, et les études ?")]
    [InlineData("c'est quoi le top des outils ?")]
    public void Whatever_else_is_said_is_asked(string text) =>
        Assert.DoesNotContain(IntentReader.Read(text, 0, afterLeads: false), (Intent[])[Intent.Thank, Intent.Laugh, Intent.Complain, Intent.Leave]);
}
