using CareerChat.Eval.Statistics;

namespace CareerChat.Eval.Exam;

/// <summary>How much of its own answers a paper shows.</summary>
public enum ExamView
{
    /// <summary>Bold removed, options and steps shuffled by a fixed seed, part B reduced to the task, hints of part F removed: the reference.</summary>
    Masked,

    /// <summary>As a student sees the paper: only the bold is removed.</summary>
    Student,
}

/// <summary>One message to the assistant, and the order in which choices stand in it.</summary>
/// <param name="Item">The printed item.</param>
/// <param name="Text">The message, in French.</param>
/// <param name="Choices">Boxes or steps in the order shown.</param>
/// <param name="Hints">Deliverable and tool when the view shows them.</param>
internal sealed record ExamPrompt(ExamItem Item, string Text, IReadOnlyList<string> Choices, IReadOnlyList<string> Hints);

/// <summary>A paper to the messages that a candidate reads.</summary>
internal static class ExamPrompts
{
    /// <summary>Any constant serves; this one is written down so that figures can be compared over the years.</summary>
    public const int Seed = 20_250_301;

    public static IReadOnlyList<ExamPrompt> Of(ExamPaper paper, ExamView view, int seed = Seed) =>
        [.. paper.Items.Select((item, i) => Of(item, view, new SplitMix((ulong)(seed + i))))];

    private static ExamPrompt Of(ExamItem item, ExamView view, SplitMix random)
    {
        var masked = view == ExamView.Masked;
        var choices = masked ? random.Shuffle(item.Choices) : item.Choices;
        var hints = masked ? [] : item.Hints;
        var question = item.Part switch
        {
            'A' => $"{item.Number}) {item.Text}\n→ {string.Join("  ", choices.Select(choice => $"[  ] {choice}"))}",
            'B' => $"Tâche : {item.Text}\nMétier : …\nLivrable : …{Shown(hints, 0)}\nOutil principal : …{Shown(hints, 1)}",
            'C' => $"{item.Number}) {item.Text}",
            'D' => $"Cas {item.Number} — {item.Text}\n- Métier : ______  Livrable : ______  Outils (3) : ______  KPI (2) : ______  Risque (1) : ______",
            'E' => string.Join('\n', choices.Select(choice => $"- [ ] {choice}")),
            _ => $"{item.Number}) {(masked ? item.Question : item.Text)}",
        };
        return new ExamPrompt(item, $"{item.Instruction}\n\n{question}", choices, hints);
    }

    private static string Shown(IReadOnlyList<string> hints, int i) => i < hints.Count ? $" ({hints[i]})" : "";
}
