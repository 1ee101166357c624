using CareerChat.Grounding;

namespace CareerChat.Tests.Grounding;

/// <summary>Numbers of claims about notes of other fields: the rules may know nothing of data jobs.</summary>
public class NumberClaimTests
{
    private const string Nurse = """
        # Infirmier

        ## Conditions
        - Un infirmier débutant gagne environ 1 900 € net par mois, un infirmier expérimenté 2 600 €.
        - Il travaille 35 heures par semaine, souvent en équipe de 12 heures.
        - La formation dure trois ans après le bac et conduit à un diplôme de niveau bac+3.
        - Un service compte de 15 à 20 lits.
        - Plus de 40 % des infirmiers exercent à l'hôpital public.
        - Il faut au moins deux soignants pour déplacer un patient.
        """;

    private const string Kitchen = """
        # Cuisine

        ## La brigade
        - La brigade réunit un chef, deux seconds et six commis.
        - Une trentaine de couverts sont servis le midi, une centaine le soir.
        - Quatre cuisiniers sur dix changent de maison chaque année.
        - La facture d'énergie est passée de 10 000 à 7 000 €.

        ## Les outils
        - Le couteau d'office épluche.
        - Le fouet monte les blancs.
        - La mandoline tranche les légumes.
        - Le chinois filtre les sauces.
        """;

    [Theory]
    [InlineData(Nurse, "Un infirmier débutant touche près de 1 900 euros net par mois.")]
    [InlineData(Nurse, "L'infirmier débutant perçoit environ 1,9 k€ net par mois.")]
    [InlineData(Nurse, "La formation dure 36 mois.")]
    [InlineData(Nurse, "Un service compte entre 15 et 20 lits.")]
    [InlineData(Nurse, "Un service compte au plus 20 lits.")]
    [InlineData(Nurse, "Il faut au minimum 2 soignants pour déplacer un patient.")]
    [InlineData(Kitchen, "Environ trente couverts sont servis le midi.")]
    [InlineData(Kitchen, "40 % des cuisiniers changent de maison chaque année.")]
    [InlineData(Kitchen, "La facture d'énergie est passée de 10 k€ à 7 k€.")]
    [InlineData(Kitchen, "La brigade compte 6 commis.")]
    public void The_same_value_said_otherwise_is_supported(string passage, string claim) => Is(passage, claim, true);

    [Theory]
    [InlineData(Nurse, "Un infirmier débutant gagne environ 2 600 € net par mois.")]
    [InlineData(Nurse, "Un infirmier débutant gagne 1 900 € net par an.")]
    [InlineData(Nurse, "Il travaille 35 heures par jour.")]
    [InlineData(Nurse, "La formation dure trois mois après le bac.")]
    [InlineData(Nurse, "La formation conduit à un diplôme de niveau bac+5.")]
    [InlineData(Nurse, "Un service compte au moins 20 lits.")]
    [InlineData(Nurse, "Moins de 40 % des infirmiers exercent à l'hôpital public.")]
    [InlineData(Nurse, "Il faut trois soignants pour déplacer un patient.")]
    [InlineData(Kitchen, "La brigade réunit un chef, six seconds et deux commis.")]
    [InlineData(Kitchen, "Une trentaine de couverts sont servis le soir.")]
    [InlineData(Kitchen, "La facture d'énergie est passée de 7 000 à 10 000 €.")]
    [InlineData(Kitchen, "Six cuisiniers sur dix changent de maison chaque année.")]
    [InlineData(Kitchen, "La cuisine a trois outils : le couteau d'office, le fouet et la mandoline.")]
    public void Another_value_bound_period_or_holder_is_not(string passage, string claim) => Is(passage, claim, false);

    [Fact]
    public void A_count_that_another_sentence_of_the_passage_gives_otherwise_is_not_supported() => Is(
        """
        # Le cloud

        ## Les grands fournisseurs
        - Les trois grandes plateformes cloud citées par les notes sont AWS, Azure et GCP.
        - Chaque plateforme propose aussi des services prêts à l'emploi.
        """,
        "Les notes citent cinq grandes plateformes cloud.", false);

    private static void Is(string passage, string claim, bool isSupported)
    {
        var check = new GroundingVerifier().Verify(claim, passage);
        Assert.True(check.Verdict == Verdict.Supported == isSupported, $"{check.Verdict} {check.Score:F2} {string.Join(' ', check.Reasons)}");
    }
}
