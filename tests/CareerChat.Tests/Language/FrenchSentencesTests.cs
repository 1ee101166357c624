using CareerChat.Language;

namespace CareerChat.Tests.Language;

public class FrenchSentencesTests
{
    // A bar stands where a sentence must end; there is none where it must not.
    [Theory]
    [InlineData("Il code. | Elle teste.")]
    [InlineData("M. Dupont recrute. | Mme Petit aussi.")]
    [InlineData("Des outils, p. ex. Spark ou Kafka, existent. | Ils servent.")]
    [InlineData("Le taux est de 3,5 % par an. | Il monte.")]
    [InlineData("Il faut un BUT/bac +3. | Ensuite, on peut continuer.")]
    [InlineData("Est-ce un métier\u202F? | Oui\u00A0! | Vraiment\u00A0?!")]
    [InlineData("Il a dit\u00A0: «\u00A0Je pars. Tu restes.\u00A0» | Puis il est sorti.")]
    [InlineData("«\u00A0Pourquoi\u00A0?\u00A0» demande-t-elle souvent. | On répond.")]
    [InlineData("Il programme en Python et en R. | Il sait aussi lire du C++.")]
    [InlineData("J. Martin et A. Durand signent. | C'est tout.")]
    [InlineData("La CNIL (cf. art. 5) le dit. | On la croit.")]
    [InlineData("On trouve .NET 10, C# et Node.js. | Voir https://exemple.fr/a?b=c pour la suite.")]
    [InlineData("Les outils sont SQL, Excel, etc. | Le reste suit.")]
    [InlineData("Comptez env. 50 personnes. | Au max. 3 par salle.")]
    [InlineData("Elle l'a validé. | Été comme hiver, il travaille.")]
    [InlineData("En 2024. | 80 % des projets ont réussi.")]
    [InlineData("Il hésite… puis il signe. | Il attend… | Rien ne vient.")]
    [InlineData("Il alimente l'entrepôt [1]. | Il le surveille. [2] | Fin.")]
    [InlineData("Il sait :\n | - lire\n | - écrire")]
    [InlineData("Un paragraphe sans point\n\n | Un autre")]
    [InlineData("Une phrase sur\ndeux lignes. | Une autre.")]
    [InlineData("1. Premier point. | Suite.")]
    [InlineData("**Il code.** | **Elle teste.**")]
    [InlineData("« Une citation jamais fermée. | Une suite.")]
    public void Sentences_end_where_a_French_reader_ends_them(string marked)
    {
        var expected = marked.Split('|', StringSplitOptions.TrimEntries);
        var text = marked.Replace("| ", "", StringComparison.Ordinal);

        Assert.Equal(expected, FrenchText.Sentences(text).Select(span => span.Slice(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void Nothing_but_white_space_holds_no_sentence(string text) => Assert.Empty(FrenchText.Sentences(text));
}
