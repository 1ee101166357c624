using System.Text.RegularExpressions;
using CareerChat.Eval.Exam;

namespace CareerChat.Eval.Questions;

/// <summary>
/// A second opinion on support, independent of the product's verifier: words and numbers of the claim found in the evidence. Lexical, so
/// it under-credits paraphrase and sees no inference; it is reported beside the product's own verdicts, never instead of them.
/// </summary>
internal static partial class Entailment
{
    private const double MinCoverage = 0.7;
    private const int Stem = 5;

    public static bool Supports(string evidence, string claim)
    {
        var words = Stems(claim);
        var known = Stems(evidence);
        return words.Count > 0 &&
            (double)words.Count(known.Contains) / words.Count >= MinCoverage &&
            Numbers(claim).All(Numbers(evidence).Contains);
    }

    private static HashSet<string> Stems(string text) =>
        [.. ExamText.ContentWords(text).Select(word => word[..Math.Min(word.Length, Stem)])];

    private static HashSet<string> Numbers(string text) => [.. Number().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\d+(?:[.,]\d+)?")]
    private static partial Regex Number();
}
