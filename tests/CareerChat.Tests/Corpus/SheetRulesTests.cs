using System.Text.RegularExpressions;
using CareerChat.Language;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Corpus;

/// <summary>The rules of <c>corpus/README.md</c>, on every sheet.</summary>
public partial class SheetRulesTests
{
    private static readonly string[] CareerIds =
    [
        "ai-architect", "ai-engineer", "ai-product-manager", "ai-researcher", "analytics-engineer", "applied-scientist",
        "bi-analyst", "computer-vision-engineer", "cto", "data-analyst", "data-architect", "data-consultant", "data-engineer",
        "data-hero", "data-scientist", "data-steward", "developpeur-python", "devops-engineer", "dpo", "genai-developer",
        "generative-image-engineer", "head-of-data", "llmops", "marketing-analyst", "marketing-data-scientist", "ml-engineer",
        "mlops", "nlp-engineer", "prompt-engineer",
    ];

    private static readonly string[] Sections =
    [
        "En une phrase", "Missions", "Une journée type", "Compétences", "Outils", "Livrables et indicateurs", "Salaire",
        "Contraintes", "Où et pour qui", "À ne pas confondre avec", "Pour y aller",
    ];

    private static readonly string[] Dimensions =
        ["code", "ops", "maths", "rech", "metier", "visuel", "regle", "lead", "texte", "image", "mkt", "produit"];

    private static readonly string[] Backing = ["note 000", "note 001", "note 002", "note 003", "connaissance générale"];

    private const string NoSalary = "Les notes ne donnent pas de salaire pour ce métier.";

    [Fact]
    public void There_is_one_sheet_for_each_job() =>
        Assert.Equal(CareerIds, Sheet.Careers.Select(sheet => sheet.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void A_sheet_is_named_after_its_id_and_titled_after_its_title() => Every(Sheet.All, sheet =>
        sheet.Id == Path.GetFileNameWithoutExtension(sheet.Path) && sheet.Body.TrimStart().StartsWith($"# {sheet.Title}\n", StringComparison.Ordinal));

    [Fact]
    public void A_sheet_says_what_it_is() => Every(Sheet.All, sheet =>
        sheet.Scalar("type") == (sheet.Path.Contains("metiers", StringComparison.Ordinal) ? "metier" : "notion"));

    [Fact]
    public void A_job_has_its_sections_in_the_common_order() => Every(Sheet.Careers, sheet =>
        sheet.Headings.SequenceEqual(Sections.Where(sheet.Headings.Contains)) &&
        sheet.Headings.Contains("En une phrase") && sheet.Headings.Contains("Salaire"));

    [Fact]
    public void A_notion_starts_with_its_definition() => Every(Sheet.Notions, sheet => sheet.Headings[0] == "En une phrase");

    [Fact]
    public void Every_section_says_what_backs_it() => Every(Sheet.All, sheet =>
        sheet.Headings.Order().SequenceEqual(sheet.Sources.Keys.Order()) &&
        sheet.Sources.Values.All(backing => backing.Length > 0 && backing.All(Backing.Contains)));

    [Fact]
    public void A_job_without_a_salary_in_the_notes_says_so_and_nothing_else() => Every(Sheet.Careers, sheet =>
        sheet.Section("Salaire") == NoSalary || EuroFigure().IsMatch(sheet.Section("Salaire")));

    /// <summary>The only amounts of the corpus are those of notes: a section that rests on general knowledge alone holds none.</summary>
    [Fact]
    public void An_amount_of_money_stands_only_in_a_section_that_a_note_backs() => Every(Sheet.All, sheet => sheet.Headings.All(heading =>
        !EuroFigure().IsMatch(sheet.Section(heading)) ||
        sheet.Sources[heading].Any(backing => backing.StartsWith("note", StringComparison.Ordinal))));

    [Fact]
    public void A_profile_has_the_twelve_dimensions_from_0_to_4() => Every(Sheet.Careers, sheet =>
        sheet.Profile.Keys.Order().SequenceEqual(Dimensions.Order()) && sheet.Profile.Values.All(level => level is >= 0 and <= 4));

    [Fact]
    public void Every_value_above_0_is_proved_by_a_sentence_of_the_sheet() => Every(Sheet.Careers, sheet => sheet.Profile.All(cell =>
        cell.Value == 0 ? !sheet.Proofs.ContainsKey(cell.Key) : sheet.Proofs.TryGetValue(cell.Key, out var proof) && IsWholeSentence(sheet.Body, proof)));

    [Fact]
    public void A_job_says_whether_it_is_a_first_job() => Every(Sheet.Careers, sheet =>
        sheet.Scalar("horizon") == (sheet.Id is "cto" or "head-of-data" or "data-architect" or "ai-architect" ? "plus-tard" : "premier-poste"));

    /// <summary>Word counters differ by about 2 % on French (elisions, « bac+5 », « CI/CD »): that much is tolerated above 600.</summary>
    [Fact]
    public void A_job_sheet_has_250_to_600_words() => Every(Sheet.Careers, sheet => sheet.Words is >= 250 and <= 612, sheet => $"{sheet.Words} words");

    [Fact]
    public void Each_alias_belongs_to_one_sheet()
    {
        var shared = Sheet.All
            .SelectMany(sheet => sheet.Aliases.Append(sheet.Title).Select(FrenchText.Fold).Distinct().Select(name => (Name: name, sheet.Id)))
            .GroupBy(name => name.Name)
            .Where(names => names.Count() > 1)
            .Select(names => $"{names.Key}: {string.Join(", ", names.Select(name => name.Id))}");
        Assert.Empty(shared);
    }

    [Fact]
    public void A_job_ends_with_something_to_try_in_half_an_hour() => Every(Sheet.Careers, sheet =>
        sheet.Section("Pour y aller").Split('\n')[^1].Contains("À essayer en 30 minutes\u00a0:", StringComparison.Ordinal));

    [Fact]
    public void French_typography_is_kept() => Every(Sheet.All, sheet => !OrdinarySpaceBeforePunctuation().IsMatch(sheet.Body));

    private static bool IsWholeSentence(string body, string proof)
    {
        var at = body.IndexOf(proof, StringComparison.Ordinal);
        return at >= 0 && proof.Length > 15 && (at == 0 || body[at - 1] is '\n' or ' ');
    }

    private static void Every(IEnumerable<Sheet> sheets, Func<Sheet, bool> rule, Func<Sheet, string>? detail = null)
    {
        var wrong = sheets.Where(sheet => !rule(sheet)).Select(sheet => detail is null ? sheet.Id : $"{sheet.Id}: {detail(sheet)}").ToList();
        Assert.True(wrong.Count == 0, $"not so in {string.Join("; ", wrong)}");
    }

    [GeneratedRegex(@"\d\s?(k€|€|euros)")]
    private static partial Regex EuroFigure();

    [GeneratedRegex(@" [:;?!»](?=\s|$)|« (?=\S)", RegexOptions.Multiline)]
    private static partial Regex OrdinarySpaceBeforePunctuation();
}
