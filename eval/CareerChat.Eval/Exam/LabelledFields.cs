using System.Text.RegularExpressions;

namespace CareerChat.Eval.Exam;

/// <summary>Reads « Métier : … », « Livrable : … », « Outils : … », « KPI : … », « Risque : … » wherever an answer puts them.</summary>
internal static partial class LabelledFields
{
    /// <summary>Field code (<c>job</c>, <c>deliverable</c>, <c>tools</c>, <c>indicators</c>, <c>risk</c>) to its text.</summary>
    public static IReadOnlyDictionary<string, string> Read(string answer)
    {
        var text = ExamText.Plain(answer);
        var labels = Label().Matches(text);
        var fields = new Dictionary<string, string>();
        for (var i = 0; i < labels.Count; i++)
        {
            var start = labels[i].Index + labels[i].Length;
            var end = i + 1 < labels.Count ? labels[i + 1].Index : text.Length;
            fields.TryAdd(Code(ExamText.Fold(labels[i].Groups[1].Value)), text[start..end].Trim(' ', '\n', '-', '•', '|', '.', ';', ','));
        }

        return fields;
    }

    private static string Code(string label) => label[0] switch
    {
        'm' => "job",
        'l' => "deliverable",
        'o' => "tools",
        'r' => "risk",
        _ => "indicators",
    };

    [GeneratedRegex(
        @"(Métier|Livrable|Outil|Indicateur|KPI|Risque)(?:s|\(s\))?(?:\s(?:principal|principale|principaux|attendu|clés?|typique|majeur|possible|de suivi|proposés?))*(?:\s*\([^)]*\))*\s*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
