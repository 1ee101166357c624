using System.Text;
using System.Text.RegularExpressions;
using CareerChat.Eval.Exam;

namespace CareerChat.Eval.Reports;

/// <summary>Shows in a passage the words that a claim takes from it.</summary>
internal static partial class SharedWords
{
    private const int ShortestWord = 4;
    private const int Stem = 5;

    /// <summary>The passage as HTML, with a <c>b</c> around each word of four letters or more, or number, that the claim has too.</summary>
    public static string Mark(string passage, string claim)
    {
        var known = Word().Matches(claim).Select(match => Key(match.Value)).ToHashSet();
        var html = new StringBuilder();
        var end = 0;
        foreach (Match word in Word().Matches(passage))
        {
            html.Append(HtmlText.Encode(passage[end..word.Index]));
            var text = HtmlText.Encode(word.Value);
            html.Append((word.Length >= ShortestWord || char.IsAsciiDigit(word.Value[0])) && known.Contains(Key(word.Value)) ? $"<b>{text}</b>" : text);
            end = word.Index + word.Length;
        }

        return html.Append(HtmlText.Encode(passage[end..])).ToString();
    }

    private static string Key(string word) => ExamText.Fold(word) is var folded && folded.Length > Stem ? folded[..Stem] : folded;

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
