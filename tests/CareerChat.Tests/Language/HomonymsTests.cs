using CareerChat.Language;

namespace CareerChat.Tests.Language;

public class HomonymsTests
{
    [Theory]
    [InlineData("données", "donner")]
    [InlineData("destination", "destin")]
    [InlineData("départements", "départ")]
    [InlineData("environnement", "environ")]
    [InlineData("durée", "dur")]
    [InlineData("publiques", "publication")]
    [InlineData("importance", "importer")]
    [InlineData("formation", "format")]
    [InlineData("communication", "commune")]
    public void A_word_is_not_the_one_that_the_stemmer_takes_it_for(string word, string other) =>
        Assert.NotEqual(TermOf(word), TermOf(other));

    [Theory]
    [InlineData("données", "donnée")]
    [InlineData("destinations", "destination")]
    [InlineData("publiques", "public")]
    [InlineData("importantes", "importance")]
    [InlineData("communication", "communiquer")]
    public void It_keeps_its_own_inflections_and_family(string word, string other) =>
        Assert.Equal(TermOf(word), TermOf(other));

    [Fact]
    public void What_is_said_instead_of_the_one_is_not_said_instead_of_the_other()
    {
        Assert.Contains(Thesaurus.French.Near(TermOf("destin")), near => near.Term == TermOf("sort"));
        Assert.DoesNotContain(Thesaurus.French.Near(TermOf("destinées")), near => near.Term == TermOf("sort"));
    }

    [Theory]
    [InlineData("donnee")]
    [InlineData("donnee : ")]
    [InlineData("a : un un")]
    public void A_line_that_names_no_forms_or_one_twice_is_named(string line) =>
        Assert.Contains(line.TrimEnd(), Assert.Throws<FormatException>(() => Homonyms.Read(new StringReader(line))).Message, StringComparison.Ordinal);

    private static string TermOf(string word) => FrenchText.TermOf(FrenchText.Fold(word));
}
