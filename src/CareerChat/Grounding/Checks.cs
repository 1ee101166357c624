namespace CareerChat.Grounding;

/// <summary>The hard checks: each looks at a claim aligned with evidence and objects, or not. Pure functions.</summary>
internal static class Checks
{
    /// <summary>Numbers: value, unit and the qualifier beside them have to be the evidence's.</summary>
    public static Objection? Numbers(ClaimForm claim, Alignment evidence)
    {
        foreach (var wanted in claim.Form.Quantities)
        {
            var (exact, sameKind) = Find(wanted, evidence.Unit.Form);
            if (exact < 0 && evidence.Second is { } second)
            {
                var (exactInSecond, kindInSecond) = Find(wanted, second.Form);
                if (exactInSecond >= 0)
                {
                    if (QualifierDiffers(claim.Form, wanted.Word, second.Form, exactInSecond))
                    {
                        return new Objection(Verdict.Contradicted, "qualifier", 0.15);
                    }

                    continue;
                }

                sameKind |= kindInSecond;
            }

            if (exact >= 0)
            {
                if (QualifierDiffers(claim.Form, wanted.Word, evidence.Unit.Form, exact))
                {
                    return new Objection(Verdict.Contradicted, "qualifier", 0.15);
                }

                continue;
            }

            if (wanted is { IsSpelled: true, Unit: QuantityUnit.None, Value: <= 10 } && !sameKind)
            {
                // « deux métiers »: a count made by the writer is no measurement.
                continue;
            }

            return sameKind
                ? new Objection(Verdict.Contradicted, "number", 0.1)
                : new Objection(Verdict.Unsupported, "number", 0.15);
        }

        return null;
    }

    /// <summary>Position of the same quantity, or −1, and whether another one measures the same thing.</summary>
    private static (int Word, bool SameKind) Find(Quantity wanted, TextForm form)
    {
        var sameKind = false;
        foreach (var given in form.Quantities)
        {
            if (wanted.Equals(given, checkUnit: true))
            {
                return (given.Word, true);
            }

            sameKind |= given.Unit == wanted.Unit && (wanted.Unit != QuantityUnit.None || given.Noun == wanted.Noun || !wanted.IsSpelled);
        }

        return (-1, sameKind);
    }

    /// <summary>« junior : 45, senior : 70 »: the nearest word of a pair of opposites decides which number is whose.</summary>
    private static bool QualifierDiffers(TextForm claim, int claimNumber, TextForm evidence, int evidenceNumber)
    {
        foreach (var word in claim.Words)
        {
            foreach (var (line, side) in word.Info.Opposites)
            {
                if (Nearest(claim.Words, claimNumber, line) == side
                    && Nearest(evidence.Words, evidenceNumber, line) is >= 0 and var other && other != side)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Side of the word of an antonym line that stands nearest, those before the number first; −1 when there is none.</summary>
    private static int Nearest(Word[] words, int number, int line)
    {
        var best = (Distance: int.MaxValue, Side: -1);
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var (otherLine, side) in words[i].Info.Opposites)
            {
                var distance = i <= number ? number - i : 2 * (i - number) + 4;
                if (otherLine == line && distance < best.Distance)
                {
                    best = (distance, side);
                }
            }
        }

        return best.Side;
    }

    /// <summary>Negation: what the evidence denies the claim may not affirm, and the other way round.</summary>
    public static Objection? Denial(ClaimForm claim, Alignment evidence) =>
        Denies(claim, evidence, evidence.Unit.Form, null)
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
        foreach (var i in claim.Counted)
        {
            var word = claim.Form.Words[i];
            if (evidence.Credits[i] <= 0 || word.Is(WordTraits.Role) || (before is not null && PolarityIn(before, word) is not null)
                || PolarityIn(form, word) is not { } polarity)
            {
                continue;
            }

            var isFlipped = polarity == Seen.Opposite;
            var weight = claim.IsSubject(i) ? 0.4 * word.Weight : word.Weight;
            aligned += weight;
            flipped += isFlipped ? weight : 0;
            denied += word.Is(WordTraits.Negated) ? 1 : 0;
            deniedFlipped += word.Is(WordTraits.Negated) && isFlipped ? 1 : 0;
        }

        return aligned > 0 && (flipped >= 0.5 * aligned || (denied > 0 && deniedFlipped * 2 > denied));
    }

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
            if (!other.Counts || !Alike(word, other))
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

    /// <summary>Opposites: « accélère » for « ralentit », « junior » for « senior », « plus » for « moins ».</summary>
    public static Objection? Opposites(ClaimForm claim, Alignment evidence)
    {
        for (var i = 0; i < claim.Form.Words.Length; i++)
        {
            var word = claim.Form.Words[i];
            if (word.Info.Opposites.Length > 0 && (OpposesHere(claim, i, evidence.Unit.Form, evidence) || (evidence.Second is { } second && OpposesHere(claim, i, second.Form, evidence))))
            {
                return new Objection(Verdict.Contradicted, "opposite", 0.2);
            }

            if (word.Is(WordTraits.More | WordTraits.Less)
                && (DirectionDiffers(word, evidence.Unit.Form) || (evidence.Second is { } other && DirectionDiffers(word, other.Form))))
            {
                return new Objection(Verdict.Contradicted, "comparison", 0.2);
            }
        }

        return null;
    }

    /// <summary>The sentence has the opposite instead of the word, or has both and says the opposite of the same thing.</summary>
    private static bool OpposesHere(ClaimForm claim, int at, TextForm form, Alignment evidence)
    {
        var word = claim.Form.Words[at];
        var isHere = Array.Exists(form.Words, other => Alike(word, other));
        if (!isHere)
        {
            return evidence.Credits[at] < 0.9 && Opposes(word, form);
        }

        if (!Opposes(word, form) || NextCounted(claim, at) is not { } next)
        {
            return false;
        }

        var position = Array.FindIndex(form.Words, other => other.Info.Key == next.Info.Key);
        foreach (var (line, side) in word.Info.Opposites)
        {
            if (position >= 0 && Nearest(form.Words, position, line) is >= 0 and var nearest && nearest != side)
            {
                return true;
            }
        }

        return false;
    }

