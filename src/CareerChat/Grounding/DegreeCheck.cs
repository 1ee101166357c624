namespace CareerChat.Grounding;

/// <summary>Scales of frequency and of amount, and claims that say more than the evidence. Pure functions.</summary>
internal static class DegreeCheck
{
    /// <summary>Per cent below which nobody says « tous », and « la majorité ».</summary>
    private const decimal All = 90, Most = 45;

    /// <summary>Words between « tous » or a share and its noun.</summary>
    private const int ShareReach = 3;

    /// <summary>Scales: « rarement » for « toujours », « peu » for « la plupart », and an « uniquement » that the evidence lacks.</summary>
    public static Objection? Of(ClaimForm claim, Alignment evidence)
    {
        var form = evidence.Unit.Form;
        if (SharesClash(claim, evidence) || Clashes(claim.Form, form) || (evidence.Second is { } other && Clashes(claim.Form, other.Form)))
        {
            return new Objection(Verdict.Contradicted, "degree", 0.2);
        }

        var claimIsAbsolute = IsAbsolute(claim.Form);
        if (claimIsAbsolute && !IsAbsolute(form) && !(evidence.Second is { } second && IsAbsolute(second.Form)))
        {
            var softens = form.Words.Any(word => word.Is(WordTraits.Hedge));
            return new Objection(softens ? Verdict.Contradicted : Verdict.Unsupported, "overclaim", 0.3);
        }

        if (IsUniversal(claim.Form) && !SaysAll(form) && !(evidence.Second is { } also && SaysAll(also.Form)))
        {
            return new Objection(form.Words.Any(word => word.Is(WordTraits.Hedge)) ? Verdict.Contradicted : Verdict.Unsupported, "overclaim", 0.3);
        }

        return null;

        // « seulement 6 % »
        static bool Counts(TextForm text, Word word) => Array.Exists(text.Quantities, one => one.Word > 0 && text.Words[one.Word - 1].Span == word.Span);

        // « Toutes les entreprises ont besoin de … »
        static bool IsUniversal(TextForm text) => text.Subject.IsKnown && text.Subject.Start == 0 && text.Words[0].Folded is "tous" or "toutes" && text.Words.Length > 1 && !text.Words[1].Is(WordTraits.Number);

        static bool SaysAll(TextForm text) => Array.Exists(text.Words, word => word.Info.Amount == 4 || word.Folded is "chaque" or "chacun" or "chacune" or "toujours" or "ensemble" or "quiconque" or "obligatoire" or "partout" or "tout");

        static bool IsAbsolute(TextForm text) => Array.Exists(text.Words, word => word.Is(WordTraits.Absolute) && !word.Is(WordTraits.Negated) && !Counts(text, word)
            && word.Folded is not ("tous" or "toutes" or "seul" or "seule" or "seuls" or "seules" or "personne" or "rien" or "suffit" or "jamais" or "aucun" or "aucune"));
    }

    private static bool Clashes(TextForm claim, TextForm evidence) =>
        ScalesClash(Ranks(claim, static info => info.Frequency), Ranks(evidence, static info => info.Frequency))
        // « aucun » is a denial: polarity looks at what it denies.
        || ScalesClash(Ranks(claim, static info => info.Amount == 0 ? -1 : info.Amount), Ranks(evidence, static info => info.Amount == 0 ? -1 : info.Amount))
        || CrossClash(claim, evidence);

    /// <summary>« tous les week-ends » for « un week-end sur deux », « la majorité des sorties » for « 6 % des sorties ».</summary>
    private static bool SharesClash(ClaimForm claim, Alignment evidence)
    {
        var form = evidence.Unit.Form;
        if (claim.MainVerb < 0 || evidence.Credits[claim.MainVerb] <= 0 || Array.Exists(claim.Form.Quantities, static one => one.Unit == QuantityUnit.Percent))
        {
            return false;
        }

        for (var i = 0; i < claim.Form.Words.Length; i++)
        {
            if (claim.Form.Words[i].Info.Amount is not (3 or 4) || Named(claim.Form.Words, i) is not { } noun)
            {
                continue;
            }

            foreach (var given in form.Quantities)
            {
                if (given.Unit == QuantityUnit.Percent && given.Value < (claim.Form.Words[i].Info.Amount == 4 ? All : Most)
                    && form.Holds(given.Word, Math.Min(form.Words.Length, given.Last + ShareReach), noun))
                {
                    return true;
                }
            }
        }

        return false;

        static Word? Named(Word[] words, int amount)
        {
            for (var i = amount + 1; i < words.Length && i <= amount + ShareReach; i++)
            {
                if (words[i].Counts)
                {
                    return words[i];
                }
            }

            return null;
        }
    }

    /// <summary>« On demande rarement » for « les demandes sont nombreuses »: how often and how many are one scale when each text has only one of them.</summary>
    private static bool CrossClash(TextForm claim, TextForm evidence)
    {
        var (often, many) = (Ranks(claim, static info => info.Frequency), Ranks(claim, static info => info.Amount));
        var (oftenThere, manyThere) = (Ranks(evidence, static info => info.Frequency), Ranks(evidence, static info => info.Amount));
        return (often.High >= 0 && many.High < 0 && manyThere is { High: > 0 and < 4 } && ScalesClash(often, manyThere))
            || (many is { High: > 0 and < 4 } && often.High < 0 && manyThere.High < 0 && ScalesClash(many, oftenThere));
    }

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
}
