namespace CareerChat.Orientation;

/// <summary>Says as data what was understood of a student.</summary>
internal static class ProfileReader
{
    /// <summary>The tastes in what a student wrote and answered.</summary>
    public static Profile Of(
        OrientationIndex index, IReadOnlyList<Wish> wishes, IReadOnlyDictionary<int, (double Level, double Spread)> answers, IReadOnlyDictionary<int, string> spoken)
    {
        var tastes = new List<Taste>();
        foreach (var (dimension, words) in spoken)
        {
            tastes.Add(new Taste(Dimension.All[dimension].Id, answers[dimension].Level - 2, words));
        }

        foreach (var wish in wishes.Where(wish => wish.Concept >= 0))
        {
            var dimensions = index.Lexicon.Concepts[wish.Concept].Dimensions;
            for (var d = 0; d < dimensions.Count; d++)
            {
                if (dimensions[d] == 2 && tastes.All(taste => taste.Dimension != Dimension.All[d].Id || taste.Words != wish.Words))
                {
                    tastes.Add(new Taste(Dimension.All[d].Id, Math.Round(Math.Clamp(wish.Worth * 1.5, -2, 2), 1), wish.Words));
                }
            }
        }

        return new Profile { Tastes = tastes };
    }
}
