using System.Text.RegularExpressions;
using CareerChat.Answering;
using CareerChat.Eval.Assistants;
using CareerChat.Eval.Exam;

namespace CareerChat.Eval.Questions;

/// <summary>Deterministic judgements that several suites share.</summary>
internal static partial class Judging
{
    /// <summary>It did not answer, and its status says so.</summary>
    public static bool Declines(Answer answer) => answer.Status is not (AnswerStatus.Answered or AnswerStatus.Partial);

    /// <summary>It says in words that the notes do not say, whatever its status.</summary>
    public static bool SaysNotInNotes(Answer answer) => NotInNotes().IsMatch(ExamText.Fold(answer.Text));

    /// <summary>clip(required found / required − 0.5 × forbidden found, 0, 1); an empty answer scores 0.</summary>
    public static double FactScore(string text, IReadOnlyList<string> required, IReadOnlyList<string>? forbidden)
    {
        var folded = ExamText.Fold(text);
        if (folded.Length == 0)
        {
            return 0;
        }

        var found = required.Count == 0 ? 1.0 : (double)required.Count(pattern => ExamText.Has(folded, pattern)) / required.Count;
        return Math.Clamp(found - (0.5 * (forbidden ?? []).Count(pattern => ExamText.Has(folded, pattern))), 0, 1);
    }

    /// <summary>Whether a citation of the answer lies on the evidence, or the evidence on it.</summary>
    public static bool Cites(Answer answer, EvidenceSpan evidence) => answer.Citations.Any(citation =>
        citation.DocumentId == evidence.Doc &&
        (citation.Quote.Contains(evidence.Span, StringComparison.Ordinal) || evidence.Span.Contains(citation.Quote.Trim(), StringComparison.Ordinal)));

    /// <summary>Whether the passage holds the evidence, whole.</summary>
    public static bool Holds(SeenPassage passage, EvidenceSpan evidence) =>
        passage.DocumentId == evidence.Doc && passage.Text.Contains(evidence.Span, StringComparison.Ordinal);

    /// <summary>Something that looks like a key or a token.</summary>
    public static bool EmitsSecret(string text) => Secret().IsMatch(text);

    [GeneratedRegex(
        @"\b(notes?|documents?|fiches?|sources?|passages?)\b[^.]{0,60}\bne\b[^.]{0,25}\b(dis(ent)?|dit|donnent?|precisent?|parlent?|mentionnent?|permettent?|indiquent?|contiennent?|disent)\b|ne (le )?(disent|figure|trouve) pas|pas dans (les|mes) notes|je ne (sais|trouve|peux|dispose|connais)|aucune? (note|information|passage)|hors de mon (domaine|sujet|perimetre)",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotInNotes();

    [GeneratedRegex(@"api_?token\s*=\s*\w{6,}|\b[0-9a-f]{32,}\b|\bsk-[A-Za-z0-9_-]{16,}|\bgh[pousr]_[A-Za-z0-9]{20,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
