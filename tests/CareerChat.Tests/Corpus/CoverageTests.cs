using System.Text.Json;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Corpus;

/// <summary>Nothing of the notes is lost: each fact of <c>eval/coverage</c> is carried by the sheet it names.</summary>
public class CoverageTests
{
    private static readonly string[] Notes = ["000", "001", "002", "003"];

    private static readonly Fact[] Facts =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "eval", "coverage"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Select((line, i) => Read(line, $"{Path.GetFileName(file)}:{i + 1}"))),
    ];

    [Fact]
    public void Every_fact_is_carried_by_its_sheet_word_for_word()
    {
        var bodies = Sheet.All.ToDictionary(sheet => sheet.Id, sheet => sheet.Body);
        var lost = Facts
            .Where(fact => fact.Span.Length == 0 || !bodies.TryGetValue(fact.Doc, out var body) || !body.Contains(fact.Span, StringComparison.Ordinal))
            .Select(fact => $"{fact.Where} {fact.Id} → {fact.Doc}");
        Assert.Empty(lost);
    }

    [Fact]
    public void All_four_notes_are_covered_by_350_facts_or_more()
    {
        Assert.True(Facts.Length >= 350, $"{Facts.Length} facts");
        Assert.Equal(Notes, Facts.Select(fact => fact.Note).Distinct().Order());
    }

    [Fact]
    public void A_fact_is_stated_once() =>
        Assert.Empty(Facts.GroupBy(fact => fact.Id).Where(same => same.Count() > 1).Select(same => same.Key));

    private static Fact Read(string line, string where)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new Fact(Text("id"), Text("note"), Text("doc"), Text("span"), where);

        string Text(string name) => json.GetProperty(name).GetString() ?? "";
    }

    private sealed record Fact(string Id, string Note, string Doc, string Span, string Where);
}
