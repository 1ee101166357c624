using CareerChat.Language;

namespace CareerChat.Tests.Language;

public class FrenchTypographyTests
{
    /// <summary>Text as written, and typeset; « _ » stands for a narrow no-break space.</summary>
    [Theory]
    [InlineData("Bonjour !", "Bonjour_!")]
    [InlineData("Bonjour\u00A0!", "Bonjour_!")]
    [InlineData("Vraiment?", "Vraiment_?")]
    [InlineData("Vraiment ?!", "Vraiment_?!")]
    [InlineData("Deux outils : Spark ; Kafka.", "Deux outils_: Spark_; Kafka.")]
    [InlineData("Deux outils:", "Deux outils_:")]
    [InlineData("« le mot »", "«_le mot_»")]
    [InlineData("«le mot»", "«_le mot_»")]
    [InlineData("(oui) ?", "(oui)_?")]
    [InlineData("**Ses outils** :", "**Ses outils**_:")]
    [InlineData("l'IA d'aujourd'hui", "l’IA d’aujourd’hui")]
    [InlineData("l'\"IA\"", "l'\"IA\"")]
    [InlineData("à 10:30", "à 10:30")]
    [InlineData("https://exemple.test", "https://exemple.test")]
    [InlineData("C++ et C# : deux langages", "C++ et C#_: deux langages")]
    [InlineData("rock 'n' roll", "rock 'n' roll")]
    [InlineData("Il gagne 45 000 € par an.", "Il gagne 45 000 € par an.")]
    [InlineData("", "")]
    public void What_we_write_is_typeset(string written, string typeset)
    {
        var expected = typeset.Replace('_', '\u202F');
        Assert.Equal(expected, FrenchTypography.Of(written));
        Assert.Equal(expected, FrenchTypography.Of(expected));
    }
}
