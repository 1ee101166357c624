namespace CareerChat.Eval.Exam;

/// <summary>Job, deliverable and tool of a task: one point each, with guards against lists.</summary>
internal static class PartB
{
    public const double Max = 3;

    private const int MostJobs = 2;
    private const int MostDeliverableWords = 14;
    private const int DeliverableRows = 3;
    private const int ToolWords = 6;
    private const int MostToolRows = 2;

    public static ItemMark Mark(RowKey key, IReadOnlyCollection<RowKey> rows, RoleReader roles, string answer)
    {
        var fields = LabelledFields.Read(answer);
        var job = Job(key.Full, key.Half, roles.Named(Field("job")), 1);
        var deliverable = Deliverable(key, rows, ExamText.Fold(Field("deliverable")));
        var tool = Tool(key, rows, ExamText.Fold(Field("tools")));
        return new ItemMark(job + deliverable + tool, Max, FormattableString.Invariant($"métier {job}, livrable {deliverable}, outil {tool}"));

        string Field(string code) => fields.GetValueOrDefault(code, fields.Count == 0 ? answer : "");
    }

    /// <summary>Full or half points for a job; none when more than two are named.</summary>
    public static double Job(IReadOnlyList<string> full, IReadOnlyList<string> half, IReadOnlyList<string> named, double points) =>
        named.Count is 0 or > MostJobs ? 0
        : named.Any(full.Contains) ? points
        : named.Any(half.Contains) ? points / 2
        : 0;

    private static double Deliverable(RowKey key, IReadOnlyCollection<RowKey> rows, string text) =>
        ExamText.Words(text).Length <= MostDeliverableWords &&
        ExamText.Has(text, key.Deliverable) &&
        rows.Count(row => ExamText.Has(text, row.Deliverable)) < DeliverableRows ? 1 : 0;

    private static double Tool(RowKey key, IReadOnlyCollection<RowKey> rows, string text)
    {
        var first = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit)).Take(ToolWords));
        if (rows.Count(row => row.Tools.Any(tool => ExamText.Has(text, tool))) > MostToolRows)
        {
            return 0;
        }

        var found = key.Tools.Count(tool => ExamText.Has(first, tool));
        return found >= key.ToolsNeeded ? 1 : found > 0 || key.HalfTools.Any(tool => ExamText.Has(first, tool)) ? 0.5 : 0;
    }
}
