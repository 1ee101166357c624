using CareerChat.Grounding;

namespace CareerChat.Tests.Grounding;

/// <summary>Who does what, what is more than what, what is denied: claims about notes of other fields.</summary>
public class RelationClaimTests
{
    private const string Kitchen = """
        # Cuisine

        ## La brigade
        - Le commis épluche les légumes et le second dresse les assiettes.
        - Le chocolat cuit plus longtemps que le caramel.
        - La sauce blanche contient moins de sel que la sauce brune.
        - Le four à vapeur conserve mieux les vitamines que la friture.
        - Le tapis sert à pétrir la pâte, le rouleau à étaler la pâte feuilletée.
        - Le restaurant n'accepte pas les chèques.
        - La plupart des clients viennent à pied, quelques-uns en voiture.
        - Le chef goûte la sauce avant de servir le plat.
        - Le test de goût vérifie que le plat plaît aux clients.
        - Le test d'hygiène vérifie que la cuisine est propre.
        - Le congélateur n'est pas un réfrigérateur : il descend à −18 degrés.
        """;

    private const string Software = """
        # Développement

        ## Repères
        - Une régression prédit un nombre, comme un prix ; une classification prédit une catégorie, comme « fraude » ou « normal ».
        - Une API REST renvoie du JSON ; une API SOAP renvoie du XML.
        - La version 3 corrige un défaut de la version 2.
        """;

    [Theory]
    [InlineData(Kitchen, "Les commis épluchent les légumes.")]
    [InlineData(Kitchen, "La sauce brune contient plus de sel que la sauce blanche.")]
    [InlineData(Kitchen, "La friture conserve moins bien les vitamines que le four à vapeur.")]
    [InlineData(Kitchen, "Les chèques ne sont pas acceptés au restaurant.")]
    [InlineData(Kitchen, "Le chef goûte la sauce, et le commis épluche les légumes.")]
    [InlineData(Software, "Une API SOAP renvoie du XML et une API REST du JSON.")]
    public void The_same_relation_said_from_the_other_end_is_supported(string passage, string claim) => Is(passage, claim, true);

    [Theory]
    [InlineData(Kitchen, "Le second épluche les légumes et le commis dresse les assiettes.")]
    [InlineData(Kitchen, "Le caramel cuit plus longtemps que le chocolat.")]
    [InlineData(Kitchen, "Le chocolat cuit moins longtemps que le caramel.")]
    [InlineData(Kitchen, "La sauce brune contient moins de sel que la sauce blanche.")]
    [InlineData(Kitchen, "Le rouleau sert à pétrir la pâte, le tapis à étaler la pâte feuilletée.")]
    [InlineData(Kitchen, "Quelques clients viennent à pied, la plupart en voiture.")]
    [InlineData(Kitchen, "Le chef sert le plat avant de goûter la sauce.")]
    [InlineData(Kitchen, "Le test d'hygiène vérifie que le plat plaît aux clients.")]
    [InlineData(Kitchen, "Le congélateur est un réfrigérateur : il descend à −18 degrés.")]
    [InlineData(Kitchen, "Le chef goûte la sauce et touche une prime pour cela.")]
    [InlineData(Software, "Une régression prédit une catégorie et une classification prédit un nombre.")]
    [InlineData(Software, "Une API SOAP renvoie du JSON.")]
    [InlineData(Software, "La version 2 corrige un défaut de la version 3.")]
    public void Terms_that_changed_places_and_parts_nobody_said_are_not(string passage, string claim) => Is(passage, claim, false);

    private static void Is(string passage, string claim, bool isSupported)
    {
        var check = new GroundingVerifier().Verify(claim, passage);
        Assert.True(check.Verdict == Verdict.Supported == isSupported, $"{check.Verdict} {check.Score:F2} {string.Join(' ', check.Reasons)}");
    }
}
