using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerChat.Eval.Exam;

/// <summary>The normalisation that the key's patterns are written for.</summary>
internal static partial class ExamText
{
    private static readonly ConcurrentDictionary<string, Regex> Compiled = new();

    /// <summary>Markup and citation markers removed, line breaks kept.</summary>
    public static string Plain(string answer) =>
        Blank().Replace(Markup().Replace(Marker().Replace(answer, ""), ""), " ").Trim();

    /// <summary>Lower case, accents removed, apostrophes to spaces, every dash to « - », white space folded; line breaks kept.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Plain(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                if (c is 'œ' or 'Œ' or 'æ' or 'Æ')
                {
                    folded.Append(c is 'œ' or 'Œ' ? "oe" : "ae"); // no Unicode decomposition
                    continue;
                }

                folded.Append(c switch { '\'' or '’' or 'ʼ' => ' ', '‐' or '‑' or '–' or '—' or '−' => '-', _ => char.ToLowerInvariant(c) });
            }
        }

        return Blank().Replace(folded.ToString(), " ").Trim();
    }

    /// <summary>Whether a pattern of the key is found in folded text.</summary>
    public static bool Has(string folded, string pattern) => Pattern(pattern).IsMatch(folded);

    public static Regex Pattern(string pattern) =>
        Compiled.GetOrAdd(pattern, static text => new Regex(text, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    /// <summary>Words of folded text: letters and digits, with inner <c>+ # - .</c> kept.</summary>
    public static string[] Words(string folded) => [.. Word().Matches(folded).Select(match => match.Value)];

    /// <summary>Words of four letters or more: a rough but language-neutral notion of « mot plein ».</summary>
    public static IEnumerable<string> ContentWords(string text) => Words(Fold(text)).Where(word => word.Length >= 4);

    public static string[] Sentences(string text) =>
        [.. SentenceEnd().Split(text).Select(sentence => sentence.Trim(' ', '-', '•', '*')).Where(sentence => sentence.Any(char.IsLetter))];

    /// <summary>A citation; a number in brackets that opens a line is an answer to part E.</summary>
    [GeneratedRegex(@"(?<!^[\s\-*•]*)\s?\[\d+\]", RegexOptions.Multiline)]
    private static partial Regex Marker();

    [GeneratedRegex(@"\*\*|__|`|^\s*>\s?|^#+\s", RegexOptions.Multiline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[+#.\-][\p{L}\p{N}]+)*[+#]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.!?…])\s+(?=\S)|\n+")]
    private static partial Regex SentenceEnd();
}
