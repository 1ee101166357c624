using CareerChat.Language;

namespace CareerChat.Tests.Language;

public class ThesaurusTests
{
    private static readonly Thesaurus Small = Thesaurus.Read(new StringReader(
        """
        # word of the notes | words said instead | ways of saying in several words
        nettoyer | épurer assainir | mettre au propre ; faire le ménage
        salaire | paie rémunération
        """));

    [Theory]
    [InlineData("nettoyer", "epurer")]
    [InlineData("épurer", "nettoyer")]
    [InlineData("paie", "salaire")]
    [InlineData("salaires", "remuneration")]
    public void A_word_and_what_is_said_instead_are_near_each_other(string word, string near) =>
        Assert.Contains(Small.Near(FrenchText.TermOf(FrenchText.Fold(word))), one => one.Word == near);

    [Fact]
    public void Two_words_said_instead_of_one_are_not_near_each_other() =>
        Assert.DoesNotContain(Small.Near(FrenchText.TermOf("epurer")), one => one.Word == "assainir");

    [Fact]
    public void A_way_of_saying_in_several_words_is_found_in_a_text() =>
        Assert.Equal([(2, 3, "nettoyer")], Small.Phrases(FrenchText.Tokens("il faut mettre au propre les fichiers")));

    [Theory]
    [InlineData("nettoyer")]
    [InlineData("| épurer")]
    [InlineData("mettre au propre | nettoyer")]
    [InlineData("a | b | c | d")]
    public void A_line_that_is_no_entry_is_named(string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => Thesaurus.Read(new StringReader("# head\n" + line))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_ships_reads_and_names_no_word_twice()
    {
        Assert.Contains(Thesaurus.French.Near(FrenchText.TermOf("salaire")), near => near.Word == "remuneration");
        using var stream = typeof(Thesaurus).Assembly.GetManifestResourceStream("CareerChat.thesaurus.txt")!;
        using var reader = new StreamReader(stream);
        var heads = reader.ReadToEnd().Split('\n').Where(line => line.Contains('|', StringComparison.Ordinal) && line[0] != '#').Select(line => line.Split('|')[0].Trim()).ToList();
        Assert.Equal(heads.Distinct(), heads);
    }
}
