using System.Text.RegularExpressions;

namespace CareerChat.Eval.Mutations;

/// <summary>The sentences of the corpus, each with the section that holds it.</summary>
internal static partial class NoteClaims
{
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<TrueClaim> Read(string corpus) =>
        [.. Notes(corpus).SelectMany(note => Sections(note.Title, note.Body)).SelectMany(section => section.Claims.Select(claim => new TrueClaim(claim, section.Passage)))];

    /// <summary>Titles of the sheets of jobs.</summary>
    public static IReadOnlyList<string> Jobs(string corpus) =>
        [.. Notes(Path.Combine(corpus, "metiers")).Select(note => note.Title.Split(" (", StringSplitOptions.None)[0]).Distinct(StringComparer.Ordinal)];

    /// <summary>Names that open the items of « Outils » sections: « Jira et Trello servent… » names two.</summary>
    public static IReadOnlyList<string> Products(IEnumerable<TrueClaim> claims) =>
        [.. claims.Where(claim => claim.Passage.Contains("\n## Outils", StringComparison.Ordinal)).SelectMany(claim => Names().Matches(claim.Text).Skip(1).Select(name => name.Value))
            .Where(name => name.Length >= 4).GroupBy(name => name, StringComparer.Ordinal).Select(name => name.Key).Order(StringComparer.Ordinal)];

    private static IEnumerable<(string Title, string Body)> Notes(string folder) =>
        Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n"))
            .Select(text => (Title: Title().Match(text), text))
            .Where(note => note.Title.Success && note.text.StartsWith("---", StringComparison.Ordinal))
            .Select(note => (note.Title.Groups["title"].Value.Trim(), note.text[note.Title.Index..]));

    private static IEnumerable<(string Passage, List<string> Claims)> Sections(string title, string body)
    {
        foreach (var section in body.Split("\n## ").Skip(1))
        {
            var claims = section.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..].Trim())
                .Where(line => line.EndsWith('.') && line.Length is > 20 and < 220 && !line.Contains("**", StringComparison.Ordinal)).ToList();
            yield return ($"# {title}\n\n## {section.Trim()}", claims);
        }
    }

    [GeneratedRegex(@"^# (?<title>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]{2,}(?: \p{Lu}[\p{L}\p{N}]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
