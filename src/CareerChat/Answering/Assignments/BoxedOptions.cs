using System.Text.RegularExpressions;

namespace CareerChat.Answering.Assignments;

/// <summary>Options that stand beside boxes to tick, several on a line: « → [ ] BI Analyst  [ ] Data Engineer ».</summary>
internal static partial class BoxedOptions
{
    private const int LongestOption = 160;

    /// <summary>The choice that a message sets; null when fewer than two boxes stand on one line.</summary>
    public static Assignment.Choice? Read(string message)
    {
        foreach (var line in message.Split('\n'))
        {
            var boxes = Box().Matches(line);
            if (boxes.Count < 2)
            {
                continue;
            }

            var options = Box().Split(line)
                .Skip(1)
                .Select(option => option.Replace("**", "", StringComparison.Ordinal).Trim(' ', '\t', '\u00A0', ';', ',', '→', '.'))
                .Where(option => option.Length is > 0 and < LongestOption)
                .Select(option => new Assignment.Option("", option))
                .ToList();
            var start = message.IndexOf(line, StringComparison.Ordinal) + boxes[0].Index;
            var stem = Instruction().Replace(message[..start], " ").Trim(' ', '\n', '\r', '→', '-', '*');
            if (options.Count >= 2 && stem.Length > 0)
            {
                return new Assignment.Choice(stem, options);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\[\s*\]|\(\s+\)|[☐□◯○▢]", RegexOptions.CultureInvariant)]
    private static partial Regex Box();

    /// <summary>Sentences that say how to answer, not what the task is about; numbers of items.</summary>
    [GeneratedRegex(@"(?:^|(?<=[.!?:\n]))[^.!?\n]*\b(?:choisi\w*|coch\w*|entour\w*|une seule réponse|un seul métier|justification|consigne)\b[^.!?\n]*[.!?:]?|^\s*\d{1,2}\s*[).]\s", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Instruction();
}
