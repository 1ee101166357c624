using CareerChat.Eval.Assistants;
using CareerChat.Eval.Exam;
using CareerChat.Eval.Leakage;
using CareerChat.Eval.Results;

namespace CareerChat.Eval.Suites;

/// <summary>
/// The exam must not be in the product: rules L1 to L7 on a freshly built index and on the built binaries, the gap to the second exam (L8),
/// then the positive control (L9). A gap says that something was fitted to the first exam, not that its text is in the product: L8 fails its
/// item and never ends a run as leakage.
/// </summary>
internal sealed class LeakageSuite(IReadOnlyList<ExamPaper> exams, IReadOnlyList<string> canaries, string repository)
{
    private static readonly string[] Rules = ["L1", "L2", "L3", "L4", "L6", "L7", "L9"];

    /// <summary>Points of 100 between the two exams: a target, and where fitting to the first one is plain.</summary>
    private const double TargetGap = 5;

    private const double MostGap = 10;

    private static readonly string[] Hosts = ["CareerChat.Api", "CareerChat.Ingestion"];

    public async Task<(SuiteResult Suite, IReadOnlyList<LeakageFinding> Findings)> RunAsync(
        InProcessAssistant assistant, string corpus, double gap, CancellationToken cancellationToken)
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
        var strings = binaries.SelectMany(ProductTexts.OfAssembly).ToList();
        findings.AddRange(audit.CheckStrings(strings));
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
        items.Insert(items.FindIndex(item => item.Id == "L6"), Built(binaries, strings.Count, chunks.Count));
        items.Insert(items.FindIndex(item => item.Id == "L9"), Gap(gap));
        return (new SuiteResult("leakage", "Leakage of the exam",
            [
                new Metric("failures", findings.Count(finding => finding.IsFailure), Rules.Length, "count", Target: 0, AtMost: true),
                new Metric("gap-to-the-second-exam", gap, 2, "points", Target: TargetGap, AtMost: true),
            ],
            items,
            [$"{findings.Count(finding => !finding.IsFailure)} passages to review by a person", "L8: the first exam's points less the second's; a copy of the exam ends the run with code 4, a gap does not"]), findings);
    }

    /// <summary>L8: how much better the first exam goes than one that nobody can have been fitted to.</summary>
    public static ItemResult Gap(double points) => ItemResult.Of("L8", "L8", points <= MostGap,
        FormattableString.Invariant($"{points:0.0} points above the second exam{(points > TargetGap && points <= MostGap ? ", to review" : "")}"));

    /// <summary>L5: the rules read what was built: an index and the strings of binaries. A host that is not built here is named.</summary>
    private static ItemResult Built(List<string> binaries, int strings, int chunks)
    {
        var missing = Hosts.Where(host => !binaries.Any(binary => Path.GetFileName(binary) == $"{host}.dll")).ToList();
        return ItemResult.Of("L5", "L5", strings > 0 && chunks > 0, $"{chunks} chunks and the strings of {binaries.Count} binaries{(missing.Count == 0 ? "" : $"; not built here: {string.Join(", ", missing)}")}");
    }

    /// <summary>The library that runs here, and the hosts that are built beside it.</summary>
    private IEnumerable<string> Binaries() => new[] { typeof(CareerAssistant).Assembly.Location }
        .Concat(Hosts.SelectMany(host =>
            Directory.Exists(Path.Combine(repository, "src", host, "bin"))
                ? Directory.EnumerateFiles(Path.Combine(repository, "src", host, "bin"), $"{host}.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(1)
                : []));
}
