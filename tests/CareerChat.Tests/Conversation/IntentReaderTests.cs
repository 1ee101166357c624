using CareerChat.Conversation;

namespace CareerChat.Tests.Conversation;

public class IntentReaderTests
{
    [Theory]
    [InlineData("Bonjour !", 0, Intent.Greet)]
    [InlineData("merci beaucoup pour votre aide", 0, Intent.Thank)]
    [InlineData("Au revoir", 0, Intent.Leave)]
    [InlineData("Quel métier pour moi ?", 0, Intent.StartOrientation)]
    [InlineData("J'adore faire parler les chiffres, je déteste coder", 0, Intent.FindCareer)]
    [InlineData("Quand une machine tombe en panne, je veux être la personne qui la répare, ça me plairait.", 0, Intent.FindCareer)]
    [InlineData("Surveiller des serveurs et automatiser les livraisons", 0, Intent.FindCareer)]
    [InlineData("J'aime savoir pourquoi une affiche a plu, puis le raconter à mon équipe.", 0, Intent.FindCareer)]
    [InlineData("Je voudrais que chaque mot ait la même définition pour tout le monde et que toutes les fiches de la maison soient justes.", 0, Intent.FindCareer)]
    [InlineData("Je passe mes soirées à démonter des radios et à dessiner des circuits, à quoi cela peut-il mener ?", 0, Intent.FindCareer)]
    [InlineData("Lire des cartes anciennes et deviner où passaient les routes", 0, Intent.FindCareer)]
    [InlineData("jveux coder des jeux, je fait quoi plus tard ?", 0, Intent.FindCareer)]
    [InlineData("Je voudrais la définition d'un lac de données", 0, Intent.Ask)]
    [InlineData("comment retrouver le fichier que mon collègue a perdu", 0, Intent.Ask)]
    [InlineData("Je voudrais savoir ce qui change avec le RGPD", 0, Intent.Ask)]
    [InlineData("Mon prof a parlé en cours de la dérive des modèles et des données, à quoi ça sert ?", 0, Intent.Ask)]
    [InlineData("Donner un exemple de pipeline", 0, Intent.Ask)]
    [InlineData("Donne-moi le numéro de téléphone du directeur du site.", 0, Intent.Ask)]
    [InlineData("Quel métier utilise les probabilités tous les jours ?", 0, Intent.FindCareer)]
    [InlineData("Quel métier gagne le plus ?", 0, Intent.Ask)]
    [InlineData("Définir le RGPD", 0, Intent.Ask)]
    [InlineData("Écris un poème pour l'anniversaire de ma petite sœur", 0, Intent.Ask)]
    [InlineData("C'est quoi le métier d'horloger ?", 0, Intent.Ask)]
    [InlineData("J'hésite entre SQL et R pour mon projet de fin d'année, lequel apprendre d'abord", 0, Intent.Ask)]
    [InlineData("ETL et ELT : donnez-moi les différences entre les deux s'il vous plaît", 0, Intent.Ask)]
    [InlineData("Je travaille dans une librairie depuis dix ans, qu'est-ce qu'il faut prévoir pour stocker nos données ?", 0, Intent.Ask)]
    [InlineData("Je voudrais dessiner des affiches, quel métier pour ça ?", 0, Intent.FindCareer)]
    [InlineData("Quel est le boulot d'un data engineer ?", 1, Intent.Ask)]
    [InlineData("Expliquer la différence entre ETL et ELT", 0, Intent.Ask)]
    [InlineData("Que fait un data engineer ?", 1, Intent.Ask)]
    [InlineData("Je voudrais savoir combien gagne un data scientist", 1, Intent.Ask)]
    [InlineData("Je suis une femme, data engineer, c'est un métier pour moi ?", 1, Intent.AskFit)]
    [InlineData("Quels métiers utilisent Power BI ?", 0, Intent.Ask)]
    [InlineData("Je ne vois plus le sens de rien, j'ai envie de mourir", 0, Intent.Ask)]
    public void A_message_is_read_for_what_it_is_for(string text, int careersNamed, Intent expected) =>
        Assert.Equal(expected, IntentReader.Read(text, careersNamed, afterLeads: false));

    [Fact]
    public void Pourquoi_asks_for_reasons_only_after_leads()
    {
        Assert.Equal(Intent.AskWhy, IntentReader.Read("pourquoi ?", 0, afterLeads: true));
        Assert.Equal(Intent.Ask, IntentReader.Read("pourquoi ?", 0, afterLeads: false));
    }
}
