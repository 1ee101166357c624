using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CareerChat.Chunking;
using CareerChat.Eval.Exam;

namespace CareerChat.Eval.Leakage;

/// <summary>Rules L1 to L7 and the positive control L9, on what was built rather than on what was meant.</summary>
internal sealed partial class LeakageAudit
{
    /// <summary>Words that only a key would bring into code or prompts; knowledge notes may use them with their source.</summary>
    private static readonly string[] RareTerms = ["CAC", "LTV", "CAC/LTV", "IoU", "MMM"];

    private static readonly string[] PlantedRules = ["L2", "L3"];

    private readonly LeakageDetector _detector;
    private readonly IReadOnlyList<ProtectedText> _texts;
    private readonly HashSet<string> _hashes;
    private readonly IReadOnlyList<string> _canaries;

    /// <param name="exams">Papers that must not leak.</param>
    /// <param name="canaries">GUIDs written into the papers and their keys.</param>
    public LeakageAudit(IEnumerable<ExamPaper> exams, IEnumerable<string> canaries)
    {
        var papers = exams.ToList();
        _texts = [.. papers.SelectMany((paper, i) => Protect(paper, $"exam{i + 1}"))];
        _hashes = [.. papers.Select(paper => Hash(paper.Source))];
        _canaries = [.. canaries];
        _detector = new LeakageDetector(_texts);
    }

    /// <summary>
    /// Items, reminders and glossary: every printed line of three words or more that is not layout. Lines of answer boxes hold nothing
    /// but names of jobs, which any sheet contains: their leak would be a run of eight words, and L2 reads them as they are.
    /// </summary>
    public static IEnumerable<ProtectedText> Protect(ExamPaper paper, string name) => paper.Source.Split('\n')
        .Select((line, i) => (Line: Layout().Replace(ExamMarkdown.Plain(line), " "), Number: i + 1))
        .Where(line => !IsLayout(line.Line) && LeakageText.Words(line.Line).Length >= 3)
        .Select(line => new ProtectedText($"{name}:l.{line.Number}", line.Line));

    /// <summary>
    /// Turns failures of L3 that a person has looked at into warnings. Only L3: a run of eight words is a copy, whoever looks at it.
    /// </summary>
    public IReadOnlyList<LeakageFinding> Review(IEnumerable<LeakageFinding> findings, IReadOnlyCollection<LeakageReview> reviewed)
    {
        var hashes = _texts.ToDictionary(text => text.Id, text => Hash(text.Text));
        return [.. findings.Select(finding => finding.Rule is "L3" or "L7" && hashes.TryGetValue(finding.Protected, out var hash) &&
            reviewed.Any(review => review.Protected == hash && DocumentOf(finding.Source) == review.Document)
            ? finding with { IsFailure = false, Detail = $"{finding.Detail} (reviewed)" }
            : finding)];

        static string DocumentOf(string source) => source[(source.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('#')[0];
    }

    /// <summary>L1: a document that is the exam, by hash, path or title.</summary>
    public IEnumerable<LeakageFinding> CheckDocuments(IEnumerable<(string Path, string Title, string Text)> documents) => documents
        .Where(document => _hashes.Contains(Hash(document.Text)) || ExamName().IsMatch(Path.GetFileName(document.Path)) || ExamTitle().IsMatch(document.Title))
        .Select(document => new LeakageFinding("L1", true, document.Path, "exam", "a document is the exam, or is named like it"));

    /// <summary>L2, L3 and L4 on the chunks of the built index.</summary>
    public IEnumerable<LeakageFinding> CheckChunks(IEnumerable<Chunk> chunks) =>
        ProductTexts.OfChunks(chunks).SelectMany(text => _detector.Check(text).Concat(Canaries(text)));

    /// <summary>L2, L3, L4 and L6 on strings of binaries, word tables and pages.</summary>
    public IEnumerable<LeakageFinding> CheckStrings(IEnumerable<GuardedText> texts) => texts.SelectMany(text => _detector.Check(text)
        .Concat(Canaries(text))
        .Concat(RareTerms.Where(term => Alone(term).IsMatch(text.Text)).Select(term => new LeakageFinding("L6", true, text.Source, "key", $"rare exam term « {term} »"))));

    /// <summary>L4 on raw bytes: a canary inside a published file, in UTF-8 or UTF-16.</summary>
    public IEnumerable<LeakageFinding> CheckBytes(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        var findings = new List<LeakageFinding>();
        foreach (var canary in _canaries)
        {
            if (bytes.IndexOf(Encoding.UTF8.GetBytes(canary)) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes(canary)) >= 0)
            {
                findings.Add(new LeakageFinding("L4", true, $"bytes:{Path.GetFileName(path)}", "canary", "an exam canary"));
            }
        }

        return findings;
    }

    /// <summary>L7: asks every protected line; nothing that comes back may itself fail L2 or L3.</summary>
    public async Task<IReadOnlyList<LeakageFinding>> ProbeAsync(Func<string, Task<IEnumerable<GuardedText>>> search)
    {
        var findings = new List<LeakageFinding>();
        var checkedTexts = new Dictionary<string, IReadOnlyList<LeakageFinding>>(StringComparer.Ordinal);
        foreach (var text in _texts)
        {
            foreach (var passage in await search(text.Text))
            {
                if (!checkedTexts.TryGetValue(passage.Text, out var failures))
                {
                    checkedTexts[passage.Text] = failures = [.. _detector.Check(passage).Where(finding => finding.IsFailure)];
                }

                findings.AddRange(failures.Select(finding => finding with { Rule = "L7", Detail = $"retrieved for {text.Id}: {finding.Detail}" }));
            }
        }

        return findings;
    }

    /// <summary>L9: lines of the exam planted in a throw-away index must turn L2 and L3 red; returns the rules that stayed green.</summary>
    public IReadOnlyList<string> PositiveControl()
    {
        var planted = _texts.Where(text => LeakageText.Words(text.Text).Length >= 10).Take(3)
            .Select(text => new GuardedText("planted", $"Une phrase quelconque avant. {text.Text} Une autre après."))
            .SelectMany(_detector.Check).ToList();
        return [.. PlantedRules.Where(rule => !planted.Exists(finding => finding.Rule == rule && finding.IsFailure))];
    }

    private IEnumerable<LeakageFinding> Canaries(GuardedText text) => _canaries
        .Where(canary => text.Text.Contains(canary, StringComparison.OrdinalIgnoreCase))
        .Select(_ => new LeakageFinding("L4", true, text.Source, "canary", "an exam canary"));

    private static bool IsLayout(string line) =>
        line.StartsWith('#') || line.StartsWith("<!--", StringComparison.Ordinal) || line.StartsWith("---", StringComparison.Ordinal) ||
        Instruction().IsMatch(line);

    /// <summary>White space, case and punctuation do not make another text.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', LeakageText.Words(text)))));

    private static Regex Alone(string term) =>
        ExamText.Pattern($@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(term)}(?![\p{{L}}\p{{N}}])");

    [GeneratedRegex(@"\[\s*\]|→|_{3,}|…|\|")]
    private static partial Regex Layout();

    [GeneratedRegex(@"^(Consignes?|Durée)\s*:|^Pour chaque cas|^Répondez en|^- Métier :|^-?\s*[A-F]\s*—|^Total|^Tâche \(", RegexOptions.IgnoreCase)]
    private static partial Regex Instruction();

    [GeneratedRegex(@"exam|corrig[eé]|bar[eè]me", RegexOptions.IgnoreCase)]
    private static partial Regex ExamName();

    [GeneratedRegex(@"\b(examen|corrigé|barème)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExamTitle();
}
