namespace CareerChat.Grounding;

/// <summary>Numbers of a claim against those of its evidence. Pure functions.</summary>
internal static class NumberCheck
{
    /// <summary>Numbers: value, unit and the qualifier beside them have to be the evidence's.</summary>
    public static Objection? Of(ClaimForm claim, Alignment evidence)
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
                if (OppositesCheck.Nearest(claim.Words, claimNumber, line) == side
                    && OppositesCheck.Nearest(evidence.Words, evidenceNumber, line) is >= 0 and var other && other != side)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
