using CareerChat.Language;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Language;

public class FrenchStemmerTests
{
    [SharedFact]
    public void Every_word_of_the_reference_vocabulary_gets_the_reference_stem()
    {
        var folder = Path.Combine(Repository.Shared!, "data", "snowball-fr");
        var words = File.ReadAllLines(Path.Combine(folder, "voc.txt"));
        var stems = File.ReadAllLines(Path.Combine(folder, "output.txt"));
        Assert.Equal(21_655, words.Length);
        Assert.Equal(stems, words.Select(FrenchStemmer.Stem));
    }

    [Theory]
    [InlineData("continuellement", "continuel")]
    [InlineData("l'indépendance", "indépend")]
    [InlineData("haïssaient", "haïss")]
    [InlineData("mauvaises", "mauvais")]
    [InlineData("chevaux", "cheval")]
    [InlineData("bijoux", "bijou")]
    [InlineData("", "")]
    [InlineData("l'", "l'")]
    public void A_word_is_reduced_to_its_stem(string word, string stem) => Assert.Equal(stem, FrenchStemmer.Stem(word));

    [Fact]
    public void A_word_longer_than_any_French_word_is_left_alone()
    {
        var word = new string('é', 10_000);
        Assert.Equal(word, FrenchStemmer.Stem(word));
    }
}
