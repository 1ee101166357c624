using CareerChat.Answering;
using CareerChat.Answering.Assignments;

namespace CareerChat.Tests.Answering.Assignments;

public class ListedPhrasesTests
{
    [Theory]
    [InlineData("Le géomètre livre des plans cotés, un relevé et une note de calcul.", "plans cotés | relevé | note de calcul")]
    [InlineData("L'architecte livre une esquisse sobre et lisible ainsi qu'une maquette.", "esquisse sobre et lisible | maquette")]
    [InlineData("Il livre un backlog (la liste du travail), des critères et un bilan.", "backlog | critères | bilan")]
    [InlineData("Il aide les équipes à choisir.", "")]
    [InlineData("Le nombre de produits dit si le produit est utilisable.", "")]
    public void Deliverables_are_what_the_job_hands_over(string sentence, string expected) => Check(sentence, Facet.Deliverables, expected);

    [Theory]
    [InlineData("Il suit la fraîcheur des données, le taux de pannes et le coût du cloud.", "fraîcheur des données | taux de pannes | coût du cloud")]
    [InlineData("Elle suit le délai entre une demande et sa réponse, et la part de refus.", "délai entre une demande et sa réponse | part de refus")]
    [InlineData("On juge son travail à la justesse des chiffres et au délai de réponse.", "justesse des chiffres | délai de réponse")]
    [InlineData("Il suit des KPI, c'est-à-dire des indicateurs clés comme le chiffre d'affaires ou le taux de retour.", "chiffre d'affaires | taux de retour")]
    [InlineData("Il livre des tableaux de bord et un dictionnaire des indicateurs.", "")]
    public void Indicators_are_what_the_job_measures(string sentence, string expected) => Check(sentence, Facet.Indicators, expected);

    [Theory]
    [InlineData("Les risques typiques sont la fuite de données, la plainte et l'amende.", "fuite de données | plainte | amende")]
    [InlineData("Le risque typique du géomètre est une borne mal placée, qui fausse tout le plan.", "borne mal placée")]
    [InlineData("Le risque typique est de confondre cause et effet : deux courbes se ressemblent.", "confondre cause et effet")]
    public void Risks_are_what_the_sheet_fears(string sentence, string expected) => Check(sentence, Facet.Constraints, expected);

    private static void Check(string sentence, Facet facet, string expected) =>
        Assert.Equal(expected, string.Join(" | ", ListedPhrases.Of(sentence, facet)));
}
