namespace CareerChat.Eval.Exam;

/// <summary>An exam as printed.</summary>
/// <param name="Title">The paper's title.</param>
/// <param name="Items">Parts A to F in printed order.</param>
/// <param name="Source">The Markdown it was read from, for the leakage rules.</param>
public sealed record ExamPaper(string Title, IReadOnlyList<ExamItem> Items, string Source);
