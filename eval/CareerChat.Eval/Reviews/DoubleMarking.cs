using CareerChat.Eval.Statistics;

namespace CareerChat.Eval.Reviews;

/// <summary>Two people marked the same answers without seeing each other's points nor the engine's.</summary>
/// <param name="Paper">Which candidate.</param>
/// <param name="Item">Which item.</param>
/// <param name="First">Points of the first grader.</param>
/// <param name="Second">Points of the second.</param>
/// <param name="Engine">Points of the engine, marked again when the file comes back.</param>
internal sealed record DoubleMark(string Paper, string Item, double First, double Second, double Engine)
{
    public double People => (First + Second) / 2;
}

/// <summary>How far two graders agree, and how far the engine is from them.</summary>
/// <param name="Marks">How many answers.</param>
/// <param name="Papers">How many candidates.</param>
/// <param name="Kappa">Between the graders, quadratic weights; the target is 0.80.</param>
/// <param name="WithinHalfAPoint">Share of answers on which the engine is at most half a point from the graders' mean; the target is 0.90.</param>
/// <param name="Difference">Mean absolute difference of the totals of a paper, in points of 100; the target is 3.</param>
internal sealed record DoubleMarking(int Marks, int Papers, double Kappa, double WithinHalfAPoint, double Difference)
{
    /// <summary>How many papers the comparison needs before it says anything.</summary>
    public const int FewestPapers = 30;

    private const double MostApart = 0.5;

    /// <param name="marks">All answers of all papers.</param>
    /// <param name="most">Most points of a whole paper's marked items, to bring totals to 100.</param>
    public static DoubleMarking Of(IReadOnlyList<DoubleMark> marks, double most)
    {
        var papers = marks.GroupBy(mark => mark.Paper).ToList();
        return new DoubleMarking(
            marks.Count, papers.Count,
            Agreement.WeightedKappa([.. marks.Select(mark => (mark.First, mark.Second))]),
            marks.Count == 0 ? 0 : (double)marks.Count(mark => Math.Abs(mark.Engine - mark.People) <= MostApart + 1e-9) / marks.Count,
            papers.Count == 0 ? 0 : papers.Average(paper => 100 * Math.Abs(paper.Sum(mark => mark.Engine) - paper.Sum(mark => mark.People)) / most));
    }
}
