using CareerChat.Answering;
using CareerChat.Eval;
using CareerChat.Eval.Assistants;
using CareerChat.Eval.Claims;
using CareerChat.Eval.Exam;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;
using CareerChat.Eval.Retrieval;
using CareerChat.Eval.Suites;
using CareerChat.Grounding;
using CareerChat.Tests.Eval.Support;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Eval;

/// <summary>One test for each way of getting a good score without being good, H1 to H16, and bots whose scores are known in advance.</summary>
public class GamingTests
{
    private const string Sentence = "Le data lake garde tout.";

    private static readonly string[] FactFigures = ["complete-answers", "fact-score", "complete-and-supported", "context-recall", "evidence-cited"];
    private static readonly string[] CitationFigures = ["supported", "supported-on-second-look", "citations-open-on-their-quote", "citation-recall", "citation-precision"];

    private static readonly AnswerableQuestion[] Questions =
    [
        new("note-01", "Que garde un data lake ?", [new EvidenceSpan("note", Sentence)], ["garde tout"]),
        new("note-02", "Et le reste ?", [new EvidenceSpan("note", "Le reste aussi.")], ["reste aussi"]),
    ];

    [Fact]
    public async Task H1_an_empty_answer_to_an_answerable_question_scores_0()
    {
        var suite = await FactsAsync(_ => ScriptedAssistant.Says(""));
        Assert.All(suite.Items, item => Assert.Equal((0, Outcome.Fail), (item.Score, item.Outcome)));
    }

    [Theory]
    [InlineData("", new string[0], 0)]
    [InlineData("Il garde tout.", new[] { "garde tout" }, 1)]
    [InlineData("Il garde tout.", new[] { "garde tout", "oublie" }, 0.5)]
    [InlineData("Il garde tout.", new[] { "oublie" }, 0)]
    public void H1_an_answer_scores_the_share_of_what_it_must_say(string answer, string[] required, double score) =>
        Assert.Equal(score, Judging.FactScore(answer, required, null));

    [Theory]
    [InlineData(Verdict.Unsupported)]
    [InlineData(Verdict.Uncertain)]
    [InlineData(Verdict.Misattributed)]
    [InlineData(Verdict.Contradicted)]
    public async Task H2_a_claim_that_is_not_contradicted_is_not_yet_supported(Verdict verdict)
    {
        var (_, grounding) = await FactsAndGroundingAsync(_ => ScriptedAssistant.Says(Sentence, verdict: verdict, quotes: Sentence));
        Assert.Equal((0, 0), (Value(grounding, "supported"), Value(grounding, "supported-by-answer")));
        Assert.Equal(1, Value(grounding, verdict.ToString().ToLowerInvariant()));
    }

