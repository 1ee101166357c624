using System.Globalization;
using System.Text;

namespace CareerChat.Eval.Leakage;

/// <summary>The one normalisation that all leakage rules share.</summary>
internal static class LeakageText
{
    /// <summary>
    /// Lower-case words without accents, cut at everything that is not a letter or a digit, elisions included: the widest reading,
    /// so that re-punctuated copies match. On purpose not the tokenizer of the product, which a change could make blind.
    /// </summary>
    public static string[] Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Valid(text).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return [.. words];
    }

    /// <summary>A literal of a binary may hold half a surrogate pair or a non-character, which cannot be normalised; French needs neither.</summary>
    private static string Valid(string text) =>
        string.Create(text.Length, text, static (valid, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                valid[i] = source[i] is >= '\uD800' and not (>= '\uF900' and < '\uFDD0') ? ' ' : source[i];
            }
        });
}
