namespace CareerChat.Orientation;

/// <summary>Ranks the jobs by the answers of the guided dialogue.</summary>
internal sealed class GuidedRanking(OrientationIndex index)
{
    /// <summary>Noise of an answer on 0–4: the « ordinary » answerer of the widget study, §4.5.</summary>
    public const double AnswerSpread = 1.1;

    /// <summary>A dimension read in the story and confirmed counts as an answer between « plutôt oui » and « beaucoup ».</summary>
    private const double ConfirmedLevel = 3.5, ConfirmedSpread = 1.3;

    /// <summary>Log-odds that the choice of a side moves between two jobs.</summary>
    private const double SideWeight = 1.5;

    /// <summary>Log-odds that a job reached after others loses.</summary>
    private const double HorizonSetback = 0.4;

    private readonly CareerMatcher _matcher = new(index);

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
}
