namespace CareerChat.Orientation;

/// <summary>What the student told of themselves, read for the question « ai-je bien compris ? ».</summary>
internal static class GuidedStory
{
    /// <summary>The dimensions that a story speaks of, three at most, with the words that each rests on.</summary>
    public static IReadOnlyList<(int Dimension, string Words)> Proposals(OrientationIndex index, string story)
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
}
