using System.Collections.Concurrent;
using CareerChat.Chunking;
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

    private const double LightestSubject = 0.5;

    /// <summary>What the subject alone may add to the share of the predicate.</summary>
    private const double FromPredicate = 0.15;

    /// <summary>Worth of a predicate whose verb stands nowhere in the evidence.</summary>
    private const double WithoutVerb = 0.65;

    /// <summary>A part of a claim that scores below stands nowhere in the evidence.</summary>
    private const double LeastOfPart = 0.25;

    /// <summary>Share of the claim's subject that its evidence has to name.</summary>
    private const double LeastOfSubject = 0.35;

    private const int Candidates = 5;

    private const int MostForms = 20_000;

    private const int MostTexts = 500;

    private readonly ConcurrentDictionary<(Guid Id, string Hash), PassageForm> _forms = [];

    private readonly ConcurrentDictionary<string, PassageForm> _texts = new(StringComparer.Ordinal);

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
        var units = new List<(UnitForm Unit, Passage? Passage)>();
        foreach (var passage in cited)
        {
            foreach (var unit in FormOf(passage.Chunk).Units)
            {
                units.Add((unit, passage));
            }
        }

        return VerifyParts(claim, subject, units);
    }

    /// <summary>The verdict on one claim against any text; spans point into <paramref name="passage"/>.</summary>
    public ClaimCheck Verify(string claim, string passage) =>
        VerifyParts(claim, null, [.. FormOf(passage).Units.Select(unit => (unit, (Passage?)null))]);

    /// <summary>The form of a text, made once: claims come in groups about one passage.</summary>
    private PassageForm FormOf(string passage)
    {
        if (_texts.TryGetValue(passage, out var form))
        {
            return form;
        }

        form = PassageForm.Of(passage);
        if (_texts.Count >= MostTexts)
        {
            _texts.Clear();
        }

        return _texts[passage] = form;
    }

    /// <summary>
    /// A claim that says several things is checked as a whole and thing by thing: one that the evidence does not have at all, or denies,
    /// sinks it; all of them supported carry it, even when no section says them together.
    /// </summary>
    private ClaimCheck VerifyParts(string claim, string? subject, List<(UnitForm Unit, Passage? Passage)> evidence)
    {
        var form = new ClaimForm(claim, subject);
        var whole = Verify(form, evidence);
        if (whole.Score >= 1 || !Has(GroundingChecks.Parts) || ClaimParts.Of(form.Form) is not { Count: > 1 } parts)
        {
            return whole;
        }

        ClaimCheck? worst = null;
        var sum = 0.0;
        foreach (var part in parts)
        {
            var check = Verify(new ClaimForm(part, subject), evidence);
            sum += check.Score;
            worst = worst is null || check.Score < worst.Score ? check : worst;
        }

        if (worst!.Verdict == Verdict.Supported)
        {
            // Checks that look at the whole, such as what goes with what, keep their say.
            return whole.Verdict == Verdict.Contradicted ? whole
                : sum / parts.Count > whole.Score ? worst with { Score = sum / parts.Count } : whole;
        }

        var isSunk = whole.Verdict == Verdict.Supported && (worst.Score < LeastOfPart || worst.Verdict is Verdict.Contradicted or Verdict.Misattributed);
        return isSunk ? worst : whole;
    }

    /// <summary>The form of a chunk, made once for each content: an index may hand out a new object each time.</summary>
    internal PassageForm FormOf(Chunk chunk)
    {
        var key = (chunk.Id, chunk.ContentHash);
        if (_forms.TryGetValue(key, out var form))
        {
            return form;
        }

        form = PassageForm.Of(chunk);
        if (_forms.Count >= MostForms)
        {
            _forms.Clear();
        }

        return _forms[key] = form;
    }

    private ClaimCheck Verify(ClaimForm claim, List<(UnitForm Unit, Passage? Passage)> evidence)
    {
        if (claim.Counted.Length == 0)
        {
            return new ClaimCheck(Verdict.Uncertain, 0, ["nothing-to-check"]);
        }

        if (evidence.Count == 0)
        {
            return new ClaimCheck(Verdict.Unsupported, 0, ["no-evidence"]);
        }

        var own = Rank(claim, evidence, (unit, weighed) => !Has(GroundingChecks.Scope) || IsAbout(claim, unit));
        var others = claim.Roles.Length > 0 && Has(GroundingChecks.Attribution) ? Rank(claim, evidence, (unit, weighed) => !unit.IsCompound && !IsAbout(claim, unit)) : [];
        var judged = Judge(claim, evidence, own);
        if (others.Count > 0)
        {
            var elsewhere = Coverage(claim, Alignment.Of(claim, evidence[others[0]].Unit)).Whole;
            var here = judged?.Coverage ?? 0;
            if (elsewhere >= 0.5 && here < 0.75 && elsewhere - here >= (judged is null ? 0 : 0.2))
            {
                return new ClaimCheck(
                    Verdict.Misattributed, Math.Min(0.3, 0.5 * here), ["attribution", $"coverage:{elsewhere:F2}"],
                    evidence[others[0]].Passage, evidence[others[0]].Unit.Span);
            }
        }

        if (judged is not { } best)
        {
            return new ClaimCheck(Verdict.Unsupported, 0.05, ["subject"]);
        }

        var (passage, span) = (evidence[best.Index].Passage, evidence[best.Index].Unit.Span);
        if (best.Objection is { } objection)
        {
            return new ClaimCheck(
                objection.Verdict, Math.Min(objection.Score, best.Coverage * objection.Score * 1.5), [objection.Reason, $"coverage:{best.Coverage:F2}"], passage, span);
        }

        if ((best.Subject < LeastOfSubject || IsOfRival(claim, evidence, best.Index)) && Has(GroundingChecks.Subject))
        {
            // The predicate stands there, but of something else.
            return new ClaimCheck(
                best.Coverage >= 0.4 ? Verdict.Misattributed : Verdict.Unsupported, 0.6 * best.Coverage, ["subject", $"coverage:{best.Coverage:F2}"], passage, span);
        }

        var verdict = best.Coverage >= SupportedFrom ? Verdict.Supported
            : best.Coverage >= UncertainFrom ? Verdict.Uncertain
            : Verdict.Unsupported;
        return new ClaimCheck(verdict, best.Coverage, [$"coverage:{best.Coverage:F2}"], passage, span);
    }

    /// <summary>« Le test unitaire » where the sentence is about « le test de charge », and another sentence about « le test unitaire ».</summary>
    private static bool IsOfRival(ClaimForm claim, List<(UnitForm Unit, Passage? Passage)> evidence, int judged)
    {
        var unit = evidence[judged].Unit;
        if (!claim.Form.Subject.IsKnown || !unit.Form.Subject.IsKnown || unit.IsCompound)
        {
            return false;
        }

        var missing = new List<Word>();
        var shares = false;
        for (var i = claim.Form.Subject.Start; i < claim.Form.Subject.End; i++)
        {
            var word = claim.Form.Words[i];
            if (!word.Counts || word.Is(WordTraits.Role))
            {
                continue;
            }

            if (Alignment.Credit(word, unit).Own <= 0)
            {
                missing.Add(word);
            }
            else
            {
                shares |= Names(unit.Form, word);
            }
        }

        return missing.Count > 0 && shares && HasOther(unit.Form, claim.Form)
            && evidence.Exists(other => other.Unit.Form.Subject.IsKnown && missing.TrueForAll(word => Names(other.Unit.Form, word)));

        static bool Names(TextForm form, Word word) => Array.Exists(form.Words[form.Subject.Start..form.Subject.End], other => other.Counts && word.Info.Key == other.Info.Key);

        static bool HasOther(TextForm form, TextForm claim) =>
            Array.Exists(form.Words[form.Subject.Start..form.Subject.End], word => word.Counts && !word.Is(WordTraits.Light) && !Array.Exists(claim.Words, other => other.Counts && word.Resembles(other)));
    }

    /// <summary>Indexes of the units that share most with the claim, best first.</summary>
    private static List<int> Rank(ClaimForm claim, List<(UnitForm Unit, Passage?)> evidence, Func<UnitForm, bool, bool> accepts)
    {
        var best = new List<(double Score, int Index)>(Candidates + 1);
        for (var i = 0; i < evidence.Count; i++)
        {
            if (!accepts(evidence[i].Unit, true))
            {
                continue;
            }

            var score = Alignment.Rough(claim, evidence[i].Unit);
            if (best.Count < Candidates || score > best[^1].Score)
            {
                var at = best.FindIndex(other => score > other.Score);
                best.Insert(at < 0 ? best.Count : at, (score, i));
                if (best.Count > Candidates)
                {
                    best.RemoveAt(Candidates);
                }
            }
        }

        return best.ConvertAll(other => other.Index);
    }

    private Judgement? Judge(
        ClaimForm claim, List<(UnitForm Unit, Passage?)> evidence, List<int> candidates)
    {
        if (candidates.Count == 0)
        {
            return null;
        }

        var alignments = candidates.ConvertAll(index => Alignment.Of(claim, evidence[index].Unit));
        var judged = new List<Judgement>();
        for (var i = 0; i < alignments.Count; i++)
        {
            judged.Add(Weigh(candidates[i], alignments[i]));
            for (var j = 0; j < alignments.Count; j++)
            {
                if (i != j && Joins(claim, evidence[candidates[i]].Unit, evidence[candidates[j]].Unit))
                {
                    var joined = Weigh(candidates[i], Alignment.Join(alignments[i], alignments[j]));
                    if (joined.Coverage > judged[^1].Coverage + 0.1)
                    {
                        judged.Add(joined with { Coverage = joined.Coverage - 0.05 });
                    }
                }
            }
        }

        // Among units that carry almost as much, one that agrees wins: notes may say a thing twice, once in passing.
        var top = judged.Max(one => one.Coverage);
        return judged
            .Where(one => one.Coverage >= top - 0.1)
            .OrderBy(one => one.Objection is null ? 0 : 1)
            .ThenByDescending(one => one.Coverage)
            .First();

        Judgement Weigh(int index, Alignment alignment)
        {
            var (whole, subject) = Coverage(claim, alignment);
            return new Judgement(index, whole, subject, Object(claim, alignment, evidence));
        }
    }

    /// <summary>Two sentences carry a claim together when they stand in one section and speak of one subject.</summary>
    private static bool Joins(ClaimForm claim, UnitForm first, UnitForm second)
    {
        if (first.Section != second.Section || !first.Roles.AsSpan().SequenceEqual(second.Roles))
        {
            return false;
        }

        if (claim.Roles.Length > 0 || !claim.Form.Subject.IsKnown)
        {
            return true;
        }

        return SpeaksOf(claim, first) && SpeaksOf(claim, second);
    }

    /// <summary>True when a unit's own words, or the text before it when its subject is a pronoun, name the claim's subject.</summary>
    private static bool SpeaksOf(ClaimForm claim, UnitForm unit)
    {
        for (var i = claim.Form.Subject.Start; i < claim.Form.Subject.End; i++)
        {
            var word = claim.Form.Words[i];
            if (!word.Counts || word.Is(WordTraits.Light))
            {
                continue;
            }

            var (own, scoped) = Alignment.Credit(word, unit);
            if ((unit.Form.Subject.IsKnown ? own : scoped) <= 0)
            {
                return false;
            }
        }

        return true;
    }

    private Objection? Object(ClaimForm claim, Alignment alignment, List<(UnitForm Unit, Passage? Passage)> evidence) =>
        claim.Form.Repeats(alignment.Unit.Form) ? null :
        (Has(GroundingChecks.Numbers) ? NumberCheck.Of(claim, alignment) : null)
        ?? (Has(GroundingChecks.Entities) ? Entities(claim, alignment, evidence) : null)
        ?? (Has(GroundingChecks.Polarity) ? PolarityCheck.Of(claim, alignment) : null)
        ?? (Has(GroundingChecks.Opposites) ? OppositesCheck.Of(claim, alignment) : null)
        ?? (Has(GroundingChecks.Degree) ? DegreeCheck.Of(claim, alignment) : null)
        ?? (Has(GroundingChecks.Relations) ? RelationCheck.Swap(claim, alignment) ?? OrderCheck.Pairing(claim, alignment) ?? OrderCheck.Sequence(claim, alignment) : null)
        ?? (Has(GroundingChecks.Comparison) ? RelationCheck.NeedsComparison(claim, alignment) : null);

    private bool Has(GroundingChecks check) => (checks & check) != 0;

    /// <summary>Every product, organisation and job named has to stand in the evidence about the same subject.</summary>
    private static Objection? Entities(ClaimForm claim, Alignment alignment, List<(UnitForm Unit, Passage?)> evidence)
    {
        foreach (var i in claim.Counted)
        {
            var word = claim.Form.Words[i];
            if (!word.Is(WordTraits.Entity) || word.Is(WordTraits.Number) || alignment.Credits[i] > 0)
            {
                continue;
            }

            var isKnownElsewhere = false;
            var isOwn = false;
            foreach (var (unit, _) in evidence)
            {
                if (unit.Has(word.Info.Key))
                {
                    isKnownElsewhere = true;
                    isOwn |= unit.Section == alignment.Unit.Section && unit.Roles.AsSpan().SequenceEqual(alignment.Unit.Roles);
                }
            }

            if (!isOwn || claim.IsSubject(i))
            {
                return new Objection(isKnownElsewhere ? Verdict.Misattributed : Verdict.Unsupported, "entity", 0.25);
            }
        }

        return null;
    }

    /// <summary>True when a unit speaks of one of the claim's jobs, or when nothing says whom either speaks of.</summary>
    private static bool IsAbout(ClaimForm claim, UnitForm unit)
    {
        if (unit.IsCompound && unit.ClauseSubjects.Count(subject => Array.Exists(subject, key => claim.Keys.Contains(key))) < 2)
        {
            return false;
        }

        if (claim.Roles.Length == 0)
        {
            return true;
        }

        foreach (var role in claim.Roles)
        {
            if (unit.Roles.Contains(role))
            {
                return true;
            }
        }

        if (unit.Roles.Length > 0)
        {
            return false;
        }

        foreach (var role in claim.Roles)
        {
            if (unit.Has(role) || unit.InScope(role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Weighted share of the claim's words that the evidence carries, its own job's name left out.</summary>
    private static (double Whole, double Subject) Coverage(ClaimForm claim, Alignment alignment)
    {
        var (carried, total) = (0.0, 0.0);
        var (carriedSubject, named, subject) = (0.0, 0.0, 0.0);
        foreach (var i in claim.Counted)
        {
            var word = claim.Form.Words[i];
            var isOwnRole = word.Is(WordTraits.Role) && claim.Roles.Contains(word.Info.Key);
            if (isOwnRole)
            {
                continue;
            }

            carried += word.Weight * alignment.Credits[i];
            total += word.Weight;
            if (claim.IsSubject(i))
            {
                carriedSubject += word.Weight * alignment.Credits[i];
                // « soignant » is near « infirmier », and still somebody else.
                named += word.Weight * (alignment.Credits[i] > Alignment.Near ? alignment.Credits[i] : 0.5 * alignment.Credits[i]);
                subject += word.Weight;
            }
        }

        if (total == 0)
        {
            return (1, 1);
        }

        if (claim.Actor is >= 0 and var actor && alignment.Credits[actor] <= 0)
        {
            // « Un électricien débutant »: another beginner is not enough.
            named = 0;
        }

        var whole = carried / total;
        if (subject > 0 && total > subject)
        {
            // What is said has to stand there, however much of the sentence its subject is.
            var predicate = (carried - carriedSubject) / (total - subject);
            var lacksVerb = claim.MainVerb >= 0 && !claim.Form.Words[claim.MainVerb].Is(WordTraits.Light) && alignment.Credits[claim.MainVerb] <= 0;
            whole = Math.Min(whole, FromPredicate + (lacksVerb ? WithoutVerb : 1) * predicate);
        }

        // « tout le monde », « les gens »: a subject of light words alone names nobody.
        return (whole, subject >= LightestSubject ? named / subject : 1);
    }
}
