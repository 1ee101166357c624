namespace CareerChat.Eval.Exam;

/// <summary>What a candidate without any knowledge gets from a paper: the floor beside every score.</summary>
internal static class KnowNothing
{
    /// <summary>Shuffles averaged for the floor, so that it does not depend on one lucky order.</summary>
    private const int Shuffles = 100;

    /// <summary>Name of each bot and its mean total.</summary>
    public static IReadOnlyDictionary<string, double> Floors(ExamPaper paper, ExamKey key, ExamView view)
    {
        var marker = new ExamMarker(key, paper);
        var runs = view == ExamView.Masked ? Shuffles : 1;
        return new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["always-first"] = Mean(AlwaysFirst),
            ["parrot"] = Mean(Parrot),
            ["refuser"] = Mean(_ => "Les notes ne le disent pas."),
        };

        double Mean(Func<ExamPrompt, string> bot) => Math.Round(Enumerable.Range(0, runs).Average(seed =>
        {
            var answers = ExamPrompts.Of(paper, view, ExamPrompts.Seed + (1000 * seed)).ToDictionary(prompt => prompt.Item.Id, bot);
            return marker.MarkAll(item => answers[item.Id]).Total;
        }), 1);
    }

    /// <summary>Gives back what the item prints, as a sentence where one is asked.</summary>
    private static string Parrot(ExamPrompt prompt) => prompt.Item.Part switch
    {
        'A' => string.Join(", ", prompt.Choices),
        'B' => Row("", prompt.Hints),
        'C' => $"Vrai. {prompt.Item.Text}",
        'D' => $"Métier : {prompt.Item.Text} Livrable : {prompt.Item.Text} Outils : {prompt.Item.Text} KPI : {prompt.Item.Text} Risque : {prompt.Item.Text}",
        'E' => string.Join('\n', prompt.Choices.Select((step, i) => $"{i + 1}. {step}")),
        _ => $"Il faut penser à cela : {prompt.Text[(prompt.Text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]}.",
    };

    /// <summary>The first box, the commonest job, « Vrai », the steps as they stand.</summary>
    private static string AlwaysFirst(ExamPrompt prompt) => prompt.Item.Part switch
    {
        'A' => prompt.Choices[0],
        'B' => Row("Data Analyst", prompt.Hints),
        'C' => "Vrai.",
        'D' => "Métier : Data Analyst",
        'E' => string.Join('\n', prompt.Choices.Select((step, i) => $"{i + 1}. {step}")),
        _ => "Il faut faire attention.",
    };

    private static string Row(string job, IReadOnlyList<string> hints) =>
        $"Métier : {job}\nLivrable : {(hints.Count > 0 ? hints[0] : "")}\nOutil : {(hints.Count > 1 ? hints[1] : "")}";
}
