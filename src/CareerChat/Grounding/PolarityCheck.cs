namespace CareerChat.Grounding;

/// <summary>What the evidence denies, a claim may not affirm, and the other way round. Pure functions.</summary>
internal static class PolarityCheck
{
    /// <summary>Negation: what the evidence denies the claim may not affirm, and the other way round.</summary>
    public static Objection? Of(ClaimForm claim, Alignment evidence) =>
        Denies(claim, evidence, evidence.Unit.Form, null)
        || DeniesItsVerb(claim, evidence)
        || (evidence.Second is { } second && Denies(claim, evidence, second.Form, evidence.Unit.Form))
            ? new Objection(Verdict.Contradicted, "polarity", 0.15)
            : null;

    /// <summary>True when most of what a sentence carries of a claim stands there with the other polarity.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="evidence">Its alignment.</param>
    /// <param name="form">The sentence.</param>
    /// <param name="before">A sentence whose words are judged there and not here, or null.</param>
    private static bool Denies(ClaimForm claim, Alignment evidence, TextForm form, TextForm? before)
    {
        var (aligned, flipped, denied, deniedFlipped) = (0.0, 0.0, 0, 0);
        var (deniedThere, affirmed) = (0.0, 0.0);
        var verb = claim.MainVerb;
        foreach (var i in claim.Counted)
        {
            var word = claim.Form.Words[i];
            if (evidence.Credits[i] <= 0 || word.Is(WordTraits.Role) || (before is not null && PolarityIn(before, word) is not null)
                || PolarityIn(form, word) is not { } polarity)
            {
                continue;
            }

            var isFlipped = polarity == Seen.Opposite;
            // What is denied of a subject is its verb, however little the verb says: « suffit », « sert ».
            var weight = claim.IsSubject(i) ? 0.4 * word.Weight : i == verb ? Math.Max(1, word.Weight) : word.Weight;
            aligned += weight;
            flipped += isFlipped ? weight : 0;
            // Negated in the sentence: the claim has it negated too, or turns it.
            deniedThere += !claim.IsSubject(i) && word.Is(WordTraits.Negated) != isFlipped ? weight : 0;
            affirmed += !claim.IsSubject(i) && !word.Is(WordTraits.Negated) && isFlipped ? weight : 0;
            denied += word.Is(WordTraits.Negated) ? 1 : 0;
            deniedFlipped += word.Is(WordTraits.Negated) && isFlipped ? 1 : 0;
        }

        return aligned > 0 && (flipped >= 0.5 * aligned || (denied > 0 && deniedFlipped * 2 > denied) || (affirmed >= 1 && affirmed * 2 > deniedThere));
    }

    /// <summary>« Les flux ne relèvent pas de lui » where the sentence gives them to him in other words and denies nothing.</summary>
    private static bool DeniesItsVerb(ClaimForm claim, Alignment evidence) =>
        claim.MainVerb is >= 0 and var verb && claim.Form.Words[verb].Is(WordTraits.Negated) && evidence.Credits[verb] <= 0
        && !IsNegative(evidence.Unit.Form) && (evidence.Second is null || !IsNegative(evidence.Second.Form));

    private static bool IsNegative(TextForm form) =>
        Array.Exists(form.Words, word => word.Is(WordTraits.Negated | WordTraits.Weak | WordTraits.Less | WordTraits.Absolute) || word.Info.IsNegative);

    private enum Seen
    {
        Same,
        Opposite,
    }

    private static Seen? PolarityIn(TextForm form, Word word)
    {
        Seen? seen = null;
        foreach (var other in form.Words)
        {
            if (!other.Counts || !word.IsLike(other) || word.Is(WordTraits.Weak) || other.Is(WordTraits.Weak))
            {
                continue;
            }

            if (other.Is(WordTraits.Negated) == word.Is(WordTraits.Negated))
            {
                return Seen.Same;
            }

            seen = Seen.Opposite;
        }

        return seen;
    }
}
