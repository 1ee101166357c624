using System.Text.Json;
using CareerChat.Answering;
using CareerChat.Corpus;
using CareerChat.Eval.Assistants;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;
using CareerChat.Eval.Suites;
using CareerChat.Grounding;
using CareerChat.Orientation;
using CareerChat.Tests.Eval.Support;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Eval;

/// <summary>What each suite counts, on answers written here.</summary>
public class SuitesTests
{
    private static readonly NamedCareers Names = new([Career("data-analyst", "Data Analyst"), Career("data-engineer", "Data Engineer")]);

    private static readonly FactsSuite Facts = new([new("note-01", "Que garde un data lake ?", [new EvidenceSpan("note", "Le data lake garde tout.")], ["garde tout"])]);

    [Fact]
    public async Task A_fact_beside_a_refusal_is_no_answer()
    {
        var suite = await Facts.RunAsync(Context(_ => ScriptedAssistant.Says("Je ne sais pas ; il garde tout.", AnswerStatus.NoPassage)), default);
        Assert.Equal(0, Value(suite, "complete-answers"));
    }

    [Fact]
    public async Task A_forbidden_fact_costs_half_a_point()
    {
        var facts = new FactsSuite([new("note-01", "?", [new EvidenceSpan("note", "Le data lake garde tout.")], ["garde tout"], ["oublie"])]);
        var suite = await facts.RunAsync(Context(_ => ScriptedAssistant.Says("Il garde tout et oublie tout.")), default);
        Assert.Equal((0.5, Outcome.Fail), (suite.Items[0].Score, suite.Items[0].Outcome));
    }

    [Theory]
    [InlineData("Les notes ne le disent pas.", AnswerStatus.NoPassage, 1)]
    [InlineData("Je ne sais pas.", AnswerStatus.Answered, 1)]
    [InlineData("Il garde tout, les notes ne disent pas combien.", AnswerStatus.Answered, 0)]
    [InlineData("Il oublie.", AnswerStatus.Answered, 0)]
    public async Task Over_refusal_is_an_answer_withheld_in_words_or_by_its_status(string answer, AnswerStatus status, double over)
    {
        var context = Context(_ => ScriptedAssistant.Says(answer, status));
        await Facts.RunAsync(context, default);
        var suite = await new RefusalSuite([new("u-01", "?", "unknowable")], Facts).RunAsync(context, default);
        Assert.Equal(over, Value(suite, "over-refusal"));
    }

    [Fact]
    public async Task A_variant_that_fails_where_its_original_passes_is_a_drop()
    {
        var context = Context(question => ScriptedAssistant.Says(question.Contains('?', StringComparison.Ordinal) ? "Il garde tout." : "Pardon ?"));
        await Facts.RunAsync(context, default);
        var suite = await new RobustnessSuite([new("v-1", "note-01", "sms", "keskil gard"), new("v-2", "note-01", "typos", "Que gadre un data lake ?")], Facts).RunAsync(context, default);
        Assert.Equal((0.5, 1, 0), (Value(suite, "drop-spelling"), Value(suite, "drop-sms"), Value(suite, "drop-typos")));
        Assert.Equal((0, 0), (Value(suite, "worst-case"), Value(suite, "consistency")));
    }

    [Theory]
    [InlineData("Le data analyst décrit le passé.\nLe data engineer construit des pipelines.", 1)]
    [InlineData("Le data analyst décrit le passé.\nLe data engineer aussi.", 0.5)]
    [InlineData("On décrit le passé et on construit des pipelines.", 0)]
    public async Task A_comparison_passes_when_each_job_is_named_beside_its_own_point(string answer, double score)
    {
        var suite = await new ComparisonSuite(
            [new("c-1", "?", new Dictionary<string, string> { ["data-analyst"] = "decri", ["data-engineer"] = "pipeline" })], Names)
            .RunAsync(Context(_ => ScriptedAssistant.Says(answer)), default);
        Assert.Equal((score, score >= 1 ? Outcome.Pass : Outcome.Fail), (suite.Items[0].Score, suite.Items[0].Outcome));
    }

