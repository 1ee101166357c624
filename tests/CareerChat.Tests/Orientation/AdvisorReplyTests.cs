using CareerChat.Conversation;
using CareerChat.Orientation;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Orientation;

/// <summary>Which messages orientation answers, and with whose words.</summary>
public class AdvisorReplyTests
{
    private readonly CareerAdvisor _advisor = Sheets.Advisor();

    [Theory]
    [InlineData("Quels métiers ne demandent pas de coder ?")]
    [InlineData("Donne-moi la liste des métiers où il ne faut pas savoir coder")]
    [InlineData("liste des métiers où on ne code pas")]
    [InlineData("Un métier sans coder, ça existe ?")]
    [InlineData("Travailler dans la data sans coder, c'est possible ?")]
    public void Jobs_asked_for_by_what_they_must_not_ask_are_those_that_ask_the_least_of_it(string text)
    {
        var advice = Reply(text);
        Assert.NotNull(advice);
        Assert.NotEmpty(advice.Leads);
        var code = Dimension.IndexOf("code");
        Assert.All(advice.Leads.Take(3), lead => Assert.InRange(_advisor.Index().Sheets.First(sheet => sheet.Document.Id == lead.Id).Levels[code], 0, 2));
    }

    [Theory]
    [InlineData("je suis nul en maths, c'est mort pour la data ?")]
    [InlineData("est-ce qu'on peut travailler dans la data quand on est mauvais en maths ?")]
    public void Someone_weak_at_something_gets_the_jobs_that_ask_little_of_it(string text)
    {
        var advice = Reply(text);
        Assert.NotNull(advice);
        var maths = Dimension.IndexOf("maths");
        Assert.NotEmpty(advice.Leads);
        Assert.All(advice.Leads.Take(3), lead => Assert.InRange(_advisor.Index().Sheets.First(sheet => sheet.Document.Id == lead.Id).Levels[maths], 0, 2));
    }

    [Theory]
    [InlineData("Quels métiers demandent du code ?")]
    [InlineData("Que fait un data steward ?")]
    [InlineData("Pourquoi un data analyst ne code pas beaucoup ?")]
    [InlineData("Comment nettoyer des données sans coder ?")]
    public void A_question_of_fact_is_left_to_the_notes(string text) => Assert.Null(Reply(text));

    [Fact]
    public void A_student_is_quoted_as_they_wrote()
    {
        const string meant = "J'adore les maths et les énigmes.";
        const string written = "J'adore les mats et les énigmes.";
        var advice = _advisor.Advise([meant], new Dictionary<string, string>(StringComparer.Ordinal) { [meant] = written });
        Assert.Equal(_advisor.Rank([meant]), advice.Leads.Select(lead => lead.Id));
        Assert.Contains(advice.Lines, line => line.Text.Contains("les mats", StringComparison.Ordinal));
        Assert.DoesNotContain(advice.Lines.Where(line => line.Source == 0), line => line.Text.Contains("les maths", StringComparison.Ordinal));
    }

    [Fact]
    public void A_story_of_trouble_that_asks_for_no_job_gets_none_and_is_told_who_listens()
    {
        const string story = "Mon frère crie toute la soirée dans le salon et moi je révise mes cours de dessin dans le noir";
        var advice = _advisor.Advise([story], isTroubled: true);
        Assert.Empty(advice.Leads);
        Assert.Contains(advice.Lines, line => line.Text.Contains("3114", StringComparison.Ordinal));
        Assert.NotEmpty(_advisor.Advise([story + ", quel métier pour moi ?"], isTroubled: true).Leads);
    }

    [Fact]
    public void An_age_is_no_reason() =>
        Assert.DoesNotContain(_advisor.Advise(["Mon fils de 15 ans passe sa vie sur les jeux vidéo, un métier là-dedans ?"]).Lines, line => line.Text.Contains("«\u00a015 ans", StringComparison.Ordinal));

    [Theory]
    [InlineData("Quels métiers pour quelqu'un qui aime écrire ?", "Vous dites «\u00a0écrire\u00a0»")]
    [InlineData("Je suis patient et j'aime aider les gens.", "Vous dites «\u00a0patient\u00a0»")]
    public void What_is_quoted_is_the_taste_and_not_the_question(string text, string quoted) =>
        Assert.Contains(_advisor.Advise([text]).Lines, line => line.Text.Contains(quoted, StringComparison.Ordinal));

    private Advice? Reply(string text) =>
        _advisor.Reply(new QuestionRewriter(Sheets.Catalog()).Resolve(new Dialogue([new Message(Role.User, text)]), _advisor.Rank));
}
