using System.Collections.Concurrent;
using CareerChat.Answering;
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
        Metric Claims(string name, Func<AnswerSentence, bool> holds, double? target = null) =>
            Measures.Mean(name, [.. claims.Select(claim => ($"{claim.Given.Suite}/{claim.Given.Id}", holds(claim.Claim) ? 1.0 : 0.0))], target);
        Metric Answers(string name, Func<FoundedAnswer, double> value) =>
            Measures.Mean(name, [.. answers.Select(answer => ($"{answer.Given.Suite}/{answer.Given.Id}", value(answer)))]);
        Metric Verdicts(Verdict verdict) => Claims(verdict.ToString().ToLowerInvariant(), claim => claim.Verdict == verdict);

        var items = answers.Select(answer => new ItemResult(
            $"{answer.Given.Suite}/{answer.Given.Id}", $"{answer.Given.Suite}/{answer.Given.Id}", Math.Round(answer.Supported, 4),
            answer.Supported >= 1 && answer.QuotesOpen ? Outcome.Pass : Outcome.Fail,
            FormattableString.Invariant($"{answer.Claims.Count} claims, supported {answer.Supported:0.##}, citations {(answer.QuotesOpen ? "open" : "BROKEN")}"))).ToList();
        return new SuiteResult(Name, "A9 · Claims and citations",
        [
            Claims("supported", claim => claim.Verdict == Verdict.Supported, 0.98),
            Raw(answered),
            SecondLook(answers),
            Answers("supported-by-answer", answer => answer.Supported),
            Measures.Share("citations-open-on-their-quote", answers.Count(answer => answer.QuotesOpen), answers.Count, 1),
            Measures.Share("answers-with-a-claim", answers.Count(answer => answer.Claims.Count > 0), answers.Count),
            Verdicts(Verdict.Unsupported),
            Verdicts(Verdict.Contradicted),
            Verdicts(Verdict.Misattributed),
            Verdicts(Verdict.Uncertain),
            Answers("citation-recall", answer => answer.CitationRecall),
            Answers("citation-precision", answer => answer.CitationPrecision),
            Measures.Share("sentences-that-claim-nothing", empty, sentences),
            Claims("overcited", claim => claim.Citations.Count > MostCitations),
        ],
        items,
        [$"{replies.Count - answers.Count} of {replies.Count} answers declined and are left out; citation recall and precision (ALCE) use a lexical second opinion, independent of the product's verifier", .. sentences > 0 && (double)empty / sentences > MostEmpty ? [$"warning: {100 * empty / sentences} % of the sentences claim nothing (headings, lead-ins): the figures rest on the others"] : Array.Empty<string>()]);
    }

    /// <summary>What the guard said while the text streamed, sentences it then withdrew included.</summary>
    private static Metric Raw(IEnumerable<GivenReply> answered) => Measures.Mean("supported-raw",
        [.. answered.SelectMany(given => given.Reply.Checks
            .Where(check => check.Citations > 0 || check.IsReplaced)
            .Select(check => ($"{given.Suite}/{given.Id}", check.Verdict == Verdict.Supported && !check.IsReplaced ? 1.0 : 0.0)))]);

    /// <summary>
    /// Verdicts come with the answer, so the assistant could write what it likes there. Here the verifier is run again on each shown claim,
    /// from nothing but its words and the quotes that a reader can open.
    /// </summary>
    private static Metric SecondLook(IReadOnlyList<FoundedAnswer> answers)
    {
        var verifier = new GroundingVerifier();
        var looked = new ConcurrentDictionary<(string Claim, string Quotes), bool>(); // answers share many sentences
        return Measures.Mean("supported-on-second-look", target: 0.98, values: [.. answers.AsParallel().AsOrdered().SelectMany(answer => answer.Claims.Select(claim =>
            ($"{answer.Given.Suite}/{answer.Given.Id}", looked.GetOrAdd((claim.Text, FoundedAnswer.Quoted(answer.Given.Reply.Answer, claim)), key => verifier.Verify(key.Claim, key.Quotes).Verdict == Verdict.Supported) ? 1.0 : 0.0)))]);
    }
}
