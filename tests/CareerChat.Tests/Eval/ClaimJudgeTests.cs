using System.Text.Json;
using CareerChat.Eval;
using CareerChat.Eval.Assistants;
using CareerChat.Eval.Claims;
using CareerChat.Eval.Judges;
using Microsoft.Extensions.AI;

namespace CareerChat.Tests.Eval;

public sealed class ClaimJudgeTests : IDisposable
{
    private static readonly string[] Passages = ["Le data lake garde toutes les données."];

    private readonly string _folder = Directory.CreateTempSubdirectory("careerchat-judge-").FullName;

    [Theory]
    [InlineData("""{"verdict":"supported","quote":"garde toutes les données"}""", "supported")]
    [InlineData("""Voici : {"verdict":"contradicted","quote":"garde toutes"}""", "contradicted")]
    [InlineData("""{"verdict":"supported","quote":"garde presque tout"}""", "unsupported")]
    [InlineData("""{"verdict":"supported","quote":""}""", "unsupported")]
    [InlineData("""{"verdict":"sure"}""", null)]
    [InlineData("Oui, c'est vrai.", null)]
    [InlineData("", null)]
    public void Support_needs_words_that_stand_in_the_passage(string reply, string? verdict) =>
        Assert.Equal(verdict, ClaimJudge.Read(reply, Passages).Verdict);

    [Fact]
    public async Task A_recorded_reply_is_replayed_without_a_model_for_ever()
    {
        var client = new ScriptedModel("""{"verdict":"supported","quote":"garde toutes les données"}""");
        var recorded = await new ClaimJudge("m", new JudgeCassettes(_folder), client).JudgeAsync("Il garde tout.", Passages, null, default);
        File.SetLastWriteTimeUtc(Directory.GetFiles(_folder)[0], DateTime.UnixEpoch);
        var replayed = await new ClaimJudge("m", new JudgeCassettes(_folder)).JudgeAsync("Il garde tout.", Passages, null, default);
        Assert.Equal(recorded, replayed);
        Assert.Equal(1, client.Calls);
    }

    [Theory]
    [InlineData("other", "Il garde tout.")]
    [InlineData("m", "Il ne garde rien.")]
    public async Task Another_model_or_another_claim_is_a_miss_and_a_miss_is_no_pass(string model, string claim)
    {
        await new ClaimJudge("m", new JudgeCassettes(_folder), new ScriptedModel("{}")).JudgeAsync("Il garde tout.", Passages, null, default);
        await Assert.ThrowsAsync<InfrastructureException>(() => new ClaimJudge(model, new JudgeCassettes(_folder)).JudgeAsync(claim, Passages, null, default));
    }

    [Fact]
    public async Task The_budget_stops_new_calls()
    {
        var judge = new ClaimJudge("m", new JudgeCassettes(_folder), new ScriptedModel("{}"), new JudgeBudget { Tokens = 10 });
        await judge.JudgeAsync("Un.", Passages, null, default);
        await Assert.ThrowsAsync<InfrastructureException>(() => judge.JudgeAsync("Deux.", Passages, null, default));
    }

    [Fact]
    public async Task What_it_costs_is_counted_and_stops_new_calls()
    {
        var judge = new ClaimJudge("m", new JudgeCassettes(_folder), new ScriptedModel("{}"), new JudgeBudget { InputPrice = 100_000, OutputPrice = 200_000, Euros = 2 });
        await judge.JudgeAsync("Un.", Passages, null, default);
        Assert.Equal((20, 2.5), (judge.Tokens, judge.Euros));
        await Assert.ThrowsAsync<InfrastructureException>(() => judge.JudgeAsync("Deux.", Passages, null, default));
    }

    [Fact]
    public async Task An_opinion_against_the_verifier_is_asked_three_times_and_the_majority_counts()
    {
        var model = new ScriptedModel("""{"verdict":"contradicted","quote":"garde"}""", """{"verdict":"supported","quote":"garde"}""", """{"verdict":"supported","quote":"garde"}""");
        var opinion = await new ClaimJudge("m", new JudgeCassettes(_folder), model).JudgeAsync("Il garde tout.", Passages, "supported", default);
        Assert.Equal(("supported", true, 3), (opinion.Verdict, opinion.Flipped, model.Calls));
    }

    [Fact]
    public async Task A_judge_that_says_yes_to_everything_flags_and_changes_nothing()
    {
        var output = new StringWriter();
        var judge = new ClaimJudge("m", new JudgeCassettes(_folder), new ScriptedModel("""{"verdict":"supported","quote":"Le data lake"}"""));
        var code = await JudgeCommand.RunAsync(judge, [new LabelledClaim("1", Passages[0], "Kubernetes coûte 900 € par mois.", "unsupported")], output, default);
        Assert.Contains("\"confusion\":{\"unsupported → supported\":1}", output.ToString(), StringComparison.Ordinal);
        var line = JsonDocument.Parse(output.ToString().Split('\n')[0]).RootElement;
        Assert.NotEqual("supported", line.GetProperty("verdict").GetString());
        Assert.True(line.GetProperty("review").GetBoolean());
        Assert.Equal(ExitCode.Pass, code);
    }

    [Fact]
    public async Task Replies_that_cannot_be_read_make_the_run_inconclusive()
    {
        var judge = new ClaimJudge("m", new JudgeCassettes(_folder), new ScriptedModel("Je pense que oui."));
        Assert.Equal(ExitCode.Inconclusive, await JudgeCommand.RunAsync(judge, [new LabelledClaim("1", Passages[0], "Il garde tout.")], TextWriter.Null, default));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private sealed class ScriptedModel(params string[] replies) : IChatClient
    {
        public int Calls { get; private set; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, replies[Math.Min(Calls++, replies.Length - 1)])) { Usage = new UsageDetails { InputTokenCount = 15, OutputTokenCount = 5 } });
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
