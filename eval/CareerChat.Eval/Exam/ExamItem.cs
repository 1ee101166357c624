using System.Text.RegularExpressions;

namespace CareerChat.Eval.Exam;

/// <summary>One question of an exam paper.</summary>
public sealed partial record ExamItem
{
    /// <summary>Part letter and number, such as <c>A3</c>; a case of part D is <c>DA</c> to <c>DC</c>, part E is <c>E1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The part's instruction, markup removed.</summary>
    public required string Instruction { get; init; }

    /// <summary>The question as printed, markup removed.</summary>
    public required string Text { get; init; }

    /// <summary>Boxes of part A, steps of part E, in printed order; empty elsewhere.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Zero-based rank of the box that the paper itself marks in bold, or null.</summary>
    public int? MarkedChoice { get; init; }

    /// <summary>What the paper prints of the answer in the columns of part B: deliverable, then tool; empty elsewhere.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>The text without the parenthesis in which it whispers the answer, at its end or before its question mark.</summary>
    public string Question => LastParenthesis().Replace(Text, "").TrimEnd();

    public char Part => Id[0];

    /// <summary>Number within the part as the key names it: <c>3</c>, <c>A</c>.</summary>
    public string Number => Id[1..];

    [GeneratedRegex(@"\s*\([^()]*\)(?=\s*[?.!…]?\s*$)")]
    private static partial Regex LastParenthesis();
}
