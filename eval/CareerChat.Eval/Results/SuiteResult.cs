namespace CareerChat.Eval.Results;

/// <summary>What one suite found.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Title">For a reader.</param>
/// <param name="Metrics">Its figures, most important first.</param>
/// <param name="Items">Its items in the order of the data.</param>
/// <param name="Notes">What a reader must know: floors, excluded items.</param>
internal sealed record SuiteResult(
    string Name, string Title, IReadOnlyList<Metric> Metrics, IReadOnlyList<ItemResult> Items, IReadOnlyList<string> Notes)
{
    public int Undecided => Items.Count(item => item.Outcome == Outcome.Undecided);
}
