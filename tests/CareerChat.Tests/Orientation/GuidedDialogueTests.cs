using CareerChat.Conversation;
using CareerChat.Corpus;
using CareerChat.Orientation;
using CareerChat.Tests.Support;
using Xunit.Abstractions;

namespace CareerChat.Tests.Orientation;

/// <summary>The guided dialogue, played message by message as a client would.</summary>
public class GuidedDialogueTests(ITestOutputHelper output)
{
    private static readonly CareerAdvisor Advisor = Sheets.Advisor();

    [Fact]
    public void It_opens_with_the_notice_then_asks_the_situation()
    {
        var advice = Turn("Commencer");
        Assert.Contains("intelligence artificielle", advice.Lines[0].Text, StringComparison.Ordinal);
        Assert.Equal("situation", advice.Step!.Id);
        Assert.Equal(6, advice.Step.Options.Count);
        Assert.Equal("1 sur 10 environ", advice.Step.Progress);
    }

    [Fact]
    public void Nothing_read_in_the_story_counts_before_it_is_confirmed()
    {
        const string story = "J'ai programmé un petit jeu avec une amie.";
        var confirm = Turn("Commencer", "Bac+3", story);
        Assert.Equal("confirmation", confirm.Step!.Id);
        Assert.Contains(confirm.Step.Options, option => option.Label.Contains("code", StringComparison.Ordinal));
        Assert.Empty(Turn("Commencer", "Bac+3", story, "Rien de cela", "Montrer mes pistes").Leads);
        Assert.NotEmpty(Turn("Commencer", "Bac+3", story, "oui", "Montrer mes pistes").Leads);
    }

    [Fact]
    public void Passing_everything_never_yields_cards()
    {
        var messages = new List<string> { "Commencer" };
        for (var i = 0; i < 20; i++)
        {
            messages.Add("Passer");
        }

        Assert.Empty(Turn([.. messages]).Leads);
    }

