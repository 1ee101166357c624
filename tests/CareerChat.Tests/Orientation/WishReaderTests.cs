using CareerChat.Orientation;

namespace CareerChat.Tests.Orientation;

/// <summary>What is wanted and what is refused, word by word.</summary>
public class WishReaderTests
{
    [Theory]
    [InlineData("J'adore les chiffres mais je déteste coder.", "chiffres", "coder")]
    [InlineData("Je n'ai pas envie de coder, j'aime dessiner.", "dessiner", "coder")]
    [InlineData("J'aime pas trop les maths, par contre l'image me passionne.", "image", "maths")]
    [InlineData("Les réunions, très peu pour moi. Les serveurs, oui.", "serveurs", "réunions")]
    [InlineData("J'aime écrire, les maths m'ennuient.", "écrire", "maths")]
    [InlineData("Construire des tuyaux plutôt que présenter en public.", "tuyaux", "présenter")]
    [InlineData("Une piste dans le droit, sans coder, avec des contrats.", "contrats", "coder")]
    [InlineData("Je veux du concret et surtout pas de théorie.", "concret", "théorie")]
    [InlineData("J'aime l'ordre, je déteste corriger des bugs.", "ordre", "bugs")]
    [InlineData("Les maths et les stats, surtout pas. Les campagnes, j'adore.", "campagnes", "maths")]
    [InlineData("Quels métiers ne demandent pas de coder mais beaucoup de dessin ?", "dessin", "coder")]
    [InlineData("J'aime le dessin et il ne faut pas savoir coder.", "dessin", "coder")]
    public void What_is_wanted_is_told_from_what_is_refused(string text, string wanted, string refused)
    {
        Assert.True(Worth(text, wanted) > 0, $"{wanted}: {Worth(text, wanted)}");
        Assert.True(Worth(text, refused) < 0, $"{refused}: {Worth(text, refused)}");
    }

    [Theory]
    [InlineData("Chercher six mois ne me fait pas peur.", "chercher")]
    [InlineData("Je n'ai pas l'intention de quitter mon service.", "service")]
    [InlineData("Éviter les pannes, voilà ce qui me plaît.", "pannes")]
    [InlineData("Je ne supporte pas les doublons dans une liste.", "doublons")]
    [InlineData("Rassurer ceux qui ont peur des chiffres.", "chiffres")]
    public void What_is_not_refused_stays(string text, string word) => Assert.True(Worth(text, word) > 0);

    private static double Worth(string text, string word)
    {
        var words = Word.Of(text);
        return WishReader.Read(text, words)[words.FindIndex(one => one.Span.Slice(text).Equals(word, StringComparison.OrdinalIgnoreCase))];
    }
}
