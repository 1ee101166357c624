using CareerChat.Retrieval;

namespace CareerChat.Grounding;

/// <summary>
/// Checks that passages carry a claim: every checkable element stands in evidence about the same subject, with the same
/// numbers and the same polarity. A lexical check, never an inference: see <c>eval/README.md</c> for its measured error rates.
/// Safe for concurrent use.
/// </summary>
public sealed class GroundingVerifier(GroundingChecks checks)
{
    /// <summary>Scores from here are supported; chosen on the development half of <c>eval/claims</c>.</summary>
    public const double SupportedFrom = 0.5;

    /// <summary>Scores from here to <see cref="SupportedFrom"/> are undecided.</summary>
    public const double UncertainFrom = 0.42;

    /// <summary>A part of a claim that scores below stands nowhere in the evidence.</summary>
    private const double LeastOfPart = 0.25;

    /// <summary>Share of the claim's subject that its evidence has to name.</summary>
    private const double LeastOfSubject = 0.35;

    private readonly PassageForms _forms = new();

    private readonly ClaimJudge _judge = new(checks);

    /// <summary>A verifier with every check.</summary>
    public GroundingVerifier()
        : this(GroundingChecks.All)
    {
    }

    /// <summary>The verdict on one claim against the passages that it cites.</summary>
    /// <param name="claim">One sentence or list item, markers left out.</param>
    /// <param name="cited">The passages; none gives <see cref="Verdict.Unsupported"/>.</param>
    /// <param name="subject">What « il », « elle » or a missing subject stands for: the last one named, a heading, the question's career.</param>
    public ClaimCheck Verify(string claim, IReadOnlyList<Passage> cited, string? subject = null)
    {
        var units = new List<CitedUnit>();
        foreach (var passage in cited)
        {
            foreach (var unit in _forms.Of(passage.Chunk).Units)
            {
                units.Add(new CitedUnit(unit, passage));
            }
        }

        return VerifyParts(claim, subject, units);
    }

    /// <summary>The verdict on one claim against any text; spans point into <paramref name="passage"/>.</summary>
    public ClaimCheck Verify(string claim, string passage) =>
        VerifyParts(claim, null, [.. _forms.Of(passage).Units.Select(unit => new CitedUnit(unit, null))]);

    /// <summary>
    /// A claim that says several things is checked as a whole and thing by thing: one that the evidence does not have at all, or denies,
    /// sinks it; all of them supported carry it, even when no section says them together.
    /// </summary>
    private ClaimCheck VerifyParts(string claim, string? subject, List<CitedUnit> evidence)
    {
        var form = new ClaimForm(claim, subject);
        var whole = Verify(form, evidence);
        var found = WithParts(form, subject, evidence, whole);
        if (!Has(GroundingChecks.Weights) || !found.IsByCoverage || whole.Judged is not { } judged || judged.Coverage >= 1 || !form.Form.HasVerb(0, form.Form.Words.Length))
        {
            // A list of names is no sentence: what it has of them is all there is to weigh.
            return found.Check;
        }

        // A measure that stands there says more than many words.
        var score = SupportWeights.Score(form, judged.Alignment, found.Check.Score);
        if (Array.Exists(form.Form.Quantities, static one => one.Unit is not (QuantityUnit.Count or QuantityUnit.Rank)))
        {
            score = Math.Max(score, found.Check.Score);
        }

        return found.Check with { Score = score, Verdict = VerdictOf(score) };
    }

    private Found WithParts(ClaimForm form, string? subject, List<CitedUnit> evidence, in Found found)
    {
        var whole = found.Check;
        if (whole.Score >= 1 || !Has(GroundingChecks.Parts) || ClaimParts.Of(form.Form) is not { Count: > 1 } parts)
        {
            return found;
        }

        Found? least = null;
        var sum = 0.0;
        foreach (var part in parts)
        {
            var one = Verify(new ClaimForm(part, subject), evidence);
            sum += one.Check.Score;
            least = least is not { } other || one.Check.Score < other.Check.Score ? one : other;
        }

        var worst = least!.Value;
        if (worst.Check.Verdict == Verdict.Supported)
        {
            // Checks that look at the whole, such as what goes with what, keep their say.
            return whole.Verdict != Verdict.Contradicted && sum / parts.Count > whole.Score ? worst with { Check = worst.Check with { Score = sum / parts.Count } } : found;
        }

        var isSunk = whole.Verdict == Verdict.Supported && (worst.Check.Score < LeastOfPart || worst.Check.Verdict is Verdict.Contradicted or Verdict.Misattributed);
        return isSunk ? worst : found;
    }

