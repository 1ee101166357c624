namespace CareerChat.Orientation;

/// <summary>What a student answered so far in the guided dialogue.</summary>
internal sealed class GuidedAnswers
{
    /// <summary>Steps in the order they were put, answered or passed.</summary>
    public List<string> Asked { get; } = [];

    public string? Situation { get; set; }

    public string? Story { get; set; }

    /// <summary>Dimensions read in the story that the student confirmed, with the words they rest on.</summary>
    public Dictionary<int, string> Confirmed { get; } = [];

    /// <summary>Level on 0–4 by dimension; a passed or unsure activity is absent.</summary>
    public Dictionary<int, int> Levels { get; } = [];

    /// <summary>Id of the job whose side was chosen, by tie-breaker.</summary>
    public Dictionary<TieBreaker, string> Sides { get; } = [];

    public List<string> Values { get; } = [];

    /// <summary>True once the student asked for the leads, stopped, or the questions were enough.</summary>
    public bool IsDone { get; set; }

    public bool IsStopped { get; set; }

    /// <summary>True when all scored answers are the same: nothing parts the jobs.</summary>
    public bool IsFlat => Levels.Count >= NextStep.MinScored && Levels.Values.Distinct().Count() == 1;

    public void Forget(string step)
    {
        Asked.Remove(step);
        switch (GuidedSteps.KindOf(step))
        {
            case GuidedStepKind.Situation:
                Situation = null;
                break;
            case GuidedStepKind.Story:
                Story = null;
                Confirmed.Clear();
                break;
            case GuidedStepKind.Confirm:
                Confirmed.Clear();
                break;
            case GuidedStepKind.Activity:
                Levels.Remove(GuidedSteps.DimensionOf(step));
                break;
            case GuidedStepKind.TieBreaker:
                Sides.Remove(GuidedSteps.PairOf(step));
                break;
            case GuidedStepKind.Values:
                Values.Clear();
                break;
        }
    }
}
