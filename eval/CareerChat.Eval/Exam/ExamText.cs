using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CareerChat.Eval.Exam;

/// <summary>The normalisation that the key's patterns are written for.</summary>
internal static partial class ExamText
{
    /// <summary>Words; a shorter printed sentence is a title, which any answer may name.</summary>
    private const int ShortestCopy = 6;

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

    /// <summary>
    /// The answer without what it copies: runs of words that hold more than half of a printed sentence. Giving a question back is no answer;
    /// using a few of its words is.
    /// </summary>
    public static string WithoutCopies(string answer, string printed)
    {
        var copied = new bool[answer.Length];
        var words = Word().Matches(answer).Select(match => (match.Index, match.Length, Folded: Fold(match.Value))).ToArray();
        foreach (var sentence in Sentences(printed).Select(sentence => Word().Matches(sentence).Select(match => Fold(match.Value)).ToArray()).Where(sentence => sentence.Length >= ShortestCopy))
        {
            for (var start = 0; start < words.Length; start++)
            {
                var run = Enumerable.Range(0, sentence.Length).Max(from => CommonRun(start, sentence, from));
                if (2 * run > sentence.Length)
                {
                    var last = words[start + run - 1];
                    copied.AsSpan(words[start].Index..(last.Index + last.Length)).Fill(true);
                }
            }
        }

        return Blank().Replace(string.Concat(answer.Select((c, i) => copied[i] ? ' ' : c)), " ").Trim();

        int CommonRun(int start, string[] sentence, int from)
        {
            var length = 0;
            while (start + length < words.Length && from + length < sentence.Length && words[start + length].Folded == sentence[from + length])
            {
                length++;
            }

            return length;
        }
    }

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
