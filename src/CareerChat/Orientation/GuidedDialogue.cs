using CareerChat.Conversation;

namespace CareerChat.Orientation;

/// <summary>The guided dialogue, played again from the user's messages: same messages, same step, on any replica.</summary>
internal sealed class GuidedDialogue(OrientationIndex index)
{
    private readonly NextStep _next = new(index, new GuidedRanking(index));

    /// <summary>Plays the messages.</summary>
    /// <returns>The state after the last message, which messages were part of it, and whether a dialogue is under way or just ended.</returns>
    public GuidedPlay Play(IReadOnlyList<Message> messages)
    {
        GuidedAnswers? answers = null;
        string? step = null;
        var consumed = new bool[messages.Count];
        var problem = false;
        for (var i = 0; i < messages.Count; i++)
        {
            if (messages[i].Role != Role.User)
            {
                // What the assistant asked belongs to the dialogue with the message it answers; cards stay for « et le second ? ».
                consumed[i] = i > 0 && consumed[i - 1] && answers is { IsDone: false };
                continue;
            }

            problem = false;
            var plain = GuidedSteps.Plain(messages[i].Content);
            if (GuidedCommands.IsStart(plain))
            {
                answers = new GuidedAnswers();
                step = _next.After(answers);
                consumed[i] = true;
                continue;
            }

            if (answers is null || answers.IsStopped || (answers.IsDone && !GuidedCommands.IsEdit(plain) && !GuidedCommands.IsSkip(plain) && !GuidedCommands.IsShow(plain)))
            {
                continue;
            }

            consumed[i] = true;
            if (answers.IsDone && GuidedCommands.IsSkip(plain))
            {
                continue;
            }

            if (Command(plain, answers, ref step))
            {
                continue;
            }

            if (step is null || !Answer(step, messages[i].Content, plain, answers))
            {
                // A question in the middle is answered as such; anything else is asked again.
                problem = true;
                consumed[i] = !IsAside(messages[i].Content, plain);
                continue;
            }

            if (!answers.Asked.Contains(step))
            {
                answers.Asked.Add(step);
            }

            step = _next.After(answers);
        }

        return new GuidedPlay(answers, step, consumed, problem);
    }

    /// <summary>« revenir », « modifier la question 3 », « montrer mes pistes », « arrêter ».</summary>
    private static bool Command(string plain, GuidedAnswers answers, ref string? step)
    {
        if (GuidedCommands.IsShow(plain))
        {
            answers.IsDone = true;
            step = null;
            return true;
        }

        if (GuidedCommands.IsStop(plain))
        {
            answers.IsStopped = true;
            step = null;
            return true;
        }

        if (!GuidedCommands.IsEdit(plain))
        {
            return false;
        }

        answers.IsDone = false;
        var number = GuidedCommands.QuestionNumber(plain);
        var target = number > 0 && number <= answers.Asked.Count ? answers.Asked[number - 1] : answers.Asked.LastOrDefault();
        if (target is not null)
        {
            answers.Forget(target);
            step = target;
        }

        return true;
    }

    private bool Answer(string step, string message, string plain, GuidedAnswers answers)
    {
        var isSkip = GuidedCommands.IsSkip(plain);
        switch (GuidedSteps.KindOf(step))
        {
            case GuidedStepKind.Situation:
                answers.Situation = isSkip ? null : Pick(GuidedSteps.Situations, plain);
                return isSkip || answers.Situation is not null;
            case GuidedStepKind.Story:
                answers.Story = isSkip || message.TrimEnd().EndsWith('?') ? null : message;
                return isSkip || answers.Story is not null;
            case GuidedStepKind.Confirm:
                return Confirm(plain, isSkip, answers);
            case GuidedStepKind.Activity:
                if (isSkip)
                {
                    return true;
                }

                if (!GuidedSteps.TryReadLevel(plain, out var level))
                {
                    return false;
                }

                if (level is { } known)
                {
                    answers.Levels[GuidedSteps.DimensionOf(step)] = known;
                }

                return true;
            case GuidedStepKind.TieBreaker:
                var pair = GuidedSteps.PairOf(step);
                if (isSkip || (GuidedSteps.TryReadLevel(plain, out var unsure) && unsure is null))
                {
                    return true;
                }

                var side = Pick([pair.FirstSide, pair.SecondSide], plain);
                if (side is not null)
                {
                    answers.Sides[pair] = side == pair.FirstSide ? pair.First : pair.Second;
                }

                return side is not null;
            default:
                answers.Values.AddRange(GuidedSteps.Values.Select(value => value.Label).Where(label => plain.Contains(GuidedSteps.Plain(label), StringComparison.Ordinal)).Take(2));
                return isSkip || answers.Values.Count > 0;
        }
    }

    private bool Confirm(string plain, bool isSkip, GuidedAnswers answers)
    {
        if (isSkip || plain is "rien de cela" or "aucune" or "aucun" or "non" or "rien")
        {
            return true;
        }

        var isAll = plain is "oui" or "tout" or "tout est juste" or "c'est juste" or "exact" or "les trois" or "les deux";
        foreach (var (dimension, words) in GuidedStory.Proposals(index, answers.Story ?? ""))
        {
            if (isAll || plain.Contains(GuidedSteps.Plain(Dimension.All[dimension].Label), StringComparison.Ordinal))
            {
                answers.Confirmed[dimension] = words;
            }
        }

        return answers.Confirmed.Count > 0;
    }

    private static string? Pick(IReadOnlyList<string> labels, string plain) =>
        labels.FirstOrDefault(label => GuidedSteps.Plain(label) == plain)
        ?? (plain.Length >= 4 ? labels.FirstOrDefault(label => GuidedSteps.Plain(label).Contains(plain, StringComparison.Ordinal) || plain.Contains(GuidedSteps.Plain(label), StringComparison.Ordinal)) : null);

    /// <summary>A question of the student's own, not an answer.</summary>
    private static bool IsAside(string message, string plain) =>
        message.Contains('?', StringComparison.Ordinal) || plain.StartsWith("merci", StringComparison.Ordinal) || plain.StartsWith("bonjour", StringComparison.Ordinal)
        || plain.StartsWith("c'est quoi", StringComparison.Ordinal) || plain.StartsWith("que ", StringComparison.Ordinal);
}
