using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Eval;
using CareerChat.Eval.Assistants;
using CareerChat.Eval.Exam;
using CareerChat.Eval.Leakage;
using CareerChat.Eval.Results;
using CareerChat.Eval.Suites;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Eval.Leakage;

public sealed class LeakageAuditTests : IDisposable
{
    private const string Planted = "Récupérer la nuit les fichiers déposés par les magasins, corriger leur contenu et alimenter l'entrepôt.";

    private static readonly ExamFiles Files = new(Repository.Root);

    private readonly string _folder = Directory.CreateTempSubdirectory("careerchat-leak-").FullName;

    [Fact]
    public async Task The_shipped_product_holds_nothing_of_the_committed_exams() => await AssertCleanAsync([]);

    [SharedFact]
    public async Task The_shipped_product_holds_nothing_of_the_owner_s_exam() =>
        await AssertCleanAsync([Path.Combine(Repository.Shared!, "seeds", "004-examen.md")]);

    [Theory]
    [InlineData(Planted, "L2")]
    [InlineData(Planted, "L3")]
    [InlineData("Le site dit : RECUPERER, la nuit; les fichiers\ndeposes par les magasins: corriger leur contenu...", "L2")]
    [InlineData("Relancer entraînements, trace essais et prévenir quand données ne ressemblent plus à celles d'avant sans intervention", "L3")]
    public void A_planted_exam_line_goes_red(string planted, string rule)
    {
        var findings = Audit().CheckChunks(Chunks($"Une phrase avant. {planted} Une phrase après.")).ToList();
        Assert.Contains(findings, finding => finding.Rule == rule && finding.IsFailure);
    }

    [Fact]
    public void A_sentence_about_the_same_job_in_other_words_stays_green() =>
        Assert.DoesNotContain(
            Audit().CheckChunks(Chunks("Chaque soir, le data engineer importe ce que les boutiques ont envoyé, puis remplit la base d'analyse.")),
            finding => finding.IsFailure);

    [Fact]
    public async Task A_line_retrieved_from_a_planted_index_is_found_by_the_probe()
    {
        var found = await Audit().ProbeAsync(question => Task.FromResult<IEnumerable<GuardedText>>([new("passage:x", question.Contains("magasins", StringComparison.Ordinal) ? Planted : "rien")]));
        Assert.Contains(found, finding => finding is { Rule: "L7", IsFailure: true });
    }

    [Theory]
    [InlineData("corpus/004-examen.md", "Notes", "texte")]
    [InlineData("corpus/note.md", "Corrigé de mars", "texte")]
    public void An_exam_is_known_by_its_name(string path, string title, string text) =>
        Assert.NotEmpty(Audit().CheckDocuments([(path, title, text)]));

    [Fact]
    public void A_copy_of_the_exam_is_known_whatever_its_name_and_its_spaces() =>
        Assert.NotEmpty(Audit().CheckDocuments([("notes/a.md", "A", Files.Restated.Source.Replace("\n", "\r\n  ", StringComparison.Ordinal))]));

    [Fact]
    public void A_canary_is_found_in_a_binary_in_either_encoding()
    {
        var path = Path.Combine(_folder, "a.dll");
        File.WriteAllBytes(path, [1, 2, .. System.Text.Encoding.Unicode.GetBytes(Files.Key.Canary), 3]);
        Assert.Single(Audit().CheckBytes(path));
    }

    [Fact]
    public void A_rare_term_of_the_key_in_a_string_of_the_code_is_a_failure()
    {
        Assert.Contains(Audit().CheckStrings([new("string:x", "Tableau CAC par canal")]), finding => finding is { Rule: "L6", IsFailure: true });
        Assert.Empty(Audit().CheckStrings([new("string:x", "Le caca du chat")]));
    }

    [Fact]
    public void The_positive_control_is_red() => Assert.Empty(Audit().PositiveControl());

    [Fact]
    public void String_literals_of_a_binary_are_read() =>
        Assert.Contains(ProductTexts.OfAssembly(typeof(LeakageAuditTests).Assembly.Location), text => text.Text.Contains("Le caca du chat", StringComparison.Ordinal));

    [Theory]
    [InlineData(-3, "Pass", "-3.0 points above the second exam")]
    [InlineData(7.5, "Pass", "7.5 points above the second exam, to review")]
    [InlineData(10.1, "Fail", "10.1 points above the second exam")]
    public void L8_a_first_exam_that_goes_much_better_than_the_second_fails(double gap, string outcome, string detail)
    {
        var item = LeakageSuite.Gap(gap);
        Assert.Equal((outcome, detail), (item.Outcome.ToString(), item.Detail));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private static LeakageAudit Audit() => new([Files.Restated], [Files.Key.Canary]);

    /// <summary>
    /// Copies fail anywhere, near hits (L3) fail in the notes; near hits in word tables of the code are for <c>eval all</c>, which a
    /// person reads.
    /// </summary>
    private static async Task AssertCleanAsync(IReadOnlyList<string> others)
    {
        var suite = new LeakageSuite([Files.Restated, Files.Second, .. others.Select(ExamFiles.Paper)], [Files.Key.Canary, Files.SecondKey.Canary], Repository.Root);
        await using var assistant = await InProcessAssistant.StartAsync(Repository.Corpus, CancellationToken.None);
        var (_, findings) = await suite.RunAsync(assistant, Repository.Corpus, 0, CancellationToken.None);
        Assert.Empty(findings
            .Where(finding => finding.IsFailure && (finding.Rule != "L3" || finding.Source.StartsWith("chunk:", StringComparison.Ordinal)))
            .Select(finding => $"{finding.Rule} {finding.Source} {finding.Protected} {finding.Detail}"));
    }

    private static IEnumerable<Chunk> Chunks(string text) =>
    [
        new Chunk
        {
            Id = Guid.Empty, DocumentId = "une-note", Title = "Une note", HeadingPath = ["Une section"],
            Span = new TextSpan(0, text.Length), Text = text, Ordinal = 0, ContentHash = "",
        },
    ];
}
