namespace CareerChat.Eval.Exam;

/// <summary>Marks an answer with the key.</summary>
internal sealed class ExamMarker(ExamKey key, ExamPaper paper)
{
    private readonly RoleReader _roles = new(key.Roles);

    /// <summary>Points of one item; in part A the paper's own bold mark wins over the key.</summary>
    /// <exception cref="EvalUsageException">The key has no entry for the item.</exception>
    public ItemMark Mark(ExamItem item, string answer) => item.Part switch
    {
        'A' => PartA.Mark(Box(item), _roles, answer),
        'B' => PartB.Mark(Entry(key.B, item), key.B.Values, _roles, answer),
        'C' => PartC.Mark(Entry(key.C, item), key.Verbs, item, answer),
        'D' => PartD.Mark(Entry(key.D, item), _roles, item, answer),
        'E' => PartE.Mark(key.E, item.Choices, answer),
        _ => PartF.Mark(Entry(key.F, item), key.Verbs, item, answer),
    };

    /// <summary>Who fixed the answer of an item.</summary>
    public string Origin(ExamItem item) => item.Part switch
    {
        'A' => item.MarkedChoice is null ? Box(item).Origin : "marked",
        'B' => "hinted",
        'C' => Entry(key.C, item).Origin,
        'D' => Entry(key.D, item).Origin,
        'E' => key.E.Origin,
        _ => Entry(key.F, item).Origin,
    };

    /// <summary>Marks a whole paper; « au choix, deux cas » is asked three times and counts as 2 × the mean, so that choosing afterwards earns nothing.</summary>
    public ExamScore MarkAll(Func<ExamItem, string> answer)
    {
        var marks = paper.Items.Select(item => new MarkedItem(item, Mark(item, answer(item)))).ToList();
        return new ExamScore(marks);
    }

    private BoxKey Box(ExamItem item)
    {
        var entry = Entry(key.A, item);
        return item.MarkedChoice is { } marked && _roles.Named(item.Choices[marked]) is [var role, ..] && role != entry.Role
            ? new BoxKey(role, null, "marked")
            : entry;
    }

    private static T Entry<T>(Dictionary<string, T> part, ExamItem item) => part.TryGetValue(item.Number, out var entry)
        ? entry
        : throw new EvalUsageException($"The key has no answer for item {item.Id}; pass the exam's own key with --key.");
}
