using CareerChat.Eval.Questions;
using CareerChat.Eval.Results;
using CareerChat.Grounding;

namespace CareerChat.Eval.Suites;

/// <summary>A9: the claims of every answer of the run and what they point to. Answers that decline are left out, and counted.</summary>
internal sealed class GroundingSuite(IReadOnlyCollection<string> suites) : ISuite
{
    public const string Name = "grounding";

    /// <summary>Above this share of sentences that claim nothing, the figures rest on too little.</summary>
    private const double MostEmpty = 0.40;

    private const int MostCitations = 3;

    public async Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken)
    {
        var replies = context.Replies.Where(given => suites.Contains(given.Suite)).ToList();
        var answered = replies.Where(given => !Judging.Declines(given.Reply.Answer)).ToList();
        var answers = await context.ForAllAsync(Name, answered, async (given, cancel) => await FoundedAnswer.ReadAsync(given, context.Assistant, cancel), cancellationToken);
        var claims = answers.SelectMany(answer => answer.Claims.Select(claim => (answer.Given, Claim: claim))).ToList();
        var sentences = answers.Sum(answer => answer.Given.Reply.Answer.Sentences.Count);
        var empty = sentences - claims.Count;
        double Rate(Verdict verdict) => claims.Count == 0 ? 0 : (double)claims.Count(claim => claim.Claim.Verdict == verdict) / claims.Count;

        var items = answers.Select(answer => new ItemResult(
            $"{answer.Given.Suite}/{answer.Given.Id}", $"{answer.Given.Suite}/{answer.Given.Id}", Math.Round(answer.Supported, 4),
            answer.Supported >= 1 && answer.QuotesOpen ? Outcome.Pass : Outcome.Fail,
            FormattableString.Invariant($"{answer.Claims.Count} claims, supported {answer.Supported:0.##}, citations {(answer.QuotesOpen ? "open" : "BROKEN")}"))).ToList();
        return new SuiteResult(Name, "A9 · Claims and citations",
        [
            Measures.Mean("supported", [.. claims.Select(claim => ($"{claim.Given.Suite}/{claim.Given.Id}", claim.Claim.Verdict == Verdict.Supported ? 1.0 : 0.0))], 0.98),
            new Metric("supported-by-answer", answers.Count == 0 ? 0 : answers.Average(answer => answer.Supported), answers.Count),
            new Metric("citations-open-on-their-quote", Share(answers, answer => answer.QuotesOpen), answers.Count, Target: 1),
            new Metric("answers-with-a-claim", Share(answers, answer => answer.Claims.Count > 0), answers.Count),
            new Metric("unsupported", Rate(Verdict.Unsupported), claims.Count),
            new Metric("contradicted", Rate(Verdict.Contradicted), claims.Count),
            new Metric("misattributed", Rate(Verdict.Misattributed), claims.Count),
            new Metric("uncertain", Rate(Verdict.Uncertain), claims.Count),
            new Metric("citation-recall", answers.Count == 0 ? 0 : answers.Average(answer => answer.CitationRecall), answers.Count),
            new Metric("citation-precision", answers.Count == 0 ? 0 : answers.Average(answer => answer.CitationPrecision), answers.Count),
            new Metric("sentences-that-claim-nothing", sentences == 0 ? 0 : (double)empty / sentences, sentences),
            new Metric("overcited", claims.Count == 0 ? 0 : (double)claims.Count(claim => claim.Claim.Citations.Count > MostCitations) / claims.Count, claims.Count),
        ],
        items,
        [$"{replies.Count - answers.Count} of {replies.Count} answers declined and are left out; citation recall and precision (ALCE) use a lexical second opinion, independent of the product's verifier", .. sentences > 0 && (double)empty / sentences > MostEmpty ? [$"warning: {100 * empty / sentences} % of the sentences claim nothing (headings, lead-ins): the figures rest on the others"] : Array.Empty<string>()]);
    }

    private static double Share(IReadOnlyCollection<FoundedAnswer> answers, Func<FoundedAnswer, bool> holds) =>
        answers.Count == 0 ? 0 : (double)answers.Count(holds) / answers.Count;
}
