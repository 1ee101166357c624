namespace CareerChat.Orientation;

/// <summary>The guided dialogue in words: its next question, or its cards.</summary>
internal sealed class GuidedReply(OrientationIndex index)
{
    /// <summary>How many questions most people answer: shown as « environ ».</summary>
    private const int UsualLength = 10;

    public Advice Write(GuidedPlay play)
    {
        var answers = play.Answers!;
        if (play.Step is { } step)
        {
            return Ask(step, play);
        }

        if (answers.IsStopped)
        {
            return Say(OrientationTexts.Stopped);
        }

        var scores = GuidedRanking.Scores(answers);
        if (scores.Count == 0)
        {
            return Say(OrientationTexts.NothingSaid) with { IsQuestion = true, Suggestions = [OrientationTexts.Start] };
        }

        if (answers.IsFlat)
        {
            return Flat(answers);
        }

        var opening = answers.Levels.Count >= NextStep.MinScored ? OrientationTexts.GuidedOpening(answers.Levels.Count) : OrientationTexts.EarlyOpening(scores.Count);
        if (answers.Values.Count > 0)
        {
            opening += " " + OrientationTexts.YourValues(answers.Values);
        }

        return new LeadCards(index).Write(new GuidedRanking(index).Rank(answers), [], scores, Spoken(answers), opening, hasExperience: answers.Situation == GuidedSteps.Working);
    }

    /// <summary>The step as a client with a form shows it.</summary>
    public DialogueStep StepOf(string step, GuidedAnswers answers)
    {
        var kind = GuidedSteps.KindOf(step);
        var options = GuidedSteps.Options(step, answers, kind == GuidedStepKind.Confirm ? GuidedStory.Proposals(index, answers.Story ?? "") : []);
        return new DialogueStep(
            step,
            kind switch
            {
                GuidedStepKind.Story => "text",
                GuidedStepKind.Confirm or GuidedStepKind.Values => "multi",
                _ => "choice",
            },
            GuidedSteps.Question(step),
            [.. options.Select(option => new DialogueOption(option, option))],
            OrientationTexts.Progress(answers.Asked.Count + 1, Math.Max(UsualLength, answers.Asked.Count + 1)),
            CanSkip: true,
            CanGoBack: answers.Asked.Count > 0);
    }

    private Advice Ask(string step, GuidedPlay play)
    {
        var shown = StepOf(step, play.Answers!);
        var lines = new List<AdviceLine>();
        if (play.WasUnclear)
        {
            lines.Add(new AdviceLine(OrientationTexts.Unclear) { Lead = "" });
        }
        else if (play.Answers!.Asked.Count == 0)
        {
            lines.Add(new AdviceLine(OrientationTexts.Frame) { Lead = "" });
        }

        lines.Add(new AdviceLine($"**{shown.Question}** ({shown.Progress})") { Lead = lines.Count == 0 ? "" : "\n\n" });
        lines.AddRange(shown.Options.Select(option => new AdviceLine(option.Label) { Lead = "\n- " }));
        lines.Add(new AdviceLine(OrientationTexts.Commands(shown.CanGoBack)) { Lead = "\n\n" });
        return new Advice
        {
            Lines = lines,
            Step = shown,
            IsQuestion = true,
            Suggestions = [GuidedSteps.Skip, .. shown.CanGoBack ? new[] { GuidedSteps.Back } : [], .. play.Answers!.Levels.Count + play.Answers.Confirmed.Count > 0 ? new[] { GuidedSteps.Show } : []],
        };
    }

    /// <summary>All answers alike part nothing: says so, and offers the one contrast that would.</summary>
    private Advice Flat(GuidedAnswers answers)
    {
        var ranking = new GuidedRanking(index).Rank(answers);
        var first = ranking[0].Sheet;
        var other = ranking.Skip(1).MaxBy(match => Distance(first, match.Sheet))!.Sheet;
        var parting = Enumerable.Range(0, Dimension.All.Count).OrderByDescending(d => other.Levels[d] - first.Levels[d]).First();
        var opposite = Enumerable.Range(0, Dimension.All.Count).OrderByDescending(d => first.Levels[d] - other.Levels[d]).First();
        return Say(OrientationTexts.Flat(Activities.All[opposite], Activities.All[parting])) with { IsQuestion = true, Suggestions = [OrientationTexts.EditFirst, OrientationTexts.Start] };
    }

    private static double Distance(CareerSheet one, CareerSheet other) =>
        one.Levels.Zip(other.Levels, (a, b) => (double)((a - b) * (a - b))).Sum();

    /// <summary>What the student said of each scored dimension, in words.</summary>
    private static Dictionary<int, string> Spoken(GuidedAnswers answers)
    {
        var spoken = new Dictionary<int, string>(answers.Confirmed);
        foreach (var (dimension, level) in answers.Levels)
        {
            var label = GuidedSteps.Levels.First(one => one.Level == level).Label;
            spoken[dimension] = $"{Activities.All[dimension]}\u00a0: {char.ToLowerInvariant(label[0])}{label[1..]}";
        }

        return spoken;
    }

    private static Advice Say(string text) => new() { Lines = [new AdviceLine(text) { Lead = "" }] };
}
