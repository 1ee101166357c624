namespace CareerChat.Grounding;

/// <summary>What a number is said of: the thing beside it in its stretch of the sentence. Pure functions.</summary>
internal static class NumberHolder
{
    private enum Side
    {
        Unknown,
        Own,
        Other,
    }

    /// <summary>« La visite coûte 4 € et l'atelier 9 € » for « la visite 9 €, l'atelier 4 € »: both numbers stand there, each beside the word of the other.</summary>
    public static bool AreExchanged(TextForm claim, TextForm evidence)
    {
        foreach (var one in claim.Quantities)
        {
            foreach (var other in claim.Quantities)
            {
                if (one.Word >= other.Word || one.Unit != other.Unit || one.Value == other.Value || one.Unit == QuantityUnit.Rank)
                {
                    continue;
                }

                if (Given(one) is { } first && Given(other) is { } second && first.Word != second.Word
                    && Beside(one, first, second) == Side.Other && Beside(other, second, first) == Side.Other)
                {
                    return true;
                }
            }
        }

        return false;

        Quantity? Given(in Quantity wanted)
        {
            foreach (var given in evidence.Quantities)
            {
                if (wanted.IsCarriedBy(given))
                {
                    return given;
                }
            }

            return null;
        }

        Side Beside(in Quantity said, in Quantity own, in Quantity rival)
        {
            var (here, there, stretch) = (Stretch(evidence, own.Word), Stretch(evidence, rival.Word), Stretch(claim, said.Word));
            if (here.Start == there.Start)
            {
                return Side.Unknown;
            }

            var side = Side.Unknown;
            for (var i = stretch.Start; i < stretch.End; i++)
            {
                if (!claim.Words[i].Counts || claim.Words[i].Is(WordTraits.Number | WordTraits.Light))
                {
                    continue;
                }

                var (isHere, isThere) = (evidence.Holds(here.Start, here.End, claim.Words[i]), evidence.Holds(there.Start, there.End, claim.Words[i]));
                if (isHere && !isThere)
                {
                    return Side.Own;
                }

                side = isThere && !isHere ? Side.Other : side;
            }

            return side;
        }
    }

    /// <summary>« junior : 45, senior : 70 »: the nearest word of a pair of opposites decides which number is whose.</summary>
    public static bool QualifierDiffers(TextForm claim, int claimNumber, TextForm evidence, int evidenceNumber, bool isRange)
    {
        foreach (var word in claim.Words)
        {
            if (isRange && BoundReader.IsEdge(word))
            {
                // « ferme à 18 h » for « ouvre de 7 h à 18 h »: the ends tell.
                continue;
            }

            foreach (var (line, side) in word.Info.Opposites)
            {
                if (OppositesCheck.Nearest(claim.Words, claimNumber, line) == side
                    && OppositesCheck.Nearest(evidence.Words, evidenceNumber, line) is >= 0 and var other && other != side)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>« une trentaine le midi, une centaine le soir »: the claim says of one number all that the sentence says of another one only.</summary>
    public static bool IsOther(ClaimForm claim, in Quantity wanted, TextForm evidence, in Quantity found)
    {
        foreach (var other in evidence.Quantities)
        {
            if (other.Unit != found.Unit || other.Value == found.Value || other.Unit == QuantityUnit.Rank || Array.Exists(claim.Form.Quantities, said => said.IsCarriedBy(other)))
            {
                continue;
            }

            var (own, its) = (Stretch(evidence, found.Word), Stretch(evidence, other.Word));
            if (own.Start == its.Start)
            {
                continue;
            }

            var (lacks, says, all) = (false, false, true);
            for (var i = own.Start; i < own.End; i++)
            {
                lacks |= IsSaid(evidence.Words, i) && !claim.Form.Holds(0, claim.Form.Words.Length, evidence.Words[i]) && !evidence.Holds(its.Start, its.End, evidence.Words[i]);
            }

            for (var i = its.Start; i < its.End; i++)
            {
                if (!IsSaid(evidence.Words, i) || evidence.Holds(own.Start, own.End, evidence.Words[i]))
                {
                    continue;
                }

                var isInClaim = claim.Form.Holds(0, claim.Form.Words.Length, evidence.Words[i]);
                says |= isInClaim;
                all &= isInClaim;
            }

            if (lacks && says && all)
            {
                return true;
            }
        }

        return false;

        static bool IsSaid(Word[] words, int i) => words[i].Counts && !words[i].Is(WordTraits.Number | WordTraits.Light);
    }

    /// <summary>« 19 accidents graves » of « Accidents légers : 19 ; Accidents graves : 0 »: another number counts more of what the claim counts.</summary>
    public static bool HasCloser(in Quantity wanted, in Quantity found, Quantity[] given)
    {
        if (wanted.Unit != QuantityUnit.Count || wanted.Things.Length < 2 || found.Things.Length == 0)
        {
            return false;
        }

        foreach (var other in given)
        {
            if (other.Unit == QuantityUnit.Count && other.Value != found.Value && Shared(wanted.Things, other.Things) > Shared(wanted.Things, found.Things))
            {
                return true;
            }
        }

        return false;

        static int Shared(ulong[] things, ulong[] others)
        {
            var shared = 0;
            foreach (var thing in things)
            {
                shared += Array.IndexOf(others, thing) >= 0 ? 1 : 0;
            }

            return shared;
        }
    }

    /// <summary>The part of a sentence that holds a word: clauses and « et » cut.</summary>
    private static (int Start, int End) Stretch(TextForm form, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && form.Words[start - 1].Clause == form.Words[at].Clause && form.Words[start - 1].Folded is not ("et" or "puis" or "ou"))
        {
            start--;
        }

        while (end < form.Words.Length && form.Words[end].Clause == form.Words[at].Clause && form.Words[end].Folded is not ("et" or "puis" or "ou"))
        {
            end++;
        }

        return (start, end);
    }
}
