using System.Text.Json;

namespace CareerChat.Eval.Leakage;

/// <summary>A near hit of rule L3 that a person has looked at: a line of <c>eval/exam/leakage-review.jsonl</c>.</summary>
/// <param name="Document">The document, file or resource.</param>
/// <param name="Protected">Hash of the exam's line, so that the list repeats nothing of the exam.</param>
/// <param name="Reason">Why it is not a copy, or what is to be reworded.</param>
internal sealed record LeakageReview(string Document, string Protected, string Reason)
{
    public static IReadOnlyList<LeakageReview> Load(string path) => !File.Exists(path) ? [] :
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<LeakageReview>(line, JsonSerializerOptions.Web)!)];
}
