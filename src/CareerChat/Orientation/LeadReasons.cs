namespace CareerChat.Orientation;

/// <summary>Why a job: what the student said, clause by clause, beside the sentence of the sheet that answers it best.</summary>
internal sealed class LeadReasons(OrientationIndex index)
{
    /// <summary>A sentence answers a clause from this on: a concept of our own, or a rare word.</summary>
    private const double Answers = 0.9;

    /// <summary>A clause counts for a job from this gain on.</summary>
    private const double Counts = 0.3;

    /// <summary>Clauses that speak for the job with their sentences, strongest first; a sentence answers once.</summary>
    /// <param name="match">The job.</param>
    /// <param name="used">Sentences that are quoted already; what is chosen is added.</param>
    /// <param name="count">Most to give.</param>
    public List<(string Words, SheetSentence Sentence)> Of(CareerMatch match, HashSet<SheetSentence> used, int count)
    {
        var reasons = new List<(string Words, SheetSentence Sentence)>();
        var clauses = match.Gains
            .Where(gain => gain is { Gain: > 0, Wish: { Worth: > 0, Denies: false, Clause.IsPrivate: false } })
            .GroupBy(gain => gain.Wish.Clause, ReferenceEqualityComparer.Instance)
            .Select(group => (Clause: (Clause)group.Key!, Gains: group.ToList(), Gain: group.Sum(gain => gain.Gain)))
            .Where(clause => clause.Gain >= Counts)
            .OrderByDescending(clause => clause.Gain);
        foreach (var (clause, gains, _) in clauses)
        {
            if (reasons.Count == count)
            {
                break;
            }

            var (best, strength) = Best(match.Sheet, gains, used);
            if (best is null || strength < Answers || !used.Add(best.Sentence))
            {
                continue;
            }

            var words = clause.Around(gains.Where(gain => Expresses(best, gain.Wish)).Select(gain => gain.Wish.Span));
            reasons.Add((words, best.Sentence));
        }

        return reasons;
    }

    /// <summary>The clause in which the student speaks most like people of the job, in plain words that no sentence of the sheet uses; or null.</summary>
    public static string? Picture(CareerMatch match)
    {
        var strongest = match.Gains
            .Where(gain => gain is { Gain: > 0, Wish: { Concept: < 0, Worth: > 0, Denies: false, Clause.IsPrivate: false } })
            .GroupBy(gain => gain.Wish.Clause, ReferenceEqualityComparer.Instance)
            .MaxBy(group => group.Sum(gain => gain.Gain));
        return strongest is not null && strongest.Sum(gain => gain.Gain) >= 2 * Counts ? ((Clause)strongest.Key!).Around(strongest.Select(gain => gain.Wish.Span)) : null;
    }

    private (SheetContent? Content, double Strength) Best(CareerSheet sheet, List<WishGain> gains, HashSet<SheetSentence> used)
    {
        SheetContent? best = null;
        var most = 0.0;
        var strength = 0.0;
        foreach (var content in sheet.Contents)
        {
            if (used.Contains(content.Sentence))
            {
                continue;
            }

            var says = 0.0;
            foreach (var gain in gains)
            {
                says += Expresses(content, gain.Wish) ? index.Telling(gain.Wish) : 0;
            }

            // Among sentences that say as much, the one of the section that tells the most of the work.
            var score = says * (0.8 + (0.1 * content.Weight));
            if (score > most)
            {
                (best, most, strength) = (content, score, says);
            }
        }

        return (best, strength);
    }

    private static bool Expresses(SheetContent content, Wish wish) =>
        wish.Concept >= 0 ? content.Concepts.Contains(wish.Concept) : content.Stems.Contains(wish.Stem);
}
