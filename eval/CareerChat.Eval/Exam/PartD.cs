using System.Text.RegularExpressions;

namespace CareerChat.Eval.Exam;

/// <summary>A case: job 1.5, deliverable 1, three tools of distinct families 0.5 each, two indicators 1 each, one risk 1.</summary>
internal static partial class PartD
{
    public const double Max = 7;

    public static ItemMark Mark(CaseKey key, RoleReader roles, ExamItem item, string answer)
    {
        var fields = LabelledFields.Read(answer).ToDictionary(field => field.Key, field => ExamText.WithoutCopies(field.Value, item.Text));
        var job = PartB.Job(key.Full, key.Half, roles.Named(fields.GetValueOrDefault("job", "")), 1.5);
        var deliverable = ExamText.Has(ExamText.Fold(fields.GetValueOrDefault("deliverable", "")), key.Deliverable) ? 1 : 0;
        var tools = 0.5 * Families(Entries(fields, "tools", 3), key.Tools);
        var indicators = 1.0 * Families(Entries(fields, "indicators", 2), key.Indicators);
        var risk = Entries(fields, "risk", 1).Any(entry => ExamText.Has(entry, key.Risk)) ? 1 : 0;
        return new ItemMark(job + deliverable + tools + indicators + risk, Max,
            FormattableString.Invariant($"métier {job}, livrable {deliverable}, outils {tools}, indicateurs {indicators}, risque {risk}"));
    }

    /// <summary>The first distinct entries of a field, folded.</summary>
    private static IReadOnlyList<string> Entries(IReadOnlyDictionary<string, string> fields, string code, int most) =>
        [.. Separator().Split(ExamText.Fold(fields.GetValueOrDefault(code, ""))).Select(entry => entry.Trim(' ', '-', '.', '•'))
            .Where(entry => entry.Any(char.IsLetterOrDigit)).Distinct().Take(most)];

    /// <summary>How many entries can each be given a family of their own (a maximum matching, by trying every assignment).</summary>
    private static int Families(IReadOnlyList<string> entries, IReadOnlyList<string> families)
    {
        return Best(0, 0);

        int Best(int entry, long used) => entry == entries.Count ? 0 : families
            .Select((pattern, i) => (used & (1L << i)) == 0 && ExamText.Has(entries[entry], pattern) ? 1 + Best(entry + 1, used | (1L << i)) : 0)
            .Append(Best(entry + 1, used))
            .Max();
    }

    [GeneratedRegex(@"[,;\n·•|]|\s\+\s|\s/\s|\set\s(?=\p{L})|^\d+[.)]\s", RegexOptions.Multiline)]
    private static partial Regex Separator();
}