    private Found Verify(ClaimForm claim, List<CitedUnit> evidence)
    {
        Judgement? judged = null;
        if (claim.Counted.Length == 0)
        {
            return Objected(new ClaimCheck(Verdict.Uncertain, 0, ["nothing-to-check"]));
        }

        if (evidence.Count == 0)
        {
            return Objected(new ClaimCheck(Verdict.Unsupported, 0, ["no-evidence"]));
        }

        var own = ClaimJudge.Rank(claim, evidence, unit => !Has(GroundingChecks.Scope) || SubjectCheck.IsAbout(claim, unit));
        var others = claim.Roles.Length > 0 && Has(GroundingChecks.Attribution) ? ClaimJudge.Rank(claim, evidence, unit => !unit.IsCompound && !SubjectCheck.IsAbout(claim, unit)) : [];
        judged = _judge.Judge(claim, evidence, own);
        if (others.Count > 0)
        {
            var elsewhere = Coverage.Of(claim, Alignment.Of(claim, evidence[others[0]].Unit)).Whole;
            var here = judged?.Coverage ?? 0;
            if (elsewhere >= 0.5 && here < 0.75 && elsewhere - here >= (judged is null ? 0 : 0.2))
            {
                return Objected(new ClaimCheck(
                    Verdict.Misattributed, Math.Min(0.3, 0.5 * here), ["attribution", $"coverage:{elsewhere:F2}"],
                    evidence[others[0]].Passage, evidence[others[0]].Unit.Span));
            }
        }

        if (judged is not { } best)
        {
            return Objected(new ClaimCheck(Verdict.Unsupported, 0.05, ["subject"]));
        }

        var (passage, span) = (evidence[best.Index].Passage, evidence[best.Index].Unit.Span);
        if (best.Objection is { } objection)
        {
            return Objected(new ClaimCheck(
                objection.Verdict, Math.Min(objection.Score, best.Coverage * objection.Score * 1.5), [objection.Reason, $"coverage:{best.Coverage:F2}"], passage, span));
        }

        if (Has(GroundingChecks.Subject)
            && ((best.Subject < LeastOfSubject && !SubjectCheck.IsOfTitle(claim, evidence[best.Index].Unit) && !SubjectCheck.IsAnybodys(claim, evidence[best.Index].Unit)) || SubjectCheck.IsOfRival(claim, evidence, best.Index)))
        {
            // The predicate stands there, but of something else.
            return Objected(new ClaimCheck(
                best.Coverage >= 0.4 ? Verdict.Misattributed : Verdict.Unsupported, 0.6 * best.Coverage, ["subject", $"coverage:{best.Coverage:F2}"], passage, span));
        }

        return new Found(new ClaimCheck(VerdictOf(best.Coverage), best.Coverage, [$"coverage:{best.Coverage:F2}"], passage, span), best, IsByCoverage: true);

        Found Objected(ClaimCheck check) => new(check, judged, IsByCoverage: false);
    }

    private static Verdict VerdictOf(double score) => score >= SupportedFrom ? Verdict.Supported : score >= UncertainFrom ? Verdict.Uncertain : Verdict.Unsupported;

    private bool Has(GroundingChecks check) => (checks & check) != 0;

    /// <summary>What is found for a claim or a part of one.</summary>
    /// <param name="Check">The verdict.</param>
    /// <param name="Judged">What it was weighed against; null when nothing speaks of its subject.</param>
    /// <param name="IsByCoverage">True when nothing objects, and how much is carried decides.</param>
    private readonly record struct Found(ClaimCheck Check, Judgement? Judged, bool IsByCoverage);
}
