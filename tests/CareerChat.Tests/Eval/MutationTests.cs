using CareerChat.Eval.Claims;
using CareerChat.Eval.Mutations;
using CareerChat.Grounding;

namespace CareerChat.Tests.Eval;

public class MutationTests
{
    private const string Passage = """
        # Data Engineer

        ## Missions
        - Il construit des pipelines avec Spark en 3 étapes.
        - Le data engineer travaille souvent plus vite que les autres.
        - Il ne choisit pas les indicateurs.
        """;

    private static readonly MutationPool Pool = new(["Data Engineer", "Prompt Engineer"], ["Spark", "Kafka"], [new("Il écrit des prompts.", "# Prompt Engineer\n\n## Missions\n- Il écrit des prompts.")]);

    [Theory]
    [InlineData("number", "Il construit des pipelines avec Spark en 3 étapes.", "Il construit des pipelines avec Spark en 4 étapes.")]
    [InlineData("negation", "Il construit des pipelines avec Spark en 3 étapes.", "Il ne construit pas des pipelines avec Spark en 3 étapes.")]
    [InlineData("un-negation", "Il ne choisit pas les indicateurs.", "Il choisit les indicateurs.")]
    [InlineData("quantifier", "Le data engineer travaille souvent plus vite que les autres.", "Le data engineer travaille rarement plus vite que les autres.")]
    [InlineData("comparison", "Le data engineer travaille souvent plus vite que les autres.", "Le data engineer travaille souvent moins vite que les autres.")]
    [InlineData("product", "Il construit des pipelines avec Spark en 3 étapes.", "Il construit des pipelines avec Kafka en 3 étapes.")]
    [InlineData("job", "Il construit des pipelines avec Spark en 3 étapes.", "Le métier de Prompt Engineer : il construit des pipelines avec Spark en 3 étapes.")]
    [InlineData("other-fact", "Il construit des pipelines avec Spark en 3 étapes.", "Le Data Engineer écrit des prompts.")]
    public void An_operator_changes_one_thing(string name, string claim, string mutant) =>
        Assert.Equal(mutant, MutationOperators.All.Single(one => one.Name == name).Mutate(new TrueClaim(claim, Passage), Pool)?.Text);

    [Theory]
    [InlineData("number", "Il suit la note 002.")]
    [InlineData("negation", "Il ne choisit pas les indicateurs.")]
    [InlineData("un-negation", "Il construit des pipelines.")]
    [InlineData("product", "Il construit des pipelines.")]
    public void An_operator_leaves_alone_what_it_cannot_make_wrong(string name, string claim) =>
        Assert.Null(MutationOperators.All.Single(one => one.Name == name).Mutate(new TrueClaim(claim, Passage), Pool));

    [Fact]
    public void A_mutant_that_the_passage_says_too_is_left_out()
    {
        const string both = "# Data Engineer\n\n## Missions\n- Il livre en 5 étapes.\n- Il teste en 6 étapes.";
        var score = MutationSuite.Score([new TrueClaim("Il livre en 5 étapes.", both)], Pool).Single(one => one.Operator == "number");
        Assert.Equal((0, 1), (score.Mutants, score.Equivalent));
    }

    [Fact]
    public void The_same_claims_give_the_same_mutants_twice() =>
        Assert.Equal(Mutants(), Mutants());

    [Fact]
    public void A_verifier_without_its_number_check_misses_a_wrong_number()
    {
        var claims = new LabelledClaim[]
        {
            new("a", Passage, "Il construit des pipelines avec Spark en 3 étapes.", "supported"),
            new("b", Passage, "Il construit des pipelines avec Spark en 7 étapes.", "wrong-number"),
        };
        Assert.Equal(1, Ablation.Scores(claims, GroundingChecks.All).Recall["wrong-number"]);
        Assert.Equal(0, Ablation.Scores(claims, GroundingChecks.All & ~GroundingChecks.Numbers).Recall["wrong-number"]);
        Assert.Contains("| without numbers |", Ablation.Table(claims), StringComparison.Ordinal);
    }

    private static string[] Mutants() =>
        [.. MutationOperators.All.Select(one => one.Mutate(new TrueClaim("Il construit des pipelines avec Spark en 3 étapes.", Passage), Pool)?.Text ?? "")];
}
