using CareerChat.Eval.Assistants;
using CareerChat.Eval.Exam;
using CareerChat.Eval.Leakage;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Suites;

/// <summary>The exam must not be in the product: rules L1 to L7 on a freshly built index and on the built binaries, then the positive control.</summary>
internal sealed class LeakageSuite(IReadOnlyList<ExamPaper> exams, IReadOnlyList<string> canaries, string repository)
{
    private static readonly string[] Rules = ["L1", "L2", "L3", "L4", "L6", "L7", "L9"];

    private static readonly string[] Hosts = ["CareerChat.Api", "CareerChat.Ingestion"];

    public async Task<(SuiteResult Suite, IReadOnlyList<LeakageFinding> Findings)> RunAsync(
        InProcessAssistant assistant, string corpus, CancellationToken cancellationToken)
    {
        var audit = new LeakageAudit(exams, canaries);
        var chunks = await assistant.ChunksAsync(cancellationToken);
        var findings = new List<LeakageFinding>();
        findings.AddRange(audit.CheckDocuments(chunks.GroupBy(chunk => chunk.DocumentId)
            .Select(document => (document.Key, document.First().Title, string.Join('\n', document.OrderBy(chunk => chunk.Ordinal).Select(chunk => chunk.Text))))));
        findings.AddRange(audit.CheckDocuments(Directory.EnumerateFiles(corpus, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(corpus, file), "", File.ReadAllText(file)))));
        findings.AddRange(audit.CheckChunks(chunks));
        var binaries = Binaries().ToList();
        findings.AddRange(audit.CheckStrings(binaries.SelectMany(ProductTexts.OfAssembly)));
        findings.AddRange(audit.CheckStrings(ProductTexts.OfFiles(corpus, ".yaml", ".yml", ".txt")));
        findings.AddRange(audit.CheckStrings(ProductTexts.OfFiles(Path.Combine(repository, "src", "CareerChat.Api", "wwwroot"), ".html", ".js", ".css", ".json")));
        findings.AddRange(binaries.SelectMany(audit.CheckBytes));
        findings.AddRange(await audit.ProbeAsync(async question =>
            (await assistant.RankAsync(question, 10, cancellationToken)).Select(passage => new GuardedText($"passage:{passage.DocumentId}", passage.Text))));
        findings.AddRange(audit.PositiveControl().Select(rule => new LeakageFinding("L9", true, "positive control", rule, "a planted exam line was not found")));

        findings = [.. audit.Review(findings.Distinct(), LeakageReview.Load(Path.Combine(repository, "eval", "exam", "leakage-review.jsonl")))];
        var items = Rules.Select(rule => findings.Where(finding => finding.Rule == rule).ToList() is var found && found.Exists(finding => finding.IsFailure)
            ? ItemResult.Of(rule, rule, false, string.Join(" | ", found.Where(finding => finding.IsFailure).Take(5)))
            : ItemResult.Of(rule, rule, true, found.Count == 0 ? "clean" : $"{found.Count} to review: {string.Join(" | ", found.Take(5))}")).ToList();
        return (new SuiteResult("leakage", "Leakage of the exam", [new Metric("failures", findings.Count(finding => finding.IsFailure), Rules.Length, "count", Target: 0, AtMost: true)], items,
            [$"{chunks.Count} chunks, {binaries.Count} binaries, {findings.Count(finding => !finding.IsFailure)} passages to review by a person"]), findings);
    }

    /// <summary>The library that runs here, and the hosts that are built beside it.</summary>
    private IEnumerable<string> Binaries() => new[] { typeof(CareerAssistant).Assembly.Location }
        .Concat(Hosts.SelectMany(host =>
            Directory.Exists(Path.Combine(repository, "src", host, "bin"))
                ? Directory.EnumerateFiles(Path.Combine(repository, "src", host, "bin"), $"{host}.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(1)
                : []));
}
