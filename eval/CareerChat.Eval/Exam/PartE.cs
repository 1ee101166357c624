using System.Text.RegularExpressions;

namespace CareerChat.Eval.Exam;

/// <summary>The order of the steps: 8 × max(0, τ), τ the best Kendall correlation with an accepted order, rounded to half a point.</summary>
internal static partial class PartE
{
    public const double Max = 8;

    private const double MinOverlap = 0.4;

    /// <param name="key">Which step comes before which; step numbers follow the printed order.</param>
    /// <param name="steps">Steps in printed (canonical) order.</param>
    /// <param name="answer">An ordered list, or numbers beside the steps.</param>
    public static ItemMark Mark(OrderKey key, IReadOnlyList<string> steps, string answer)
    {
        var positions = Positions(steps, answer);
        var tau = AcceptedOrders(key).Max(order => Tau(order, positions));
        var points = Math.Round(Max * Math.Max(0, tau) * 2, MidpointRounding.AwayFromZero) / 2;
        var read = string.Join("", positions.Select((position, i) => (Position: position, Step: i + 1)).Where(step => step.Position is not null)
            .OrderBy(step => step.Position).Select(step => step.Step));
        return new ItemMark(points, Max, FormattableString.Invariant($"ordre lu {(read.Length == 0 ? "aucun" : read)}, τ = {tau:0.000}"));
    }

    /// <summary>Every linear extension of the key's partial order, as positions by step.</summary>
    public static IReadOnlyList<int[]> AcceptedOrders(OrderKey key)
    {
        var orders = new List<int[]>();
        Extend([]);
        return orders;

        void Extend(List<int> done)
        {
            if (done.Count == key.Steps)
            {
                var positions = new int[key.Steps];
                for (var i = 0; i < done.Count; i++)
                {
                    positions[done[i] - 1] = i + 1;
                }

                orders.Add(positions);
                return;
            }

            for (var step = 1; step <= key.Steps; step++)
            {
                if (!done.Contains(step) && key.Precedence.All(pair => pair[1] != step || done.Contains(pair[0])))
                {
                    Extend([.. done, step]);
                }
            }
        }
    }

    /// <summary>Kendall's τ-a; every pair with a step that is absent or given twice counts as discordant.</summary>
    public static double Tau(int[] order, IReadOnlyList<int?> positions)
    {
        var discordant = 0;
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = i + 1; j < order.Length; j++)
            {
                if (positions[i] is not { } first || positions[j] is not { } second || first == second ||
                    Math.Sign(order[i] - order[j]) != Math.Sign(first - second))
                {
                    discordant++;
                }
            }
        }

        return 1 - (4.0 * discordant / (order.Length * (order.Length - 1)));
    }

    private static int?[] Positions(IReadOnlyList<string> steps, string answer)
    {
        var plain = ExamText.Plain(answer);
        var lines = plain.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 3)
        {
            lines = plain.Split(['→', ';', '>'], StringSplitOptions.RemoveEmptyEntries);
        }

        var words = steps.Select(step => ExamText.ContentWords(step).Select(Stem).ToHashSet()).ToList();
        var found = new List<(int Step, int Position)>();
        foreach (var line in lines)
        {
            var number = LeadingNumber().Match(line);
            var own = ExamText.ContentWords(line).Select(Stem).ToHashSet();
            var (step, overlap) = words.Select((step, i) => (i, (double)step.Count(own.Contains) / step.Count)).MaxBy(candidate => candidate.Item2);
            if (overlap >= MinOverlap)
            {
                found.Add((step, number.Success ? int.Parse(number.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : found.Count + 1));
            }
        }

        return [.. steps.Select((_, i) => found.Where(line => line.Step == i).Select(line => line.Position).Distinct().ToList() is [var only] ? only : (int?)null)];
    }

    private static string Stem(string word) => word[..Math.Min(word.Length, 6)];

    [GeneratedRegex(@"^[\s\-*•(\[]*(\d{1,2})\s*[.)\]:\-–]")]
    private static partial Regex LeadingNumber();
}
