using CareerChat.Corpus;

namespace CareerChat.Tests.Corpus;

public class ReadableTextTests
{
    [Theory]
    [InlineData("Le **data analyst** lit des *tableaux*.", "Le data analyst lit des tableaux.")]
    [InlineData("Voir [la fiche](https://exemple.fr/a_b) et [l'autre][2].", "Voir la fiche et l'autre.")]
    [InlineData("Une image ![logo](x.png)ici", "Une image ici")]
    [InlineData("Une note[^1] de bas de page.", "Une note de bas de page.")]
    [InlineData("`snake_case` et ``a ` b``", "snake_case et a ` b")]
    [InlineData("snake_case reste, 2 * 3 aussi, 5*3 aussi", "snake_case reste, 2 * 3 aussi, 5*3 aussi")]
    [InlineData("C# et C++ et <b>gras</b>&nbsp;: 3 &lt; 5", "C# et C++ et gras\u00A0: 3 < 5")]
    [InlineData("a\\*b \\| c", "a*b | c")]
    [InlineData("deux\n   lignes   ici", "deux lignes ici")]
    [InlineData("> citée\n> sur deux lignes", "citée sur deux lignes")]
    [InlineData("Stocker 💗 les données \uE00A \u2705", "Stocker les données")]
    [InlineData("20 °C © 2024, A → B", "20 °C © 2024, A → B")]
    [InlineData("Fin<br>de ligne <!-- caché --> ici", "Fin de ligne ici")]
    [InlineData("<https://exemple.fr>", "https://exemple.fr")]
    [InlineData("~~non~~ oui", "non oui")]
    [InlineData("reste [entre crochets] ainsi", "reste [entre crochets] ainsi")]
    public void Markup_goes_and_words_stay(string source, string expected) => Assert.Equal(expected, ReadableText.Of(source));

    [Theory]
    [InlineData("Le **data analyst** lit &amp; trie des [tableaux](x).")]
    [InlineData("Sans aucun balisage.")]
    [InlineData("deux\n   lignes   *ici*")]
    public void Every_word_remembers_where_it_stands(string source)
    {
        var readable = ReadableText.Of(source, new TextSpan(0, source.Length));
        foreach (var word in readable.Text.Split(' ').Where(word => word.All(char.IsLetter)))
        {
            var start = readable.Text.IndexOf(word, StringComparison.Ordinal);
            Assert.Equal(word, ReadableText.Of(source, readable.SourceOf(new TextSpan(start, start + word.Length))).Text);
        }
    }
}
