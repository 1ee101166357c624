namespace CareerChat.Eval.Exam;

/// <summary>A rule: 0.6 for each criterion met, capped at 3; guards against one-liners, key-word lists and dangerous advice.</summary>
internal static class PartF
{
    public const double Max = 3;

    private const int MostSentences = 5;
    private const int MostWords = 130;
    private const double PerCriterion = 0.6;
    private const double OneSentenceCap = 2.4;
    private const double ListCap = 1.0;
    private const int WordsPerCriterion = 4;

    public static ItemMark Mark(RuleKey key, string verbs, ExamItem item, string answer)
    {
        var own = ExamText.WithoutCopies(ExamText.Plain(answer), item.Question);
        var sentences = ExamText.Sentences(own).Take(MostSentences).ToList();
        var text = string.Join(' ', ExamText.Fold(string.Join("\n", sentences)).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(MostWords));
        var met = key.Criteria.Where(criterion => ExamText.Has(text, criterion.Pattern)).ToList();
        var isList = met.Count > 0 && (!ExamText.Has(text, verbs) || ExamText.Words(text).Length < WordsPerCriterion * met.Count);
        var cap = isList ? ListCap : sentences.Count == 1 ? OneSentenceCap : Max;
        var dangerous = ExamText.Has(text, key.Dangerous);
        var points = Math.Max(0, Math.Min(cap, PerCriterion * met.Count) - (dangerous ? 1 : 0));
        return new ItemMark(Math.Round(points, 1), Max,
            $"{met.Count} critères : {string.Join(" · ", met.Select(criterion => criterion.Name))}{(isList ? " ; liste de mots" : "")}{(dangerous ? " ; consigne dangereuse" : "")}");
    }
}
