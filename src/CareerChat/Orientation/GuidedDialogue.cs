using CareerChat.Conversation;

namespace CareerChat.Orientation;

/// <summary>The guided dialogue, played again from the user's messages: same messages, same step, on any replica.</summary>
internal sealed class GuidedDialogue(OrientationIndex index)
{
    /// <summary>Scored answers from which the dialogue may end by itself.</summary>
    public const int MinScored = 6;

    /// <summary>Activities put at most, answered or passed; the two dimensions that tell the least by then are left out.</summary>
    private const int MaxActivities = 10;

    /// <summary>Belief in the first three jobs from which more questions would change little (widget study, §4.5).</summary>
    private const double EnoughBelief = 0.75;

    /// <summary>Noise of an answer on 0–4: the « ordinary » answerer of the same study.</summary>
    private const double AnswerSpread = 1.1;

    /// <summary>A dimension read in the story and confirmed counts as an answer between « plutôt oui » and « beaucoup ».</summary>
    private const double ConfirmedLevel = 3.5, ConfirmedSpread = 1.3;

    /// <summary>Log-odds that the choice of a side moves between two jobs.</summary>
    private const double SideWeight = 1.5;

    /// <summary>Log-odds.</summary>
    private const double HorizonSetback = 0.4;

    private readonly CareerMatcher _matcher = new(index);

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
            if (IsStart(plain))
            {
                answers = new GuidedAnswers();
                step = Next(answers);
                consumed[i] = true;
                continue;
            }

            if (answers is null || answers.IsStopped || (answers.IsDone && !IsEdit(plain) && !IsSkip(plain) && !IsShow(plain)))
            {
                continue;
            }

            consumed[i] = true;
            if (answers.IsDone && IsSkip(plain))
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