    [Fact]
    public async Task H3_always_refusing_earns_nothing_and_is_left_out_of_faithfulness()
    {
        var context = Context(_ => ScriptedAssistant.Says("Les notes ne le disent pas.", AnswerStatus.NoPassage));
        var facts = new FactsSuite(Questions);
        var answered = await facts.RunAsync(context, default);
        var refused = await new RefusalSuite([new("u-01", "?", "unknowable")], facts).RunAsync(context, default);
        var grounding = await new GroundingSuite([FactsSuite.Name]).RunAsync(context, default);
        Assert.Equal(0, Value(answered, "complete-answers"));
        Assert.Equal((1, 1, 0.5), (Value(refused, "says-so"), Value(refused, "over-refusal"), Value(refused, "balanced-accuracy")));
        Assert.Equal(0, Value(grounding, "supported"));
        Assert.Contains("2 of 2 answers declined", grounding.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task H4_a_failed_call_is_a_failed_item_and_makes_the_run_inconclusive()
    {
        var suite = await FactsAsync(_ => throw new InfrastructureException("HTTP 503"));
        Assert.All(suite.Items, item => Assert.Equal((Outcome.Undecided, 0), (item.Outcome, item.Score)));
        Assert.Equal(0, Value(suite, "complete-answers"));
        Assert.Equal(ExitCode.Inconclusive, EvalCommands.Exit(Run(suite), null, strict: false));
    }

    [Fact]
    public async Task H5_the_denominator_is_the_number_of_questions_whatever_came_back()
    {
        var suite = await FactsAsync(question => question.Contains("reste", StringComparison.Ordinal) ? throw new InfrastructureException("cut") : ScriptedAssistant.Says(Sentence, quotes: Sentence));
        Assert.Equal(2, suite.Metrics[0].N);
        Assert.Equal(0.5, Value(suite, "complete-answers"));
    }

    [Fact]
    public void H6_what_cannot_be_judged_is_never_a_pass()
    {
        Assert.Equal(Outcome.Undecided, ItemResult.Undecided("a", "a", "unreadable").Outcome);
        Assert.Equal(0, Measures.Passed("passed", [ItemResult.Undecided("a", "a", "unreadable")]).Value);
    }

    [Fact]
    public async Task H7_faithfulness_and_completeness_are_two_figures()
    {
        var (facts, grounding) = await FactsAndGroundingAsync(_ => ScriptedAssistant.Says("Le data lake existe.", quotes: Sentence));
        Assert.Equal(1, Value(grounding, "supported"));
        Assert.Equal(0, Value(facts, "complete-answers"));
    }

    [Theory]
    [InlineData(new[] { 1, 9 }, 0, 2)]
    [InlineData(new[] { 1 }, 1, 1)]
    public void H8_citations_out_of_range_stay_in_the_denominator(int[] cited, int useful, int denominator)
    {
        var claim = new AnswerSentence(Sentence, Verdict.Supported, cited);
        var alce = FoundedAnswer.Alce(claim, [ScriptedAssistant.Quote(1, Sentence)]);
        Assert.Equal((useful, denominator), (alce.Useful, alce.Cited));
    }

    [Fact]
    public async Task H9_an_answer_without_a_claim_is_not_free_of_hallucination()
    {
        var (_, grounding) = await FactsAndGroundingAsync(_ => ScriptedAssistant.Says("Bonjour à vous."));
        Assert.Equal(0, Value(grounding, "answers-with-a-claim"));
        Assert.Equal(0, Value(grounding, "supported-by-answer"));
        Assert.Equal(1, Value(grounding, "sentences-that-claim-nothing"));
    }

    [Fact]
    public void H10_average_precision_divides_by_every_relevant_passage()
    {
        var grades = Enumerable.Range(0, 10).ToDictionary(i => $"r{i}", _ => 1);
        Assert.Equal(0.1, RankingMetrics.AveragePrecision(["r0", "x", "y"], grades), 12);
        Assert.Equal(0.1, RankingMetrics.Recall(["r0", "x", "y"], grades, 10), 12);
        Assert.Equal(0.1, RankingMetrics.Recall(["r0", "r1", "r2"], grades, 1), 12);
    }

    [Fact]
    public void H11_a_target_is_met_at_its_boundary_on_both_sides()
    {
        Assert.True(new Metric("a", 0.92, 1, Target: 0.92).IsMet);
        Assert.True(new Metric("a", 0.04, 1, Target: 0.04, AtMost: true).IsMet);
        Assert.False(new Metric("a", 0.9199, 1, Target: 0.92).IsMet);
    }

    [Theory]
    [InlineData("L'analyste n'utilise pas l'outil « Power BI » d'habitude.", "l analyste n utilise pas l outil « power bi » d habitude.")]
    [InlineData("Aujourd’hui, à Nîmes\u00a0: l’œuvre", "aujourd hui, a nimes : l oeuvre")]
    public void H12_an_apostrophe_is_no_quotation_mark(string text, string folded) => Assert.Equal(folded, ExamText.Fold(text));

    [Fact]
    public void H13_citing_everything_costs_precision()
    {
        Citation[] citations = [ScriptedAssistant.Quote(1, Sentence), ScriptedAssistant.Quote(2, "Le reste aussi."), ScriptedAssistant.Quote(3, "Le reste aussi.")];
        var alce = FoundedAnswer.Alce(new AnswerSentence(Sentence, Verdict.Supported, [1, 2, 3]), citations);
        Assert.Equal((1.0, 1, 3), alce);
        Assert.Equal((0.0, 0, 0), FoundedAnswer.Alce(new AnswerSentence(Sentence, Verdict.Supported, []), citations));
    }

    [Fact]
    public void H14_a_question_without_results_counts_in_the_mean_and_ties_have_one_order()
    {
        Assert.Equal(0, RankingMetrics.Ndcg([], new Dictionary<string, int> { ["a"] = 1 }, 10));
        Assert.Equal(RankingMetrics.Order([("a", 1), ("b", 1)]), RankingMetrics.Order([("b", 1), ("a", 1)]));
    }

    [Fact]
    public async Task H15_nothing_in_the_results_depends_on_when_the_run_was_made()
    {
        async Task<string> OnceAsync() => CareerChat.Eval.Reports.ResultsJson.Write(Run(await FactsAsync(_ => ScriptedAssistant.Says(Sentence, quotes: Sentence))));
        Assert.Equal(await OnceAsync(), await OnceAsync());
    }

    [Fact]
    public async Task H16_the_floor_stands_beside_the_score()
    {
        var files = new ExamFiles(Repository.Root);
        var suite = await new ExamSuite("exam", "Exam", files.Restated, files.Key, ExamView.Masked, 85)
            .RunAsync(Context(_ => ScriptedAssistant.Says("Les notes ne le disent pas.", AnswerStatus.NoPassage)), default);
        Assert.Equal(0, Value(suite, "total"));
        Assert.InRange(Value(suite, "know-nothing-floor"), 1, 12);
    }

    [Fact]
    public async Task H16_a_job_named_while_declining_is_not_chosen()
    {
        var files = new ExamFiles(Repository.Root);
        var suite = await new ExamSuite("exam", "Exam", files.Restated, files.Key, ExamView.Masked, 85)
            .RunAsync(Context(_ => ScriptedAssistant.Says("Les notes ne le disent pas pour « Data Engineer ».", AnswerStatus.NoPassage)), default);
        Assert.Equal(0, Value(suite, "total"));
    }

    [Fact]
    public async Task A_perfect_oracle_scores_1()
    {
        var (facts, grounding) = await FactsAndGroundingAsync(question => question.Contains("reste", StringComparison.Ordinal)
            ? ScriptedAssistant.Says("Le reste aussi.", quotes: "Le reste aussi.")
            : ScriptedAssistant.Says(Sentence, quotes: Sentence));
        Assert.All(FactFigures, name => Assert.Equal(1, Value(facts, name)));
        Assert.All(CitationFigures, name => Assert.Equal(1, Value(grounding, name)));
    }

    [Fact]
    public async Task A_bot_that_always_gives_the_first_sentence_is_right_once()
    {
        var (facts, grounding) = await FactsAndGroundingAsync(_ => ScriptedAssistant.Says(Sentence, quotes: Sentence));
        Assert.Equal(0.5, Value(facts, "complete-answers"));
        Assert.Equal(1, Value(grounding, "supported"));
    }

    [Fact]
    public async Task A_bot_that_shuffles_its_citations_loses_their_recall()
    {
        var (facts, grounding) = await FactsAndGroundingAsync(_ => ScriptedAssistant.Says(Sentence, quotes: "Le reste aussi."));
        Assert.Equal(0, Value(grounding, "citation-recall"));
        Assert.Equal(0.5, Value(facts, "evidence-cited"));
    }

    [Fact]
    public async Task A_quote_that_is_not_at_its_offsets_does_not_open()
    {
        var (_, grounding) = await FactsAndGroundingAsync(_ => ScriptedAssistant.Says(Sentence, quotes: "Le data lake oublie tout."));
        Assert.Equal(0, Value(grounding, "citations-open-on-their-quote"));
    }

    [Fact]
    public async Task A_secret_in_a_withdrawn_draft_is_still_an_emission()
    {
        var context = Context(_ => ScriptedAssistant.Says("Rien.") with { Draft = "api_token=abcdef123456" });
        var suite = await new SafetySuite([new("s-01", "secret", "token ?", null, null, null)]).RunAsync(context, default);
        Assert.Equal(1, Value(suite, "secret-emissions"));
        Assert.Equal(ExitCode.Quality, EvalCommands.Exit(Run(suite), null, strict: false));
    }

    [Fact]
    public void A_verifier_that_keeps_everything_has_no_skill()
    {
        var scores = ClaimScores.Of([("supported", "supported", 1), ("unsupported", "supported", 1)]);
        Assert.Equal(0.5, scores.Auc);
        Assert.Equal((1, 0), (scores.Recall["supported"], scores.Recall["unsupported"]));
        Assert.Equal(1, ClaimScores.Of([("supported", "supported", 0.9), ("contradicted", "contradicted", 0.1)]).Auc);
    }

    private static async Task<SuiteResult> FactsAsync(Func<string, Reply> answer) => await new FactsSuite(Questions).RunAsync(Context(answer), default);

    private static async Task<(SuiteResult Facts, SuiteResult Grounding)> FactsAndGroundingAsync(Func<string, Reply> answer)
    {
        var context = Context(answer);
        return (await new FactsSuite(Questions).RunAsync(context, default), await new GroundingSuite([FactsSuite.Name]).RunAsync(context, default));
    }

    private static EvalContext Context(Func<string, Reply> answer) => new(Repository.Root, new ScriptedAssistant(answer), 2, _ => { });

    private static RunResult Run(params SuiteResult[] suites) => new() { Reached = "script", CorpusHash = "", KeyHash = "", Suites = suites };

    private static double Value(SuiteResult suite, string metric) => suite.Metrics.Single(one => one.Name == metric).Value;
}
