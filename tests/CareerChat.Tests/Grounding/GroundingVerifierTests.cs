using CareerChat.Grounding;

namespace CareerChat.Tests.Grounding;

public class GroundingVerifierTests
{
    private const string Passage = """
        ## Data Scientist
        ### Salaire
        * **Junior :** 45k€ - 60k€
        * **Sénior :** 70k€ - 100k€
        ### Missions
        * Le data scientist construit des modèles prédictifs en Python et en R.
        * Il ne met pas lui-même les modèles en production.
        * Il passe 80 % de son temps à nettoyer les données.
        ## Data Engineer
        ### Missions
        * Il construit des pipelines avec Spark et Airflow.
        """;

    private readonly GroundingVerifier _verifier = new();

    [Theory]
    [InlineData("Le data scientist construit des modèles prédictifs.")]
    [InlineData("Un data scientist junior gagne entre 45 000 et 60 000 € par an.")]
    [InlineData("Le data scientist senior touche de 70 à 100 k€.")]
    [InlineData("Le data scientist développe des modèles de prédiction avec Python.")]
    [InlineData("Le data scientist consacre 80 % de son temps au nettoyage des données.")]
    [InlineData("Le data scientist ne met pas les modèles en production.")]
    [InlineData("Le data engineer construit des pipelines avec Airflow.")]
    public void What_the_passage_says_in_other_words_is_supported(string claim) => Verdicts(claim, Verdict.Supported);

    [Theory]
    [InlineData("Le data analyst doit être pédagogue.", Verdict.Supported)]
    [InlineData("Le data architect assure la cohérence technique des grands projets.", Verdict.Supported)]
    [InlineData("Le data analyst assure la cohérence technique des grands projets.", Verdict.Misattributed)]
    public void An_item_that_is_only_a_label_is_about_the_lines_below_it(string claim, Verdict expected)
    {
        const string passage = """
            ## Complément

            - **Data analyst** :
              Plutôt tourné vers la description. Il doit être pédagogue et clair.

            - **Data architect** :
              Assure la cohérence technique des grands projets.
            """;
        Assert.Equal(expected, _verifier.Verify(claim, passage).Verdict);
    }

    [Theory]
    [InlineData("Le nettoyage prend la moitié de son temps.")]
    [InlineData("Le data scientist passe les deux tiers de son temps à nettoyer les données.")]
    [InlineData("Airflow sert au data scientist à faire des tableaux de bord.")]
    [InlineData("Les pipelines ne relèvent pas du data engineer.")]
    public void A_share_another_predicate_and_a_denied_verb_are_noticed(string claim) =>
        Assert.NotEqual(Verdict.Supported, _verifier.Verify(claim, Passage).Verdict);

    [Theory]
    [InlineData("Les plantes absorbent de l'oxygène et rejettent du dioxyde de carbone.", Verdict.Contradicted)]
    [InlineData("Les plantes rejettent de l'oxygène et absorbent du dioxyde de carbone.", Verdict.Supported)]
    public void What_goes_with_what_has_to_be_what_the_passage_pairs(string claim, Verdict expected) =>
        Assert.Equal(expected, _verifier.Verify(claim, "Les plantes absorbent du dioxyde de carbone et rejettent de l'oxygène.").Verdict);

    [Theory]
    [InlineData("Des filtres refusent les contenus dangereux, en entrée comme en sortie.")]
    [InlineData("Il se forme sans cesse et se remet en question.")]
    public void What_a_passage_says_word_for_word_is_supported_whatever_opposites_it_holds(string sentence) =>
        Assert.Equal(Verdict.Supported, _verifier.Verify(sentence, $"## Notes\n- {sentence}").Verdict);

    [Theory]
    [InlineData("Le data scientist construit des pipelines avec Spark.", Verdict.Misattributed)]
    [InlineData("Le data engineer construit des modèles prédictifs en Python et en R.", Verdict.Misattributed)]
    [InlineData("Un data scientist junior gagne entre 55 et 70 k€.", Verdict.Contradicted)]
    [InlineData("Un data scientist junior gagne de 70 à 100 k€.", Verdict.Contradicted)]
    [InlineData("Le data scientist passe 60 % de son temps à nettoyer les données.", Verdict.Contradicted)]
    [InlineData("Le data scientist met lui-même les modèles en production.", Verdict.Contradicted)]
    [InlineData("Le data scientist ne construit pas de modèles prédictifs.", Verdict.Contradicted)]
    [InlineData("Le data scientist construit des modèles prédictifs en Julia.", Verdict.Unsupported)]
    [InlineData("Le data scientist négocie les contrats avec les fournisseurs.", Verdict.Unsupported)]
    public void What_the_passage_does_not_say_is_not(string claim, Verdict expected) => Verdicts(claim, expected);

    private void Verdicts(string claim, Verdict expected)
    {
        var check = _verifier.Verify(claim, Passage);
        Assert.True(check.Verdict == expected, $"{check.Verdict} {check.Score:F2} {string.Join(' ', check.Reasons)}");
    }
}
