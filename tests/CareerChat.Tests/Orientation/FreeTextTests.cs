using System.Text.Json;
using CareerChat.Orientation;
using CareerChat.Tests.Support;
using Xunit.Abstractions;

namespace CareerChat.Tests.Orientation;

/// <summary>« Quel métier pour moi ? » in free text, on the profiles of <c>eval/questions/orientation.jsonl</c>.</summary>
public class FreeTextTests(ITestOutputHelper output)
{
    private readonly CareerAdvisor _advisor = Sheets.Advisor();

    [Theory]
    [InlineData("dev", 0.85, 0.95)]
    [InlineData("held", 0.70, 0.85)]
    public void The_right_job_comes_first_or_in_the_first_three(string split, double first, double three)
    {
        var (top, topThree, total) = (0, 0, 0);
        foreach (var profile in Profiles())
        {
            if (profile.GetProperty("split").GetString() != split || profile.GetProperty("named").GetBoolean())
            {
                continue;
            }

            var leads = _advisor.Rank([profile.GetProperty("text").GetString()!]);
            var wanted = profile.GetProperty("career").GetString();
            total++;
            top += leads.Count > 0 && leads[0] == wanted ? 1 : 0;
            topThree += leads.Take(3).Contains(wanted) ? 1 : 0;
        }

        output.WriteLine($"{split}: {total} profiles, first {100.0 * top / total:f1} %, first three {100.0 * topThree / total:f1} %");
        Assert.True(top >= first * total, $"first: {top} of {total}");
        Assert.True(topThree >= three * total, $"first three: {topThree} of {total}");
    }

    [Theory]
    [InlineData("Je m'appelle {0}, j'adore faire parler les chiffres mais je déteste coder. Quel métier pour moi ?", "Emma", "Mohamed")]
    [InlineData("Je suis {0} et je rêve d'inventer des méthodes et de publier des articles.", "passionnée de maths", "passionné de maths")]
    [InlineData("J'étudie à {0}, j'aime dessiner le plan d'ensemble des données.", "Sciences Po", "l'université de Bobigny")]
    [InlineData("{0}, je veux surveiller des serveurs et automatiser.", "Rigoureuse et curieuse", "Rigoureux et curieux")]
    [InlineData("Je suis {0} en terminale dans le 93, les campagnes de pub me fascinent.", "une fille", "un garçon")]
    public void The_ranking_ignores_first_name_gender_and_school(string text, string one, string other) =>
        Assert.Equal(
            _advisor.Rank([text.Replace("{0}", one, StringComparison.Ordinal)]),
            _advisor.Rank([text.Replace("{0}", other, StringComparison.Ordinal)]));

    [Theory]
    [InlineData("Je m'appelle Fatou, je suis étudiante à Marseille.", "Je m'appelle Paul, je suis étudiant à Lille.")]
    [InlineData("Je suis une lycéenne sérieuse du Cantal.", "Je suis un lycéen sérieux du Val-de-Marne.")]
    [InlineData("Moi c'est Inès, une fille passionnée et débrouillarde, à l'université de Tours.", "Moi c'est Enzo, un garçon passionné et débrouillard, à l'université de Metz.")]
    public void Who_one_is_and_where_one_lives_never_moves_a_ranking(string one, string other)
    {
        foreach (var text in Profiles().Select(profile => profile.GetProperty("text").GetString()!))
        {
            Assert.Equal(_advisor.Rank([$"{one} {text}"]), _advisor.Rank([$"{other} {text}"]));
        }
    }

    [Fact]
    public void Every_reason_and_caution_cites_the_sentence_it_quotes()
    {
        var advice = _advisor.Advise(["J'adore faire parler les chiffres, je déteste coder."]);
        Assert.NotEmpty(advice.Leads);
        foreach (var lead in advice.Leads)
        {
            Assert.All(lead.Reasons, reason => Assert.Equal(Quoted(advice, reason.Citation), reason.Text));
            Assert.All(lead.WatchOut, caution => Assert.Equal(Quoted(advice, caution.Citation), caution.Text));
        }

        Assert.All(advice.Leads.Take(3), lead => Assert.NotEmpty(lead.WatchOut));
        Assert.NotEmpty(advice.Leads[0].Reasons);
    }

    [Fact]
    public void Tastes_that_point_elsewhere_are_told_so_and_sent_to_onisep()
    {
        var advice = _advisor.Advise(["J'aime soigner les gens."]);
        Assert.True(advice.IsOutOfScope);
        Assert.Contains("Onisep", advice.Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_words_give_the_same_cards() =>
        Assert.Equal(
            _advisor.Advise(["J'aime les images et le code."]).Lines,
            Sheets.Advisor().Advise(["J'aime les images et le code."]).Lines);

    private static IEnumerable<JsonElement> Profiles()
    {
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "eval", "questions", "orientation.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.Clone();
        }
    }

    private static string Quoted(Advice advice, int citation)
    {
        var source = advice.Sources[citation - 1];
        return source.Quote.Slice(Sheets.All.Single(sheet => sheet.Id == source.Chunk.DocumentId).Text);
    }
}