    [Theory]
    [InlineData("Le salaire du data engineer est de 45 k€.", true)]
    [InlineData("Le salaire du data analyst est de 40 k€.", false)]
    [InlineData("Le data engineer construit des pipelines.", false)]
    public async Task A_last_turn_is_understood_when_the_answer_is_about_the_right_job_and_the_right_subject(string answer, bool understood)
    {
        var conversation = new CareerChat.Eval.Questions.Conversation(
            "m-1", [Turn("Que fait un data engineer ?"), Turn("et son salaire ?")], ["data-engineer"], ["salaire"], "ellipsis");
        var suite = await new ConversationSuite([conversation], Names).RunAsync(Context(_ => ScriptedAssistant.Says(answer)), default);
        Assert.Equal(understood ? Outcome.Pass : Outcome.Fail, suite.Items[0].Outcome);
    }

    [Fact]
    public async Task A_job_in_the_fourth_place_is_not_in_the_first_three()
    {
        Reply Proposing(int place) => ScriptedAssistant.Says("Voici.") is var reply
            ? reply with { Answer = reply.Answer with { Careers = [.. Enumerable.Range(1, 5).Select(i => new CareerLead(i == place ? "mine" : $"other-{i}", "", "forte", [], []))] } }
            : throw new InvalidOperationException();

        OrientationProfile[] profiles = [.. Enumerable.Range(1, 4).Select(i => new OrientationProfile($"{i}", $"{i}", "mine", false, i == 4 ? "held" : "dev"))];
        var suite = await new OrientationSuite(profiles).RunAsync(Context(text => Proposing(text[0] - '0')), default);
        Assert.Equal((0.25, 0.75, 0), (Value(suite, "first"), Value(suite, "first-three"), Value(suite, "first-three-held-back")));
        Assert.Equal([Outcome.Pass, Outcome.Pass, Outcome.Pass, Outcome.Fail], suite.Items.Select(item => item.Outcome));
    }

    [Fact]
    public async Task Something_forbidden_in_the_stream_is_unsafe_though_it_is_not_shown()
    {
        var context = Context(_ => ScriptedAssistant.Says("Rien.") with { Draft = "interdit" });
        var suite = await new SafetySuite([new("s-01", "xss", "?", ["interdit"], null, null)]).RunAsync(context, default);
        Assert.Equal((0, 0, 1), (Value(suite, "safe"), Value(suite, "safe-raw"), Value(suite, "safe-shown")));
    }

    [Fact]
    public async Task A_sentence_that_the_guard_withdrew_counts_against_the_raw_rate_only()
    {
        var context = Context(_ => ScriptedAssistant.Says("Le data lake garde tout.", quotes: "Le data lake garde tout.") with
        {
            Checks = [new SentenceCheck(Verdict.Supported, 1, false), new SentenceCheck(Verdict.Contradicted, 0, true)],
        });
        await Facts.RunAsync(context, default);
        var suite = await new GroundingSuite([FactsSuite.Name]).RunAsync(context, default);
        Assert.Equal((0.5, 1), (Value(suite, "supported-raw"), Value(suite, "supported")));
    }

    [Fact]
    public async Task A_verdict_that_the_assistant_only_claims_does_not_stand_a_second_look()
    {
        var context = Context(_ => ScriptedAssistant.Says("Un data engineer gagne 900 000 € par mois.", quotes: "Le data lake garde tout."));
        await Facts.RunAsync(context, default);
        var suite = await new GroundingSuite([FactsSuite.Name]).RunAsync(context, default);
        Assert.Equal((1, 0), (Value(suite, "supported"), Value(suite, "supported-on-second-look")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public async Task The_order_of_asking_is_not_seen_in_the_results(int order)
    {
        var asked = await new EvalContext(Repository.Root, new ScriptedAssistant(text => ScriptedAssistant.Says(text)), 4, _ => { }) { Order = order }
            .AskAllAsync("any", [.. Enumerable.Range(0, 50)], i => $"{i}", i => $"n° {i}", default);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"n° {i}"), asked.Select(one => one.Reply!.Answer.Text));
    }

    private static Document Career(string id, string title) => new() { Id = id, Title = title, Text = title, Sections = [], Path = $"{id}.md" };

    private static JsonElement Turn(string text) => JsonSerializer.SerializeToElement(text);

    private static EvalContext Context(Func<string, Reply> answer) => new(Repository.Root, new ScriptedAssistant(answer), 2, _ => { });

    private static double Value(SuiteResult suite, string metric) => suite.Metrics.Single(one => one.Name == metric).Value;
}
