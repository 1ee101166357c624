using System.Text.RegularExpressions;

namespace CareerChat.Eval.Exam;

/// <summary>True or false (1), a right idea in the explanation (1.5), one or two short sentences (0.5); a wrong verdict costs the item.</summary>
internal static partial class PartC
{
    public const double Max = 3;

    private const int NewWords = 3;

    public static ItemMark Mark(StatementKey key, string verbs, ExamItem item, string answer)
    {
        var text = ExamText.Plain(answer);
        var sentences = ExamText.Sentences(text);
        var verdicts = sentences.Length == 0 ? [] : Verdict().Matches(ExamText.Fold(sentences[0])).Select(match => match.Value).Distinct().ToList();
        if (verdicts is not [var verdict])
        {
            return new ItemMark(0, Max, verdicts.Count == 0 ? "pas de verdict" : "deux verdicts");
        }

        if (verdict != key.Verdict)
        {
            return new ItemMark(0, Max, $"verdict « {verdict} », attendu « {key.Verdict} »");
        }

        var explanation = Lead().Replace(text, "", 1).Trim(' ', '.', ',', ':', ';', '-', '\n');
        var folded = ExamText.Fold(explanation);
        var known = ExamText.ContentWords(item.Text).ToHashSet();
        var isSentence = ExamText.Has(folded, verbs);
        var isNew = ExamText.ContentWords(explanation).Distinct().Count(word => !known.Contains(word)) >= NewWords;
        var idea = isSentence && isNew && ExamText.Has(folded, key.Idea) ? 1.5 : 0;
        var form = isSentence && isNew && ExamText.Sentences(explanation).Length is 1 or 2 && ExamText.Words(folded).Length is >= 5 and <= 45 ? 0.5 : 0;
        return new ItemMark(1 + idea + form, Max, FormattableString.Invariant($"verdict 1, idée {idea}, forme {form}"));
    }

    [GeneratedRegex(@"\b(vrai|faux)\b")]
    private static partial Regex Verdict();

    /// <summary>Everything up to the verdict, when the verdict opens the answer.</summary>
    [GeneratedRegex(@"^\W*(?:\w+\W+){0,4}?(?:vrai|faux)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
