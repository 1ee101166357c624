using System.Collections.Concurrent;
using CareerChat.Eval.Results;
using CareerChat.Eval.Statistics;
using CareerChat.Eval.Suites;
using CareerChat.Grounding;

namespace CareerChat.Eval.Mutations;

/// <summary>
/// Mutation score of the verifier: sentences of the corpus and of the assistant's answers that it supports are made wrong in one place, and it
/// has to stop supporting them. A mutant whose alteration the passage has too may be true, and is left out by that rule.
/// </summary>
internal sealed class MutationSuite(IReadOnlyCollection<string> suites) : ISuite
{
    public const string Name = "mutations";

    private const double Overall = 0.95;

    private const double PerOperator = 0.90;

    /// <summary>Operators with fewer mutants have a figure and no target.</summary>
    private const int FewestMutants = 20;

    /// <summary>Which claims are taken first; the same in every run.</summary>
    private const ulong Seed = 6;

    private const int MostMutants = 60;

    public async Task<SuiteResult> RunAsync(EvalContext context, CancellationToken cancellationToken)
    {
        var notes = NoteClaims.Read(context.Corpus);
        var replies = context.Replies.Where(given => suites.Contains(given.Suite)).ToList();
        var answers = await context.ForAllAsync(Name, replies, async (given, cancel) => await FoundedAnswer.ReadAsync(given, context.Assistant, cancel), cancellationToken);
        var shown = answers.SelectMany(answer => answer.Claims.Where(claim => claim.Verdict == Verdict.Supported).Select(claim => new TrueClaim(claim.Text, FoundedAnswer.Quoted(answer.Given.Reply.Answer, claim)))).Distinct().ToList();
        var pool = new MutationPool(NoteClaims.Jobs(context.Corpus), NoteClaims.Products(notes), notes);
        return Report(Score(notes, pool), Score(shown, pool));
    }

    /// <summary>What every operator makes of the claims, and what the verifier lets pass.</summary>
    public static IReadOnlyList<MutationScore> Score(IReadOnlyList<TrueClaim> claims, MutationPool pool)
    {
        var verifier = new GroundingVerifier();
        var supported = new ConcurrentDictionary<TrueClaim, bool>();
        var shuffled = new SplitMix(Seed).Shuffle(claims);
        return [.. MutationOperators.All.AsParallel().AsOrdered().Select(one =>
        {
            var (mutants, equivalent) = (0, 0);
            var survivors = new List<string>();
            foreach (var claim in shuffled)
            {
                if (mutants == MostMutants)
                {
                    break;
                }

                if (one.Mutate(claim, pool) is not { } mutant || !supported.GetOrAdd(claim, one => verifier.Verify(one.Text, one.Passage).Verdict == Verdict.Supported))
                {
                    continue;
                }

                if (mutant.Foreign.Any(words => MutationPool.Holds(claim.Passage, words)) || MutationPool.Holds(claim.Passage, mutant.Text))
                {
                    equivalent++;
                    continue;
                }

                mutants++;
                if (verifier.Verify(mutant.Text, claim.Passage).Verdict == Verdict.Supported)
                {
                    survivors.Add(mutant.Text);
                }
            }

            return new MutationScore(one.Name, mutants, equivalent, survivors);
        })];
    }

    private static SuiteResult Report(IReadOnlyList<MutationScore> notes, IReadOnlyList<MutationScore> answers)
    {
        var all = notes.Zip(answers, (first, second) => first with
        {
            Mutants = first.Mutants + second.Mutants, Equivalent = first.Equivalent + second.Equivalent, Survivors = [.. first.Survivors, .. second.Survivors],
        }).ToList();
        return new SuiteResult(Name, "Mutation score of the verifier",
        [
            Sum("killed", all, Overall),
            Sum("killed-notes", notes, null),
            Sum("killed-answers", answers, null),
            .. all.Select(score => Measures.Share($"killed-{score.Operator}", score.Killed, score.Mutants, score.Mutants >= FewestMutants ? PerOperator : null)),
        ],
        [.. all.Select(score => new ItemResult(
            score.Operator, score.Operator, Math.Round(score.Share, 4), score.Share >= PerOperator ? Outcome.Pass : Outcome.Fail,
            $"{score.Killed} of {score.Mutants} noticed, {score.Equivalent} left out as possibly true{(score.Survivors.Count == 0 ? "" : $"; survives: {string.Join(" | ", score.Survivors.Take(5))}")}"))],
        [$"{all.Sum(score => score.Equivalent)} mutants left out because the passage has what they brought in; a mutation score flatters: read it beside the labelled claims"]);
    }

    private static Metric Sum(string name, IReadOnlyList<MutationScore> scores, double? target) =>
        Measures.Share(name, scores.Sum(score => score.Killed), scores.Sum(score => score.Mutants), target);
}
