using System.Text.RegularExpressions;

namespace CareerChat.Eval.Exam;

/// <summary>Which jobs a text names.</summary>
internal sealed class RoleReader(IReadOnlyDictionary<string, string> patterns)
{
    /// <summary>Codes of the jobs named, in order of first mention.</summary>
    public IReadOnlyList<string> Named(string text)
    {
        var folded = Regex.Replace(ExamText.Fold(text), @"power ?bi", "powerbi", RegexOptions.CultureInvariant);
        var found = patterns
            .Select(role => (role.Key, Match: ExamText.Pattern(role.Value).Match(folded)))
            .Where(role => role.Match.Success)
            .ToDictionary(role => role.Key, role => role.Match.Index);
        if (found.ContainsKey("mktds"))
        {
            found.Remove("ds"); // « marketing data scientist » contains « data scientist »
        }

        return [.. found.OrderBy(role => role.Value).ThenBy(role => role.Key, StringComparer.Ordinal).Select(role => role.Key)];
    }
}
