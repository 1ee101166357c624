using CareerChat.Language;

namespace CareerChat.Tests.Language;

public class LexiconTests
{
    private const string Yaml = """
        # Words
        expressions:
          # ── Money ──
          - dit: [gagner, combien ça rapporte, "fiche de paie"]
            notes: [salaire]
        synonymes:
          - [data engineer, ingénieur de données]
        sms:
          koi: quoi
          "c": c'est
        fautes:
          data sientist: data scientist
        """;

    private static readonly Lexicon Lexicon = LexiconReader.Read(Yaml);

    [Theory]
    [InlineData("c koi 1 data sientist ?", "c'est quoi 1 data scientist ?")]
    [InlineData("Data Sientist ou data analyst", "data scientist ou data analyst")]
    [InlineData("rien à redire", "rien à redire")]
    [InlineData("", "")]
    public void Phone_spellings_and_known_mistakes_are_written_out(string text, string respelled) =>
        Assert.Equal(respelled, Lexicon.Respell(text));

    [Theory]
    [InlineData("Combien ça rapporte par mois ?", "salaire")]
    [InlineData("On gagne bien sa vie ?", "salaire")]
    [InlineData("le métier d'ingénieure de données", "data engineer")]
    [InlineData("les data engineers", "ingénieur de données")]
    [InlineData("le ciel est bleu", "")]
    public void What_people_say_is_answered_by_the_words_of_the_notes(string text, string words) =>
        Assert.Equal(words, string.Join('|', Lexicon.Expand(text).SelectMany(match => match.Words)));

    [Theory]
    [InlineData("mots:\n", "line 1")]
    [InlineData("sms:\n  koi quoi\n", "line 2")]
    [InlineData("expressions:\n  - dit: gagner\n", "line 2")]
    public void A_line_that_is_no_entry_is_named(string yaml, string where) =>
        Assert.Contains(where, Assert.Throws<FormatException>(() => LexiconReader.Read(yaml)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_shipped_lexicon_is_read_whole()
    {
        var lexicon = Lexicon.Load();
        Assert.NotEqual("pk", lexicon.Respell("pk"));
        Assert.NotEmpty(lexicon.Expand("combien on gagne"));
    }
}