    [Fact]
    public void The_leads_can_be_asked_for_after_one_answer_and_say_how_fragile_they_are()
    {
        var advice = Turn("Commencer", "passer", "passer", "beaucoup", "montrer mes pistes");
        Assert.NotEmpty(advice.Leads);
        Assert.Contains("fragile", advice.Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Going_back_asks_the_same_question_again_and_forgets_its_answer()
    {
        var before = Turn("Commencer", "passer", "passer");
        var after = Turn("Commencer", "passer", "passer", "beaucoup", "revenir");
        Assert.Equal(before.Step!.Id, after.Step!.Id);
        Assert.Equal(before.Step.Progress, after.Step.Progress);
    }

    [Fact]
    public void Editing_an_answer_changes_the_leads_live()
    {
        string[] answers = ["Commencer", "passer", "passer", "beaucoup", "pas du tout", "beaucoup", "Montrer mes pistes"];
        var before = Turn(answers);
        var after = Turn([.. answers, "modifier la question 3", "pas du tout", "Montrer mes pistes"]);
        Assert.NotEqual(before.Leads.Select(lead => lead.Id), after.Leads.Select(lead => lead.Id));
    }

    [Fact]
    public void Flat_answers_are_told_so_and_give_no_card()
    {
        var messages = new List<string> { "Commencer", "passer", "passer" };
        for (var i = 0; i < 6; i++)
        {
            messages.Add("Plutôt oui");
        }

        var advice = Turn([.. messages]);
        messages.Add("passer"); // a tie-breaker or the values may still be put
        advice = advice.Step is null ? advice : Turn([.. messages]);
        advice = advice.Step is null ? advice : Turn([.. messages, "passer"]);
        Assert.Empty(advice.Leads);
        Assert.Contains("même niveau", advice.Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_in_the_middle_is_answered_and_the_step_waits()
    {
        var guided = Advisor.Guide(Of(["Commencer", "Bac+3", "C'est quoi un data lake ?"]));
        Assert.Null(guided.Advice);
        Assert.Equal("recit", guided.Pending!.Id);
        Assert.Equal("C'est quoi un data lake ?", guided.Rest.LastMessage);
    }

    [Fact]
    public void An_unclear_answer_is_asked_again() =>
        Assert.Equal(Turn("Commencer").Step!.Id, Turn("Commencer", "banane").Step!.Id);

    [Fact]
    public void The_same_answers_give_the_same_cards_with_or_without_the_assistant_messages()
    {
        string[] user = ["Commencer", "passer", "passer", "beaucoup", "pas du tout", "beaucoup", "plutôt oui", "montrer mes pistes"];
        var interleaved = user.SelectMany(message => new[] { new Message(Role.User, message), new Message(Role.Assistant, "…") }).SkipLast(1).ToList();
        Assert.Equal(Turn(user).Lines, Advisor.Guide(new Dialogue(interleaved)).Advice!.Lines);
    }

    [Fact]
    public void Simulated_students_find_their_job_in_the_first_three()
    {
        // 29 jobs × 20 students; each answers the level of their job plus Gaussian noise of 1 (« ordinary », widget study §4.5).
        var random = new Random(7);
        var (found, total) = (0, 0);
        var asked = new List<int>();
        foreach (var career in Sheets.All)
        {
            for (var student = 0; student < 20; student++)
            {
                var (advice, questions) = Simulate(career, random);
                total++;
                asked.Add(questions);
                found += advice.Leads.Where(lead => !lead.IsUnexpected).Take(3).Any(lead => lead.Id == career.Id) ? 1 : 0;
            }
        }

        asked.Sort();
        output.WriteLine($"first three {100.0 * found / total:f1} %, questions: median {asked[total / 2]}, most {asked[^1]}");
        Assert.True(found >= 0.88 * total, $"{found} of {total}");
        Assert.True(asked[total / 2] <= 8, $"median {asked[total / 2]}");
        Assert.True(asked[^1] <= 10, $"most {asked[^1]}");
    }

    [Fact]
    public void Every_job_can_come_first_and_none_crowds_the_others_out()
    {
        var sure = Sheets.All.Where(career => Simulate(career, null).Advice.Leads is [{ } first, ..] && first.Id == career.Id).Select(career => career.Id).ToList();
        Assert.Empty(Sheets.All.Select(career => career.Id).Except(sure));

        var random = new Random(11);
        var counts = new Dictionary<string, int>();
        const int students = 400;
        for (var student = 0; student < students; student++)
        {
            foreach (var lead in Random(random).Leads.Where(lead => !lead.IsUnexpected).Take(3))
            {
                counts[lead.Id] = counts.GetValueOrDefault(lead.Id) + 1;
            }
        }

        var most = counts.MaxBy(count => count.Value);
        output.WriteLine($"most frequent in random first threes: {most.Key} {100.0 * most.Value / students:f1} %");
        Assert.True(most.Value <= 0.2 * students, $"{most.Key}: {most.Value} of {students}");
    }

    private static (Advice Advice, int Questions) Simulate(Document career, Random? random)
    {
        var messages = new List<string> { "Commencer" };
        var scored = 0;
        while (true)
        {
            var advice = Turn([.. messages]);
            if (advice.Step is not { } step)
            {
                return (advice, scored);
            }

            if (step.Id.StartsWith("activite-", StringComparison.Ordinal))
            {
                scored++;
                messages.Add(Answer(career.Profile.GetValueOrDefault(step.Id["activite-".Length..]) + Noise(random)));
            }
            else if (step.Id.StartsWith("departage-", StringComparison.Ordinal))
            {
                var pair = Activities.TieBreakers.Single(pair => GuidedSteps.PairId(pair) == step.Id);
                messages.Add(pair.First == career.Id ? step.Options[0].Label : pair.Second == career.Id ? step.Options[1].Label : "Je ne sais pas");
            }
            else
            {
                // A job that is reached after others stands first for someone who already works.
                messages.Add(step.Id == GuidedSteps.SituationId && career.IsHorizon ? GuidedSteps.Working : "Passer");
            }
        }
    }

    private static Advice Random(Random random)
    {
        var messages = new List<string> { "Commencer" };
        while (Turn([.. messages]) is var advice)
        {
            if (advice.Step is not { } step)
            {
                return advice;
            }

            messages.Add(step.Id.StartsWith("activite-", StringComparison.Ordinal) ? Answer(random.Next(0, 5)) : "Passer");
        }

        throw new InvalidOperationException("unreachable");
    }

    /// <summary>Five labels; the middle one is « je ne sais pas ».</summary>
    private static string Answer(double level) => Math.Clamp(Math.Round(level, MidpointRounding.AwayFromZero), 0, 4) switch
    {
        0 => "Pas du tout",
        1 => "Plutôt non",
        2 => "Je ne sais pas",
        3 => "Plutôt oui",
        _ => "Beaucoup",
    };

    private static double Noise(Random? random) =>
        random is null ? 0 : Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static Advice Turn(params string[] messages) => Advisor.Guide(Of(messages)).Advice!;

    private static Dialogue Of(string[] messages) => new([.. messages.Select(message => new Message(Role.User, message))]);
}
