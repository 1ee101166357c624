using System.Text.RegularExpressions;

namespace CareerChat.Eval.Exam;

/// <summary>Reads the owner's Markdown exam format: parts A to F under <c>## PARTIE X</c> headings.</summary>
internal static partial class ExamMarkdown
{
    /// <summary>The paper, every item in printed order.</summary>
    /// <exception cref="EvalUsageException">A part is missing or holds no item; the message says which.</exception>
    public static ExamPaper Parse(string markdown)
    {
        var text = markdown.Replace("\r\n", "\n", StringComparison.Ordinal);
        var title = Title().Match(text) is { Success: true } heading ? Plain(heading.Groups[1].Value) : "Examen";
        var items = new List<ExamItem>();
        foreach (var part in "ABCDEF")
        {
            var body = Body(text, part);
            var read = (part switch
            {
                'A' => Boxes(body),
                'B' => Rows(body),
                'D' => Cases(body),
                'E' => Steps(body),
                _ => Numbered(body, part),
            }).ToList();
            if (read.Count == 0)
            {
                throw new EvalUsageException($"Part {part} of the exam holds no item; expected the format of eval/exam/examen.md.");
            }

            items.AddRange(read);
        }

        return new ExamPaper(title, items, text);
    }

    /// <summary>Markdown bold, trailing arrows and double spaces removed.</summary>
    public static string Plain(string text) => Spaces().Replace(text.Replace("**", "", StringComparison.Ordinal), " ").Trim();

    private static string Body(string text, char part)
    {
        var start = Regex.Match(text, $@"^##\s+PARTIE\s+{part}\b.*$", RegexOptions.Multiline | RegexOptions.IgnoreCase);
        if (!start.Success)
        {
            throw new EvalUsageException($"The exam has no « ## PARTIE {part} » heading; expected the format of eval/exam/examen.md.");
        }

        var from = start.Index + start.Length;
        var end = NextHeading().Match(text, from);
        return end.Success ? text[from..end.Index] : text[from..];
    }

    private static string Instruction(string body)
    {
        var line = body.Split('\n').Select(Plain).FirstOrDefault(line => line.Length > 0) ?? "";
        return ConsignePrefix().Replace(line, "");
    }

    private static IEnumerable<ExamItem> Boxes(string body) => BoxItem().Matches(body).Select(match =>
    {
        var boxes = match.Groups[3].Value.Split("[", StringSplitOptions.RemoveEmptyEntries)
            .Where(box => box.Contains(']', StringComparison.Ordinal))
            .Select(box => box[(box.IndexOf(']', StringComparison.Ordinal) + 1)..].Trim())
            .ToList();
        var marked = boxes.FindIndex(box => box.Contains("**", StringComparison.Ordinal));
        return new ExamItem
        {
            Id = $"A{match.Groups[1].Value}",
            Instruction = Instruction(body),
            Text = Plain(match.Groups[2].Value),
            Choices = boxes.ConvertAll(Plain),
            MarkedChoice = marked < 0 ? null : marked,
        };
    });

    private static IEnumerable<ExamItem> Rows(string body) => body.Split('\n')
        .Select(line => TableRow().Match(line))
        .Where(match => match.Success)
        .Select(match => new ExamItem
        {
            Id = $"B{match.Groups[1].Value}",
            Instruction = Instruction(body),
            Text = Plain(match.Groups[2].Value),
            Hints = [Plain(match.Groups[3].Value).Trim('…', ' ', '(', ')'), Plain(match.Groups[4].Value)],
        });

    private static IEnumerable<ExamItem> Numbered(string body, char part) => NumberedLine().Matches(body).Select(match => new ExamItem
    {
        Id = $"{part}{match.Groups[1].Value}",
        Instruction = Instruction(body),
        Text = Plain(match.Groups[2].Value.Split('→')[0]),
    });

    private static IEnumerable<ExamItem> Cases(string body) => CaseBlock().Matches(body).Select(match => new ExamItem
    {
        Id = $"D{match.Groups[1].Value}",
        Instruction = Instruction(body),
        Text = $"{Plain(match.Groups[2].Value)}\n{Plain(match.Groups[3].Value)}",
    });

    private static IEnumerable<ExamItem> Steps(string body)
    {
        var steps = StepLine().Matches(body).Select(match => Plain(match.Groups[1].Value)).ToList();
        return steps.Count == 0 ? [] :
            [new ExamItem { Id = "E1", Instruction = Instruction(body), Text = "", Choices = steps }];
    }

    [GeneratedRegex(@"^#\s+(.+)$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"^##\s", RegexOptions.Multiline)]
    private static partial Regex NextHeading();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^Consignes?\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex ConsignePrefix();

    [GeneratedRegex(@"^(\d+)\)\s*(.+?)\s*\n→\s*(.+)$", RegexOptions.Multiline)]
    private static partial Regex BoxItem();

    [GeneratedRegex(@"^\|\s*(\d+)\.\s*(.+?)\s*\|[^|]*\|\s*(.*?)\s*\|\s*(.*?)\s*\|\s*$")]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^(\d+)\)\s*(.+)$", RegexOptions.Multiline)]
    private static partial Regex NumberedLine();

    [GeneratedRegex(@"^\*\*Cas\s+([A-Z])\s*[—–-]\s*(.+?)\*\*\s*\n(.+?)\n\s*-\s*Métier", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CaseBlock();

    [GeneratedRegex(@"^-\s*\[\s*\]\s*(.+)$", RegexOptions.Multiline)]
    private static partial Regex StepLine();
}
