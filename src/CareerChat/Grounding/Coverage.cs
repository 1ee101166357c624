namespace CareerChat.Grounding;

/// <summary>How much of a claim its evidence carries.</summary>
/// <param name="Whole">Weighted share of the claim's words, 0 to 1.</param>
/// <param name="Subject">The same of its subject; 1 when the subject is a job or unknown.</param>
internal readonly record struct Coverage(double Whole, double Subject)
{
    private const double LightestSubject = 0.5;

    /// <summary>« Aucun diplôme n'existe »: a predicate that weighs less says nothing that could be missing.</summary>
    private const double LightestPredicate = 0.6;

    /// <summary>Most of a claim that a sentence carries by its headings alone.</summary>
    private const double FromHeadings = 0.4;

    /// <summary>What the subject alone may add to the share of the predicate.</summary>
    private const double FromPredicate = 0.15;

    /// <summary>Worth of a predicate whose verb stands nowhere in the evidence.</summary>
    private const double WithoutVerb = 0.65;

    /// <summary>Weighted share of the claim's words that the evidence carries, its own job's name left out.</summary>
    public static Coverage Of(ClaimForm claim, Alignment alignment)
    {
        var (carried, total) = (0.0, 0.0);
        var ownPredicate = false;
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
            ownPredicate |= alignment.IsOwn[i] && !claim.IsSubject(i);
            if (claim.IsSubject(i))
            {
                carriedSubject += word.Weight * alignment.Credits[i];
                // « soignant » is near « infirmier », and still somebody else; « décisions » may stand for « choix ».
                named += word.Weight * (alignment.Credits[i] > Alignment.Near || i != claim.Actor ? alignment.Credits[i] : 0.5 * alignment.Credits[i]);
                subject += word.Weight;
            }
        }

        if (total == 0)
        {
            return new Coverage(1, 1);
        }

        if (claim.Actor is >= 0 and var actor && (alignment.Credits[actor] <= 0 || SubjectCheck.IsNotActor(claim, alignment.Unit)))
        {
            // « Un électricien débutant »: another beginner is not enough.
            named = 0;
        }

        var whole = carried / total;
        if (subject > 0 && total - subject >= LightestPredicate)
        {
            // What is said has to stand there, however much of the sentence its subject is.
            var predicate = (carried - carriedSubject) / (total - subject);
            var lacksVerb = claim.MainVerb >= 0 && !claim.Form.Words[claim.MainVerb].Is(WordTraits.Light) && alignment.Credits[claim.MainVerb] <= 0;
            whole = Math.Min(whole, FromPredicate + (lacksVerb ? WithoutVerb : 1) * predicate);
        }

        if (!ownPredicate && total - subject >= 1)
        {
            whole = Math.Min(whole, FromHeadings);
        }

        // « tout le monde », « les gens »: a subject of light words alone names nobody.
        return new Coverage(whole, subject >= LightestSubject ? named / subject : 1);
    }
}
