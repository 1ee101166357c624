using CareerChat.Corpus;
using CareerChat.Eval.Assistants;
using CareerChat.Eval.Claims;
using CareerChat.Eval.Exam;
using CareerChat.Eval.Mutations;
using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;
using CareerChat.Eval.Suites;
using Microsoft.Extensions.DependencyInjection;

namespace CareerChat.Eval;

/// <summary>How a run reaches the assistant and what it covers.</summary>
internal sealed record EvaluationOptions
{
    public required string Repository { get; init; }

    public bool InProcess { get; init; }

    /// <summary>A service that already runs; null starts one.</summary>
    public Uri? Url { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Seed of the order in which questions are asked; 0 leaves the order of the files.</summary>
    public int Order { get; init; }

    public string? Corpus { get; init; }

    /// <summary>Exam papers beside those of the repository, protected by the leakage rules too.</summary>
    public IReadOnlyList<string> OtherExams { get; init; } = [];
}

/// <summary>One run: start the assistant, run suites, gather the results.</summary>
internal sealed class Evaluation(EvaluationOptions options, Action<string> progress)
{
    private static readonly string[] KeyFolders = ["exam", "questions"];

    private string Claims => Path.Combine(options.Repository, "eval", "claims");

    private string Corpus => options.Corpus ?? Path.Combine(options.Repository, "corpus");

    /// <summary>Every offline suite.</summary>
    public async Task<(RunResult Run, EvalContext Context)> AllAsync(CancellationToken cancellationToken)
    {
        progress("building the index");
        await using var inside = await InProcessAssistant.StartAsync(Corpus, cancellationToken);
        var exams = new ExamFiles(options.Repository);
        var facts = new FactsSuite(Read<AnswerableQuestion>("answerable"));
        var names = new NamedCareers(inside.Services.GetRequiredService<CareerCatalog>().All);
        var (run, context) = await RunAsync(
        [
            new ExamSuite("exam", "A8 · Exam, restated, masked view", exams.Restated, exams.Key, ExamView.Masked, 85),
            new ExamSuite("exam-student", "Exam, restated, student view", exams.Restated, exams.Key, ExamView.Student, null),
            new ExamSuite("exam-bis", "Second exam, same blueprint, masked view", exams.Second, exams.SecondKey, ExamView.Masked, null),
            new OrientationSuite(Read<OrientationProfile>("orientation")),
            facts,
            new RobustnessSuite(Read<Variant>("robustness"), facts),
            new ComparisonSuite(Read<ComparisonQuestion>("comparison"), names),
            new ConversationSuite(Read<Questions.Conversation>("multiturn"), names),
            new RefusalSuite(Read<UnanswerableQuestion>("unanswerable"), facts),
            new YesNoSuite(Read<YesNoQuestion>("yesno")),
            new SafetySuite(Read<SafetyProbe>("safety")),
            new GroundingSuite([OrientationSuite.Name, FactsSuite.Name, RobustnessSuite.Name, ComparisonSuite.Name, ConversationSuite.Name]),
            new RankingSuite(facts.Questions, inside),
            new MutationSuite([FactsSuite.Name, ComparisonSuite.Name, ConversationSuite.Name]),
            .. Directory.Exists(Claims) ? [new ClaimsSuite(Claims)] : Array.Empty<ISuite>(),
        ], cancellationToken);
        progress("leakage");
        var (leakage, findings) = await new LeakageSuite(
            [exams.Restated, exams.Second, .. options.OtherExams.Select(ExamFiles.Paper)],
            [exams.Key.Canary, exams.SecondKey.Canary], options.Repository).RunAsync(inside, Corpus, Total(run, "exam") - Total(run, "exam-bis"), cancellationToken);
        return (run with { Suites = [.. run.Suites, leakage], Leakage = findings }, context);
    }

    private static double Total(RunResult run, string suite) =>
        run.Suites.Single(one => one.Name == suite).Metrics.Single(metric => metric.Name == "total").Value;

    /// <summary>Some suites against one assistant.</summary>
    public async Task<(RunResult Run, EvalContext Context)> RunAsync(IReadOnlyList<ISuite> suites, CancellationToken cancellationToken)
    {
        progress("starting the assistant");
        await using var assistant = await StartAsync(cancellationToken);
        var context = new EvalContext(options.Repository, assistant, options.Threads, progress) { Corpus = Corpus, Order = options.Order };
        var results = new List<SuiteResult>();
        foreach (var suite in suites)
        {
            results.Add(await suite.RunAsync(context, cancellationToken));
        }

        return (new RunResult
        {
            Reached = assistant.Name,
            CorpusHash = Fingerprint.OfFolder(Corpus, ".md", ".yaml"),
            KeyHash = Fingerprint.Of(options.Repository, KeyFolders
                .Select(folder => Path.Combine(options.Repository, "eval", folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                .Where(file => Path.GetExtension(file) is ".json" or ".jsonl" || Path.GetFileName(file).StartsWith("examen", StringComparison.Ordinal))),
            Suites = results,
        }, context);
    }

    private IReadOnlyList<T> Read<T>(string name) => QuestionFile.Read<T>(Path.Combine(options.Repository, "eval", "questions", $"{name}.jsonl"));

    public async Task<IAssistant> StartAsync(CancellationToken cancellationToken)
    {
        if (options.InProcess)
        {
            return await InProcessAssistant.StartAsync(Corpus, cancellationToken);
        }

        if (options.Url is { } url)
        {
            return new HttpAssistant(url);
        }

        var service = await ChatService.StartAsync(options.Repository, Corpus, cancellationToken);
        return new HttpAssistant(service.Address, service);
    }
}
