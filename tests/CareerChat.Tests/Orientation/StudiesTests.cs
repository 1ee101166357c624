using CareerChat.Orientation;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Orientation;

/// <summary>How long one wishes to study, and what the sheets ask.</summary>
public class StudiesTests
{
    [Theory]
    [InlineData("Quels métiers sans longues études ?", 3)]
    [InlineData("Je veux des études courtes.", 3)]
    [InlineData("J'aime l'informatique mais je veux pas faire cinq ans d'études", 3)]
    [InlineData("je cherche une formation courte, quel métier ?", 3)]
    [InlineData("Quels métiers accessibles avec un bac+2 ?", 2)]
    [InlineData("Que faire après un BTS ?", 2)]
    [InlineData("quel boulot avec une licence", 3)]
    [InlineData("bac + 3 maximum, quel job ?", 3)]
    [InlineData("un métier sans diplôme, ça existe ?", 0)]
    public void The_most_years_that_one_wishes_to_study_are_read(string text, int years) => Assert.Equal(years, Studies.Most(text));

    [Theory]
    [InlineData("Je suis en bac+2 et j'aime coder.")]
    [InlineData("J'ai un BTS compta et je veux changer.")]
    [InlineData("Je suis prêt à faire de longues études.")]
    [InlineData("J'étudie depuis dix ans les bases de données.")]
    [InlineData("But de ma vie : créer des images.")]
    public void What_one_has_studied_is_no_limit(string text) => Assert.Null(Studies.Most(text));

    [Theory]
    [InlineData("On devient DevOps avec un bac+3 ou un bac+5 en informatique.", 3)]
    [InlineData("Le plus souvent un bac+5, parfois un bac+2 complété par une alternance.", 2)]
    [InlineData("Le niveau habituel est bac+5.", 5)]
    public void A_sheet_asks_the_fewest_years_that_it_names(string access, int years) => Assert.Equal(years, Studies.Least(access));

    [Fact]
    public void Nothing_is_read_where_no_level_is_named() => Assert.Null(Studies.Least("On le devient depuis son poste, par une formation courte."));

    [Theory]
    [InlineData("Quels métiers accessibles avec un bac+2 ?")]
    [InlineData("Je veux des études courtes.")]
    public void Jobs_that_open_early_come_first_and_it_is_said_so(string text)
    {
        var advice = Sheets.Advisor().Advise([text]);
        Assert.Equal("developpeur-python", advice.Leads[0].Id);
        Assert.Contains("moins d'années d'études", advice.Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_taste_is_still_heard_beside_the_wish_for_short_studies()
    {
        var advice = Sheets.Advisor().Advise(["J'aime le marketing et les campagnes de pub, mais je ne veux pas de longues études."]);
        Assert.Equal("marketing-analyst", advice.Leads[0].Id);
        Assert.Contains(advice.Lines, line => line.Text.Contains("moins d'années d'études", StringComparison.Ordinal));
    }
}
