namespace CareerChat.Orientation;

/// <summary>The question that would part two leads.</summary>
internal static class PartingQuestion
{
    /// <summary>What to ask of the first two jobs, or null when there are not two.</summary>
    public static string? Between(IReadOnlyList<CareerMatch> ranking, IReadOnlyDictionary<int, (double Level, double Spread)> answers)
    {
        if (ranking.Count < 2)
        {
            return null;
        }

        var (first, second) = (ranking[0].Sheet, ranking[1].Sheet);
        if (Activities.Between(first.Document.Id, second.Document.Id) is { } pair)
        {
            var (one, other) = pair.First == first.Document.Id ? (pair.FirstSide, pair.SecondSide) : (pair.SecondSide, pair.FirstSide);
            return OrientationTexts.Between(first.Document.Title, second.Document.Title, $"préférez-vous {one}, ou {other}\u00a0?");
        }

        var parting = Enumerable.Range(0, Dimension.All.Count)
            .OrderByDescending(d => Math.Abs(first.Levels[d] - second.Levels[d]) - (answers.ContainsKey(d) ? 1.5 : 0))
            .First();
        return OrientationTexts.Between(
            first.Document.Title,
            second.Document.Title,
            $"aimeriez-vous {char.ToLowerInvariant(Activities.All[parting][0])}{Activities.All[parting][1..]}\u00a0?");
    }
}
