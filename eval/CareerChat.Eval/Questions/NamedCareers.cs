using CareerChat.Corpus;
using CareerChat.Eval.Exam;

namespace CareerChat.Eval.Questions;

/// <summary>Titles and other names of the jobs, to see whether a text names one.</summary>
internal sealed class NamedCareers
{
    private const int ShortestName = 3;

    private readonly Dictionary<string, string[]> _names;

    public NamedCareers(IEnumerable<Document> careers) => _names = careers.ToDictionary(
        career => career.Id,
        career => career.Aliases.Append(career.Title).Append(career.Title.Split('(')[0]).Append(career.Id.Replace('-', ' '))
            .Select(name => $" {string.Join(' ', ExamText.Words(ExamText.Fold(name)))} ")
            .Where(name => name.Length > ShortestName)
            .Distinct().ToArray());

    /// <summary>Whether folded words of the text hold a name of the job, its plural included.</summary>
    public bool Names(string text, string career)
    {
        var words = $" {string.Join(' ', ExamText.Words(ExamText.Fold(text)))} ";
        return _names.TryGetValue(career, out var names) &&
            names.Any(name => words.Contains(name, StringComparison.Ordinal) || words.Contains($"{name.TrimEnd()}s ", StringComparison.Ordinal));
    }
}
