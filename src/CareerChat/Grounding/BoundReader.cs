namespace CareerChat.Grounding;

/// <summary>« au moins », « plus de », « jusqu'à », « environ » around a number. Pure functions.</summary>
internal static class BoundReader
{
    /// <summary>Words looked at before a number.</summary>
    private const int Before = 5;

    /// <summary>Words looked at after it: « 40 lits au moins ».</summary>
    private const int After = 5;

    public static QuantityBound Around(Word[] words, int first, int after)
    {
        for (var i = first - 1; i >= 0 && i >= first - Before && words[i].Clause == words[first].Clause; i--)
        {
            var previous = i > 0 ? words[i - 1].Folded : "";
            QuantityBound? bound = words[i].Folded switch
            {
                "plus" => previous is "au" or "pas" or "guere" ? QuantityBound.AtMost : words[i + 1].Folded is "de" or "d'" or "des" ? QuantityBound.AtLeast : null,
                "moins" => previous is "au" or "du" or "pas" ? QuantityBound.AtLeast : words[i + 1].Folded is "de" or "d'" or "des" ? QuantityBound.AtMost : null,
                "minimum" or "minimal" or "minimale" or "partir" or "dela" or "dessus" => QuantityBound.AtLeast,
                "maximum" or "maximal" or "maximale" or "jusqu'" or "jusque" or "dessous" or "sous" or "inferieur" or "inferieure" or "inferieurs" or "inferieures"
                    or "plafonne" or "plafonnee" or "plafonnent" => QuantityBound.AtMost,
                "depasse" or "depassent" or "depasser" or "depassant" or "depassera" or "excede" or "excedent" or "exceder" or "superieur" or "superieure" or "superieurs" or "superieures" =>
                    IsDenied(words, i) ? QuantityBound.AtMost : QuantityBound.AtLeast,
                "commence" or "commencent" or "debute" or "debutent" or "demarre" or "demarrent" or "ouvre" or "ouvrent" when words[i + 1].Folded is "a" or "au" => QuantityBound.AtLeast,
                "atteint" or "atteignent" or "atteindre" or "culmine" or "culminent" or "grimpe" or "finit" or "finissent" or "termine" or "terminent" or "ferme" or "ferment" => QuantityBound.AtMost,
                "avant" when IsDated(words, i, first) => words[i].Is(WordTraits.Negated) ? QuantityBound.AtLeast : QuantityBound.AtMost,
                "apres" when IsDated(words, i, first) => words[i].Is(WordTraits.Negated) ? QuantityBound.AtMost : QuantityBound.AtLeast,
                _ => null,
            };
            if (bound is { } found)
            {
                return found;
            }

            if (!IsBetween(words[i]))
            {
                break;
            }
        }

        for (var i = after; i < words.Length && i < after + After && words[i].Clause == words[first].Clause && !words[i].Is(WordTraits.Number); i++)
        {
            var previous = words[i - 1].Folded;
            switch (words[i].Folded)
            {
                case "minimum" or "mini":
                    return QuantityBound.AtLeast;
                case "maximum" or "max" or "maxi":
                    return QuantityBound.AtMost;
                case "moins" when previous is "au" or "du":
                    return QuantityBound.AtLeast;
                case "plus" when previous is "au":
                    return QuantityBound.AtMost;
                case "plus" when previous is "et" or "ou" && EndsClause(words, i):
                    return QuantityBound.AtLeast;
                case "moins" when previous is "et" or "ou" && EndsClause(words, i):
                    return QuantityBound.AtMost;
            }
        }

        return QuantityBound.Exact;
    }

    /// <summary>« environ 30 », « près de 2 000 », « autour de 10 % », « 30 environ ».</summary>
    public static bool IsApproximate(Word[] words, int first, int after)
    {
        for (var i = first - 1; i >= 0 && i >= first - 3 && words[i].Clause == words[first].Clause; i--)
        {
            if (words[i].Folded is "environ" or "pres" or "autour" or "presque" or "quasiment" or "quelque" or "approximativement" or "vers" or "avoisine" or "avoisinent" or "frole")
            {
                return true;
            }

            if (!IsBetween(words[i]))
            {
                break;
            }
        }

        return after < words.Length && words[after].Folded is "environ";
    }

    private static bool IsBetween(Word word) => word.Folded is "de" or "d'" or "a" or "au" or "aux" or "la" or "le" or "les" or "l'" or "un" or "une" or "des" or "du" or "souvent" or "parfois"
        or "largement" or "legerement" or "nettement" or "barre" or "seuil" or "cap" or "ou" or "egal" or "egale" or "moins" or "pas" or "plus";

    /// <summary>True for a verb that only says on which side of a number: denied, it says the other side.</summary>
    public static bool IsSide(in Word verb) => verb.Folded is "depasse" or "depassent" or "depasser" or "depassera" or "excede" or "excedent" or "exceder";

    /// <summary>True for a verb that says which end of a stretch of time is meant.</summary>
    public static bool IsEdge(in Word verb) => verb.Folded is "ouvre" or "ouvrent" or "ouverte" or "ouvert" or "ferme" or "ferment" or "commence" or "commencent" or "debute" or "finit" or "finissent" or "termine" or "terminent";

    /// <summary>« avant le 15 mars », « après trois ans »: nothing but an article stands between.</summary>
    private static bool IsDated(Word[] words, int at, int number) =>
        at + 1 == number || (at + 2 == number && words[at + 1].Folded is "le" or "la" or "les" or "l'" or "ses" or "leurs");

    private static bool IsDenied(Word[] words, int verb) =>
        words[verb].Is(WordTraits.Negated) || (verb > 0 && words[verb - 1].Folded is "sans" or "pas");

    private static bool EndsClause(Word[] words, int i) => i + 1 == words.Length || words[i + 1].Clause != words[i].Clause;
}
