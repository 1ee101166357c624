namespace CareerChat.Eval.Exam;

internal sealed record MarkedItem(ExamItem Item, ItemMark Mark);

/// <summary>A marked paper.</summary>
internal sealed record ExamScore(IReadOnlyList<MarkedItem> Items)
{
    /// <summary>Points by part letter; part D is 2 × the mean of its cases.</summary>
    public IReadOnlyDictionary<char, double> Parts { get; } = Sum(Items, mark => mark.Points);

    /// <summary>Most points by part letter.</summary>
    public IReadOnlyDictionary<char, double> MaxParts { get; } = Sum(Items, mark => mark.Max);

    /// <summary>Out of 100 for a paper of the owner's blueprint.</summary>
    public double Total => Math.Round(Parts.Values.Sum(), 1);

    public double Max => Math.Round(MaxParts.Values.Sum(), 1);

    public double Tolerant => Math.Round(Sum(Items, mark => mark.Tolerant).Values.Sum(), 1);

    private static Dictionary<char, double> Sum(IReadOnlyList<MarkedItem> items, Func<ItemMark, double> points) => items
        .GroupBy(item => item.Item.Part)
        .ToDictionary(part => part.Key, part => Math.Round(
            part.Key == 'D' ? 2 * part.Average(item => points(item.Mark)) : part.Sum(item => points(item.Mark)), 1, MidpointRounding.AwayFromZero));
}