            step = Next(answers);
        }

        return new GuidedPlay(answers, step, consumed, problem);
    }

    /// <summary>Answers as the matcher takes them.</summary>
    public static Dictionary<int, (double Level, double Spread)> Scores(GuidedAnswers answers)
    {
        var scores = new Dictionary<int, (double, double)>();
        foreach (var dimension in answers.Confirmed.Keys)
        {
            scores[dimension] = (ConfirmedLevel, ConfirmedSpread);
        }

        foreach (var (dimension, level) in answers.Levels)
        {
            scores[dimension] = (level, AnswerSpread);
        }

        return scores;
    }

    /// <summary>All jobs by what was answered, best first.</summary>
    public IReadOnlyList<CareerMatch> Rank(GuidedAnswers answers) => _matcher.Rank([], Scores(answers), Bonuses(answers));

    /// <summary>The dimensions that a story speaks of, three at most, with the words that each rests on.</summary>
    public IReadOnlyList<(int Dimension, string Words)> Proposals(string story)
    {
        var proposals = new List<(int Dimension, string Words, double Weight)>();
        foreach (var wish in index.Read(story).Wishes.Where(wish => wish is { Concept: >= 0, Worth: > 0 }))
        {
            var dimensions = index.Lexicon.Concepts[wish.Concept].Dimensions;
            for (var d = 0; d < dimensions.Count; d++)
            {
                if (dimensions[d] == 2 && proposals.All(proposal => proposal.Dimension != d))
                {
                    proposals.Add((d, wish.Words, wish.Worth));
                }
            }
        }

        return [.. proposals.Take(3).Select(proposal => (proposal.Dimension, proposal.Words))];
    }

    private Dictionary<string, double> Bonuses(GuidedAnswers answers)
    {
        var bonuses = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (pair, chosen) in answers.Sides)
        {
            foreach (var career in new[] { pair.First, pair.Second })
            {
                bonuses[career] = bonuses.GetValueOrDefault(career) + (career == chosen ? SideWeight / 2 : -SideWeight / 2);
            }
        }

        // A job that is reached after others steps back a little, unless the student already works.
        if (answers.Situation != GuidedSteps.Working)
        {
            foreach (var sheet in index.Sheets.Where(sheet => sheet.Document.IsHorizon))
            {
                bonuses[sheet.Document.Id] = bonuses.GetValueOrDefault(sheet.Document.Id) - HorizonSetback;
            }
        }

        // Values only part jobs that are as good as equal.
        foreach (var value in GuidedSteps.Values.Where(value => answers.Values.Contains(value.Label)))
        {
            foreach (var sheet in index.Sheets)
            {
                var leaning = value.Dimensions.Sum(dimension => sheet.Levels[Dimension.IndexOf(dimension)]);
                bonuses[sheet.Document.Id] = bonuses.GetValueOrDefault(sheet.Document.Id) + (0.01 * leaning);
            }
        }

        return bonuses;
    }

    /// <summary>True for the message that opens the dialogue.</summary>
    public static bool IsStart(string plain) =>
        plain is "commencer" or "on commence" or "c'est parti" or "recommencer" or "commencer le questionnaire" or "faire le questionnaire"
            or "je veux faire le questionnaire" or "lancer le questionnaire" or "demarrer";

    private static bool IsSkip(string plain) => plain is "passer" or "je passe" or "suivant" or "question suivante" or "skip" or "pas de reponse";

    private static bool IsShow(string plain) =>
        plain is "montrer mes pistes" or "voir mes pistes" or "montre mes pistes" or "montre moi mes pistes" or "montrez mes pistes" or "mes pistes"
            or "resultats" or "voir les resultats";

    private static bool IsEdit(string plain) =>
        plain is "revenir" or "retour" or "recommencer" || plain.StartsWith("modifier", StringComparison.Ordinal) || plain.StartsWith("changer ma reponse", StringComparison.Ordinal);

    /// <summary>« revenir », « modifier la question 3 », « montrer mes pistes », « arrêter ».</summary>
    private bool Command(string plain, GuidedAnswers answers, ref string? step)
    {
        if (IsShow(plain))
        {
            answers.IsDone = true;
            step = null;
            return true;
        }

        if (plain is "arreter" or "stop" or "j'arrete" or "quitter")
        {
            answers.IsStopped = true;
            step = null;
            return true;
        }

        if (!IsEdit(plain))
        {
            return false;
        }

        answers.IsDone = false;
        var number = plain.Split(' ').Select(word => int.TryParse(word, out var n) ? n : 0).LastOrDefault(n => n > 0);
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
        var isSkip = IsSkip(plain);
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
        foreach (var (dimension, words) in Proposals(answers.Story ?? ""))
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

    /// <summary>The step to put now, or null when the questions are enough.</summary>
    private string? Next(GuidedAnswers answers)
    {
        if (!answers.Asked.Contains(GuidedSteps.SituationId))
        {
            return GuidedSteps.SituationId;
        }

        if (!answers.Asked.Contains(GuidedSteps.StoryId))
        {
            return GuidedSteps.StoryId;
        }

        if (answers.Story is { } story && !answers.Asked.Contains(GuidedSteps.ConfirmId) && Proposals(story).Count > 0)
        {
            return GuidedSteps.ConfirmId;
        }

        var ranking = Rank(answers);
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
    private int? MostTelling(GuidedAnswers answers, IReadOnlyList<CareerMatch> ranking)
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
                norm += likelihood[answer] = Math.Exp(-distance * distance / (2 * AnswerSpread * AnswerSpread));
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

/// <summary>A guided dialogue played up to its last message.</summary>
/// <param name="Answers">What was answered, or null when no dialogue was started.</param>
/// <param name="Step">The step put now, or null.</param>
/// <param name="Consumed">For each message, whether it belongs to the dialogue.</param>
/// <param name="WasUnclear">True when the last message answered nothing.</param>
internal sealed record GuidedPlay(GuidedAnswers? Answers, string? Step, bool[] Consumed, bool WasUnclear);