    private static Word? NextCounted(ClaimForm claim, int at)
    {
        for (var i = at + 1; i < claim.Form.Words.Length; i++)
        {
            if (claim.Form.Words[i].Counts)
            {
                return claim.Form.Words[i];
            }
        }

        return null;
    }

    private static bool Opposes(Word word, TextForm form)
    {
        foreach (var other in form.Words)
        {
            foreach (var (line, side) in word.Info.Opposites)
            {
                foreach (var (otherLine, otherSide) in other.Info.Opposites)
                {
                    if (line == otherLine && side != otherSide && word.Is(WordTraits.Negated) == other.Is(WordTraits.Negated))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool DirectionDiffers(Word word, TextForm form)
    {
        const WordTraits directions = WordTraits.More | WordTraits.Less;
        foreach (var other in form.Words)
        {
            if (Alike(word, other) && other.Is(directions) && (other.Traits & directions) != (word.Traits & directions))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Scales: « rarement » for « toujours », « peu » for « la plupart », and an « uniquement » that the evidence lacks.</summary>
    public static Objection? Degree(ClaimForm claim, Alignment evidence)
    {
        var form = evidence.Unit.Form;
        if (Clashes(claim.Form, form) || (evidence.Second is { } other && Clashes(claim.Form, other.Form)))
        {
            return new Objection(Verdict.Contradicted, "degree", 0.2);
        }

        var claimIsAbsolute = IsAbsolute(claim.Form);
        if (claimIsAbsolute && !IsAbsolute(form) && !(evidence.Second is { } second && IsAbsolute(second.Form)))
        {
            var softens = form.Words.Any(word => word.Is(WordTraits.Hedge));
            return new Objection(softens ? Verdict.Contradicted : Verdict.Unsupported, "overclaim", 0.3);
        }

        return null;

        static bool IsAbsolute(TextForm text) => text.Words.Any(word => word.Is(WordTraits.Absolute) && !word.Is(WordTraits.Negated)
            && word.Folded is not ("tous" or "toutes" or "seul" or "seule" or "seuls" or "seules" or "personne" or "rien" or "suffit" or "jamais" or "aucun" or "aucune"));
    }

    private static bool Clashes(TextForm claim, TextForm evidence) =>
        ScalesClash(Ranks(claim, static info => info.Frequency), Ranks(evidence, static info => info.Frequency))
        || ScalesClash(Ranks(claim, static info => info.Amount), Ranks(evidence, static info => info.Amount));

    private static (int Low, int High) Ranks(TextForm form, Func<WordInfo, int> rank)
    {
        var (low, high) = (int.MaxValue, -1);
        foreach (var word in form.Words)
        {
            if (rank(word.Info) is >= 0 and var value && !word.Is(WordTraits.Negated))
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
        }

        return (low, high);
    }

    private static bool ScalesClash((int Low, int High) claim, (int Low, int High) evidence) =>
        claim.High >= 0 && evidence.High >= 0 && (claim.Low - evidence.High >= 2 || evidence.Low - claim.High >= 2);

    /// <summary>« A remplace B » for « B remplace A ».</summary>
    public static Objection? Swap(ClaimForm claim, Alignment evidence)
    {
        var form = evidence.Unit.Form;
        if (!claim.Form.Subject.IsKnown || !form.Subject.IsKnown || IsPassive(claim.Form) != IsPassive(form))
        {
            return null;
        }

        var (own, other) = (0, 0);
        for (var i = claim.Form.Subject.Start; i < claim.Form.Words.Length; i++)
        {
            var word = claim.Form.Words[i];
            if (!word.Is(WordTraits.Entity))
            {
                continue;
            }

            for (var j = 0; j < form.Words.Length; j++)
            {
                if (form.Words[j].Info.Key != word.Info.Key)
                {
                    continue;
                }

                var inSubject = j >= form.Subject.Start && j < form.Subject.End;
                own += claim.IsSubject(i) && inSubject ? 1 : 0;
                other += claim.IsSubject(i) && !inSubject && j >= form.Subject.End ? 1 : !claim.IsSubject(i) && inSubject ? 16 : 0;
            }
        }

        return own == 0 && other is > 16 and < 256 && (other & 15) > 0
            ? new Objection(Verdict.Contradicted, "swap", 0.25)
            : null;
    }

    /// <summary>« X gagne plus que Y » needs a sentence that compares.</summary>
    public static Objection? Comparison(ClaimForm claim, Alignment evidence)
    {
        if (!claim.Compares)
        {
            return null;
        }

        var compares = evidence.Unit.IsCompound || evidence.Unit.Form.Words.Any(word =>
            word.Is(WordTraits.More | WordTraits.Less) || word.Folded is "mieux" or "superieur" or "inferieur" or "alors" or "tandis" or "contrairement");
        return compares ? null : new Objection(Verdict.Unsupported, "comparison", 0.3);
    }

    private static bool IsPassive(TextForm form) =>
        form.Words.Any(word => word.Folded is "par") && form.Words.Any(word => word.Folded is "est" or "sont" or "etre" or "ete" or "fut" or "furent");

    private static bool Alike(Word a, Word b)
    {
        if (a.Info.Key == b.Info.Key)
        {
            return true;
        }

        foreach (var group in a.Info.Groups)
        {
            if (Array.IndexOf(b.Info.Groups, group) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
