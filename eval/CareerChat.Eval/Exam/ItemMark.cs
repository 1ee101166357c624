namespace CareerChat.Eval.Exam;

/// <summary>Points of one item.</summary>
/// <param name="Points">Strict points.</param>
/// <param name="Max">Most points.</param>
/// <param name="Reading">What was understood of the answer and why it got these points, in French.</param>
/// <param name="Tolerant">Points with the near misses that the key tolerates.</param>
internal sealed record ItemMark(double Points, double Max, string Reading, double Tolerant)
{
    public ItemMark(double points, double max, string reading)
        : this(points, max, reading, points)
    {
    }
}
