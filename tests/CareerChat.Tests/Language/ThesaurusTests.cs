using CareerChat.Language;

namespace CareerChat.Tests.Language;

public class ThesaurusTests
{
    private static readonly Thesaurus Small = Read(
        """
        # word of the notes | words said instead | ways of saying in several words
        nettoyer | épurer assainir | mettre au propre ; faire le ménage
        salaire | paie rémunération
        choisir | sélectionner choix
        """,
        """
        # words of one family
        choisir choix
        """);

    [Theory]
    [InlineData("nettoyer", "épurer")]
    [InlineData("épurer", "nettoyer")]
    [InlineData("paie", "salaire")]
    [InlineData("salaires", "rémunération")]
    [InlineData("choix", "choisir")]
    public void A_word_and_what_is_said_instead_or_its_family_are_near_each_other(string word, string near) =>
        Assert.Contains(Small.Near(TermOf(word)), one => one.Term == TermOf(near));

    [Fact]
    public void Two_words_said_instead_of_one_are_not_near_each_other() =>
        Assert.DoesNotContain(Small.Near(TermOf("épurer")), one => one.Term == TermOf("assainir"));

    [Fact]
    public void A_word_of_the_family_comes_first_and_once()
    {
        Thesaurus.Neighbour[] expected = [new(TermOf("choix"), IsKin: true), new(TermOf("sélectionner"), IsKin: false)];
        Assert.Equal(expected, Small.Near(TermOf("choisir")));
    }

    [Fact]
    public void A_way_of_saying_in_several_words_is_found_in_a_text() =>
        Assert.Equal([(2, 3, "nettoyer")], Small.Phrases(FrenchText.Tokens("il faut mettre au propre les fichiers")));

    [Theory]
    [InlineData("nettoyer")]
    [InlineData("| épurer")]
    [InlineData("mettre au propre | nettoyer")]
    [InlineData("a | b | c | d")]
    public void A_line_that_is_no_entry_is_named(string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => Read("# head\n" + line, "")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("choix")]
    [InlineData("choisir | choix")]
    public void A_line_that_is_no_family_is_named(string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => Read("", line)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_ships_reads_and_names_no_word_twice()
    {
        Assert.Contains(Thesaurus.French.Near(TermOf("salaire")), near => near.Term == TermOf("rémunération") && !near.IsKin);
        Assert.Contains(Thesaurus.French.Near(TermOf("décider")), near => near.Term == TermOf("décision") && near.IsKin);
        var heads = Lines("CareerChat.thesaurus.txt").Select(line => line.Split('|')[0].Trim()).ToList();
        Assert.Equal(heads.Distinct(), heads);
        var families = Lines("CareerChat.families.txt").ToList();
        Assert.Equal(families.Distinct(), families);
    }

    [Fact]
    public void No_word_is_near_its_opposite()
    {
        var isAntonyms = false;
        var opposites = new List<(string, string)>();
        foreach (var line in Lines("CareerChat.Grounding.french.txt"))
        {
            if (line[0] == '[')
            {
                isAntonyms = line == "[antonyms]";
            }
            else if (isAntonyms)
            {
                var sides = line.Split('/').Select(side => side.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TermOf).ToArray()).ToArray();
                opposites.AddRange(
                    from one in sides from other in sides where one != other from left in one from right in other select (left, right));
            }
        }

        Assert.True(opposites.Count > 500);
        Assert.DoesNotContain(opposites, pair => Thesaurus.French.Near(pair.Item1).Any(near => near.Term == pair.Item2));
    }

    private static IEnumerable<string> Lines(string resource)
    {
        using var stream = typeof(Thesaurus).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length > 0 && line[0] != '#');
    }

    private static Thesaurus Read(string words, string families) => Thesaurus.Read(new StringReader(words), new StringReader(families));

    private static string TermOf(string word) => FrenchText.TermOf(FrenchText.Fold(word));
}
