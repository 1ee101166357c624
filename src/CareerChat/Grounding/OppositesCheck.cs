namespace CareerChat.Grounding;

/// <summary>Antonyms, and « plus » for « moins ». Pure functions.</summary>
internal static class OppositesCheck
{
    /// <summary>Opposites: « accélère » for « ralentit », « junior » for « senior », « plus » for « moins ».</summary>
    public static Objection? Of(ClaimForm claim, Alignment evidence)
    {
        var compared = RelationCheck.Compared(claim, evidence);
        if (compared == Comparison.Agreement.Reverse)
        {
            return new Objection(Verdict.Contradicted, "comparison", 0.2);
        }

        if (Ending(claim.Form) is var said and not WordTraits.None && Ending(evidence.Unit.Form) is var given and not WordTraits.None && said != given)
        {
            return new Objection(Verdict.Contradicted, "comparison", 0.2);
        }

        for (var i = 0; i < claim.Form.Words.Length; i++)
        {
            var word = claim.Form.Words[i];
            if (BoundReader.IsEdge(word) && Array.Exists(evidence.Unit.Form.Quantities, static given => given.Unit == QuantityUnit.Time && given.End != QuantityEnd.None) && claim.Form.Quantities.Length > 0)
            {
                continue;
            }

            if (compared != Comparison.Agreement.Same && word.Info.Opposites.Length > 0 && (OpposesHere(claim, i, evidence.Unit.Form, evidence) || (evidence.Second is { } second && OpposesHere(claim, i, second.Form, evidence))))
            {
                return new Objection(Verdict.Contradicted, "opposite", 0.2);
            }

            if (compared != Comparison.Agreement.Same && word.Is(WordTraits.More | WordTraits.Less)
                && (DirectionDiffers(word, evidence.Unit.Form) || (evidence.Second is { } other && DirectionDiffers(word, other.Form))))
            {
                return new Objection(Verdict.Contradicted, "comparison", 0.2);
            }
        }

        return null;
    }

    /// <summary>« 300 k€ et parfois plus »: a « plus » or a « moins » that no word follows in its clause.</summary>
    private static WordTraits Ending(TextForm form)
    {
        for (var i = 1; i < form.Words.Length; i++)
        {
            var isLast = i + 1 == form.Words.Length || form.Words[i + 1].Clause != form.Words[i].Clause;
            if (isLast && form.Words[i].Folded is "plus" or "moins" && !form.Words[i - 1].Is(WordTraits.Negated))
            {
                return form.Words[i].Folded == "plus" ? WordTraits.More : WordTraits.Less;
            }
        }

        return WordTraits.None;
    }

    /// <summary>The sentence has the opposite instead of the word, or has both and says the opposite of the same thing.</summary>
    private static bool OpposesHere(ClaimForm claim, int at, TextForm form, Alignment evidence)
    {
        var word = claim.Form.Words[at];
        var isHere = Array.Exists(form.Words, other => word.IsLike(other));
        if (!isHere)
        {
            return evidence.Credits[at] < 0.9 && Opposes(word, form);
        }

        if (Opposes(word, claim.Form) || !Opposes(word, form) || NextCounted(claim, at) is not { } next || (next.Is(WordTraits.Verb) && claim.Form.Quantities.Length > 0))
        {
            return false;
        }

        var position = Array.FindIndex(form.Words, other => other.Info.Key == next.Info.Key);
        if (position < 0)
        {
            return false;
        }

        var (like, opposite) = (int.MaxValue, int.MaxValue);
        for (var i = 0; i < form.Words.Length; i++)
        {
            like = word.IsLike(form.Words[i]) ? Math.Min(like, Distance(i, position)) : like;
            opposite = AreOpposite(word, form.Words[i]) ? Math.Min(opposite, Distance(i, position)) : opposite;
        }

        return opposite < like;
    }

    /// <summary>Words before count for nearer than words after.</summary>
    private static int Distance(int word, int from) => word <= from ? from - word : (2 * (word - from)) + 4;

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
            if (word.Is(WordTraits.Negated) == other.Is(WordTraits.Negated) && AreOpposite(word, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the table sets two words against each other.</summary>
    public static bool AreOpposite(in Word word, in Word other)
    {
        foreach (var (line, side) in word.Info.Opposites)
        {
            foreach (var (otherLine, otherSide) in other.Info.Opposites)
            {
                if (line == otherLine && side != otherSide)
                {
                    return true;
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
            if (word.IsLike(other) && other.Is(directions) && (other.Traits & directions) != (word.Traits & directions))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Side of the word of an antonym line that stands nearest, those before the number first; −1 when there is none.</summary>
    public static int Nearest(Word[] words, int number, int line)
    {
        var best = (Distance: int.MaxValue, Side: -1);
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var (otherLine, side) in words[i].Info.Opposites)
            {
                var distance = Distance(i, number);
                if (otherLine == line && distance < best.Distance)
                {
                    best = (distance, side);
                }
            }
        }

        return best.Side;
    }
}
