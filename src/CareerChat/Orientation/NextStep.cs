namespace CareerChat.Orientation;

/// <summary>Chooses what to ask next: what tells the most, and nothing once the first jobs are clear.</summary>
internal sealed class NextStep(OrientationIndex index, GuidedRanking ranks)
{
    /// <summary>Scored answers from which the dialogue may end by itself.</summary>
    public const int MinScored = 6;

    /// <summary>Activities put at most, answered or passed; the two dimensions that tell the least by then are left out.</summary>
    private const int MaxActivities = 10;

    /// <summary>Belief in the first three jobs from which more questions would change little (widget study, §4.5).</summary>
    private const double EnoughBelief = 0.75;

    /// <summary>The step to put now, or null when the questions are enough.</summary>
    public string? After(GuidedAnswers answers)
    {
        if (!answers.Asked.Contains(GuidedSteps.SituationId))
        {
            return GuidedSteps.SituationId;
        }

        if (!answers.Asked.Contains(GuidedSteps.StoryId))
        {
            return GuidedSteps.StoryId;
        }

        if (answers.Story is { } story && !answers.Asked.Contains(GuidedSteps.ConfirmId) && GuidedStory.Proposals(index, story).Count > 0)
        {
            return GuidedSteps.ConfirmId;
        }

        var ranking = ranks.Rank(answers);
        var isSure = answers.Levels.Count >= MinScored && ranking.Take(3).Sum(match => match.Share) >= EnoughBelief;
        var isLong = answers.Asked.Count(step => GuidedSteps.KindOf(step) == GuidedStepKind.Activity) >= MaxActivities;
        if (!isSure && !isLong && !answers.IsFlat && MostTelling(answers, ranking) is { } dimension)
        {
            return GuidedSteps.ActivityId(dimension);
        }

        if (answers.Levels.Count > 0 && HardPair(answers, ranking) is { } pair)
        {
            return GuidedSteps.PairId(pair);
        }

        if (answers.Levels.Count > 0 && !answers.Asked.Contains(GuidedSteps.ValuesId))
        {
            return GuidedSteps.ValuesId;
        }

        answers.IsDone = true;
        return null;
    }

    /// <summary>One tie-breaker at most: the first listed pair among the first four jobs.</summary>
    private static TieBreaker? HardPair(GuidedAnswers answers, IReadOnlyList<CareerMatch> ranking)
    {
        if (answers.Asked.Exists(step => step.StartsWith(GuidedSteps.PairPrefix, StringComparison.Ordinal)))
        {
            return null;
        }

        for (var i = 0; i < 4; i++)
        {
            for (var j = i + 1; j < 4; j++)
            {
                if (j < ranking.Count && Activities.Between(ranking[i].Sheet.Document.Id, ranking[j].Sheet.Document.Id) is { } pair)
                {
                    return pair;
                }
            }
        }

        return null;
    }

    /// <summary>The unasked activity whose answer is expected to tell the most (largest fall of entropy); ties by rank.</summary>
    private static int? MostTelling(GuidedAnswers answers, IReadOnlyList<CareerMatch> ranking)
    {
        int? best = null;
        var most = double.NegativeInfinity;
        for (var d = 0; d < Dimension.All.Count; d++)
        {
            if (answers.Asked.Contains(GuidedSteps.ActivityId(d)))
            {
                continue;
            }

            var gain = ExpectedGain(ranking, d);
            if (gain > most + 1e-9)
            {
                (best, most) = (d, gain);
            }
        }

        return best;
    }

    private static double ExpectedGain(IReadOnlyList<CareerMatch> ranking, int dimension)
    {
        Span<double> likelihood = stackalloc double[5];
        Span<double> totals = stackalloc double[5];
        Span<double> logs = stackalloc double[5];
        totals.Clear();
        logs.Clear();
        foreach (var match in ranking)
        {
            var norm = 0.0;
            for (var answer = 0; answer <= Dimension.MaxLevel; answer++)
            {
                var distance = answer - match.Sheet.Levels[dimension];
                norm += likelihood[answer] = Math.Exp(-distance * distance / (2 * GuidedRanking.AnswerSpread * GuidedRanking.AnswerSpread));
            }

            for (var answer = 0; answer <= Dimension.MaxLevel; answer++)
            {
                var joint = match.Share * likelihood[answer] / norm;
                totals[answer] += joint;
                logs[answer] += joint > 0 ? joint * Math.Log(joint) : 0;
            }
        }

        // An answer in the middle reads « je ne sais pas » and tells nothing: it is left out.
        var gain = 0.0;
        for (var answer = 0; answer <= Dimension.MaxLevel; answer++)
        {
            if (answer != 2 && totals[answer] > 0)
            {
                gain += logs[answer] - (totals[answer] * Math.Log(totals[answer])) + (totals[answer] * Entropy(ranking));
            }
        }

        return gain;
    }

    private static double Entropy(IReadOnlyList<CareerMatch> ranking)
    {
        var entropy = 0.0;
        foreach (var match in ranking)
        {
            entropy -= match.Share > 0 ? match.Share * Math.Log(match.Share) : 0;
        }

        return entropy;
    }
}
