using CareerChat.Grounding;

namespace CareerChat.Tests.Grounding;

/// <summary>Claims that nothing objects to: what decides beside the share of their words that the evidence has.</summary>
public class SupportWeightsTests
{
    private const string Researcher = """
        # Chercheur
        Il faut en général un bac+5 en mathématiques ou en informatique, et souvent un doctorat.
        """;

    [Fact]
    public void A_stretch_that_stands_nowhere_lowers_a_claim_whose_other_stretch_is_carried()
    {
        var said = Score("Il faut un bac+5 et souvent un doctorat.", Researcher);
        var added = Score("Il faut un bac+5 et bien parler chinois.", Researcher);
        Assert.True(said > added, $"{said} {added}");
    }

    [Fact]
    public void A_claim_that_says_a_sentence_again_weighs_more_than_one_that_picks_two_of_its_words()
    {
        const string passage = "Le gardien ouvre le parc le matin et surveille les jeux des enfants.";
        Assert.True(Score("Le gardien ouvre le jardin le matin et veille sur les jeux.", passage) > Score("Le gardien ouvre une boutique.", passage));
    }

    [Fact]
    public void A_claim_word_for_word_has_the_highest_score() =>
        Assert.Equal(1, Score("Il faut en général un bac+5 en mathématiques ou en informatique, et souvent un doctorat.", Researcher));

    [Theory]
    [InlineData("Le fleuriste livre les bouquets.", "bouquets")]
    [InlineData("Le fleuriste vend des roses, des lys et des tulipes.", "roses, tulipes")]
    public void A_list_of_names_is_weighed_by_what_the_evidence_has_of_it(string passage, string claim) =>
        Assert.Equal(Verdict.Supported, new GroundingVerifier().Verify(claim, passage).Verdict);

    [Fact]
    public void A_list_with_a_name_that_stands_nowhere_is_not_supported() =>
        Assert.NotEqual(Verdict.Supported, new GroundingVerifier().Verify("orchidées, cactus", "Le fleuriste vend des roses, des lys et des tulipes.").Verdict);

    [Fact]
    public void Without_the_weights_coverage_decides_alone()
    {
        const string passage = "Le gardien ouvre le parc le matin.";
        const string claim = "Le gardien ouvre le square le matin.";
        Assert.NotEqual(new GroundingVerifier(GroundingChecks.All & ~GroundingChecks.Weights).Verify(claim, passage).Score, Score(claim, passage));
    }

    private static double Score(string claim, string passage) => new GroundingVerifier().Verify(claim, passage).Score;
}
