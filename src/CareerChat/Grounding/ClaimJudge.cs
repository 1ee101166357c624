namespace CareerChat.Grounding;

/// <summary>Weighs a claim against the units that share most with it.</summary>
internal sealed class ClaimJudge(GroundingChecks checks)
{
    private const int Candidates = 5;

    /// <summary>Units that carry this much less than the best one still have their say when they agree.</summary>
    private const double Near = 0.1;

    /// <summary>The same for a unit that has the very word or number in question.</summary>
    private const double Far = 0.35;

    /// <summary>Indexes of the units that share most with the claim, best first.</summary>
    public static List<int> Rank(ClaimForm claim, List<CitedUnit> evidence, Func<UnitForm, bool> accepts)
    {
        var best = new List<(double Score, int Index)>(Candidates + 1);
        for (var i = 0; i < evidence.Count; i++)
        {
            if (!accepts(evidence[i].Unit))
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

    /// <summary>The claim weighed against the likeliest units, alone and two by two; null without one.</summary>
    public Judgement? Judge(ClaimForm claim, List<CitedUnit> evidence, List<int> candidates)
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
                if (i != j && SubjectCheck.Joins(claim, evidence[candidates[i]].Unit, evidence[candidates[j]].Unit))
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
        var best = judged
            .Where(one => one.Coverage >= top - Near)
            .OrderBy(one => one.Objection is null ? 0 : 1)
            .ThenByDescending(one => one.Coverage)
            .First();
        return best.Objection is { Reason: "polarity" or "number" } objection ? Witness(claim, evidence, judged, best, objection.Reason) : best;

        Judgement Weigh(int index, Alignment alignment)
        {
            var (whole, subject) = Coverage.Of(claim, alignment);
            return new Judgement(index, whole, subject, Object(claim, alignment, evidence), alignment);
        }
    }

    /// <summary>A unit further off that denies the very word that the claim denies, or gives the very number: notes treat a thing in several sentences.</summary>
    private static Judgement Witness(ClaimForm claim, List<CitedUnit> evidence, List<Judgement> judged, Judgement best, string reason)
    {
        var found = best;
        foreach (var one in judged)
        {
            if (one.Objection is null && one.Coverage >= Math.Max(GroundingVerifier.SupportedFrom, best.Coverage - Far) && (found.Objection is not null || one.Coverage > found.Coverage)
                && (reason == "number" || PolarityCheck.Agrees(claim, evidence[one.Index].Unit.Form)))
            {
                found = one;
            }
        }

        return found;
    }

    private Objection? Object(ClaimForm claim, Alignment alignment, List<CitedUnit> evidence) =>
        claim.Form.Repeats(alignment.Unit.Form) ? null :
        (Has(GroundingChecks.Numbers) ? NumberCheck.Of(claim, alignment) : null)
        ?? (Has(GroundingChecks.Entities) ? EntityCheck.Of(claim, alignment, evidence) : null)
        ?? (Has(GroundingChecks.Polarity) ? PolarityCheck.Of(claim, alignment) : null)
        ?? (Has(GroundingChecks.Opposites) ? OppositesCheck.Of(claim, alignment) : null)
        ?? (Has(GroundingChecks.Degree) ? DegreeCheck.Of(claim, alignment) : null)
        ?? (Has(GroundingChecks.Relations) ? RelationCheck.Swap(claim, alignment) ?? RelationCheck.Agent(claim, alignment) ?? PairingCheck.Of(claim, alignment) ?? SequenceCheck.Of(claim, alignment) : null)
        ?? (Has(GroundingChecks.Comparison) ? RelationCheck.NeedsComparison(claim, alignment) : null);

    private bool Has(GroundingChecks check) => (checks & check) != 0;
}
