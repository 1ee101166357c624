using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>
/// Rules on a proposition from one sentence of the notes: the sentence has to say what is asked, of the same subject, with its
/// polarity, its quantity, its modality and without a condition. Anything less rules nothing.
/// </summary>
internal static class YesNoJudge
{
    /// <summary>IDF share of the predicate that a sentence has to carry by itself before it can confirm or deny it.</summary>
    private const double States = 0.75;

    /// <summary>IDF share of the words found from which they stand under a negation, or under none.</summary>
    private const double Denied = 0.6;

    /// <summary>How many words before and after the words found can soften them.</summary>
    private const int Before = 6, After = 2;

    /// <summary>How many words after the subject its verb and what completes it stand.</summary>
    private const int MainReach = 4;

    /// <summary>Share of what is found that has to stand there in the question's own words: a chain of synonyms states nothing.</summary>
    private const double Verbatim = 0.5;

    private static readonly HashSet<string> Usually = new(
        "souvent surtout generalement principalement majoritairement essentiellement habituellement plupart traditionnellement frequemment".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> AtTimes = new(
        "parfois peut peuvent certains certaines partiellement plutot rarement environ quelques".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Conditions = new("si s' sauf excepte selon lorsque quand".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Necessity = new(
        "doit doivent faut exige exigent demande demandent reclame reclament necessite indispensable obligatoire necessaire impose requis besoin niveau".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Wholly = new(
        "toujours tous toutes jamais seulement uniquement exclusivement aucun aucune systematiquement forcement chaque seul seule".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> InOrder = new("avant apres ensuite puis".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Determiners = new(
        "le la les l' un une du des de d' au aux ce cette ces leur leurs son sa ses".Split(' '), StringComparer.Ordinal);

    /// <summary>The ruling and the sentence that it rests on.</summary>
    /// <param name="context">The reply's context.</param>
    /// <param name="asked">The proposition.</param>
    /// <param name="units">Sentences that may settle it.</param>
    public static (Ruling Ruling, ShelfUnit? Unit) Judge(ReplyContext context, Proposition asked, IReadOnlyList<ShelfUnit> units)
    {
        if (asked.Predicate.Count == 0)
        {
            return (Ruling.None, null);
        }

        var ranked = Ranking.Rank(units.Where(unit => IsAbout(unit, context.Careers)), asked.Predicate, context.Shelf);
        var disputed = ranked.Find(one => Absence.IsDisputed(one.Unit.Text) && one.Own >= 0.6);
        if (disputed.Unit is not null)
        {
            return (Ruling.Disputed, disputed.Unit);
        }

        if (asked.IsDenied || asked.IsChoice)
        {
            return (Ruling.None, null);
        }

        foreach (var one in ranked.OrderByDescending(one => one.Own).Take(4))
        {
            if (one.Own >= States && !one.Unit.IsAbsence && Rule(context, asked, one.Unit) is var ruling && ruling != Ruling.None)
            {
                return (ruling, one.Unit);
            }
        }

        return (Ruling.None, null);
    }

    /// <summary>A sentence of the job's own sheet, or of another note whose subject is the job; one that tells jobs apart settles nothing of either.</summary>
    private static bool IsAbout(ShelfUnit unit, IReadOnlyList<Sheet> careers)
    {
        if (unit.Facet is Facet.Difference or Facet.TryOut)
        {
            return false;
        }

        return careers.Count == 0
            || careers.Any(sheet => unit.Sheet == sheet || sheet.RoleKeys.AsSpan().ContainsAny(unit.Form.Roles));
    }

    private static Ruling Rule(ReplyContext context, Proposition asked, ShelfUnit unit)
    {
        var words = unit.Form.Form.Words;
        var subject = unit.Form.Form.Subject;
        var (found, verbatim, said, denied, restricted) = (0.0, 0.0, 0.0, 0.0, false);
        var places = new List<int>();
        foreach (var wanted in asked.Predicate)
        {
            var (at, isSynonym) = Find(words, wanted);
            if (at < 0)
            {
                if (wanted.Is(WordTraits.Entity | WordTraits.Number) || !context.Shelf.Knows(wanted))
                {
                    return Ruling.None;
                }

                continue;
            }

            var weight = context.Shelf.Weight(wanted);
            found += weight;
            verbatim += isSynonym ? 0 : weight;
            if (at < subject.End && context.Careers.Count == 0)
            {
                continue;
            }

            said += weight;
            denied += words[at].Is(WordTraits.Negated) != wanted.Is(WordTraits.Negated) ? weight : 0;
            restricted |= words[at].Is(WordTraits.Absolute);
            places.Add(at);
        }

        var content = asked.Predicate.Where(word => !word.Is(WordTraits.Light)).ToList();
        if (verbatim < Verbatim * found)
        {
            return Ruling.None;
        }

        var near = Near(words, places);
        var isSoftened = near.Exists(word => AtTimes.Contains(word) && !(asked.Modality == Modality.Can && word is "peut" or "peuvent"));
        if (said > 0 && denied >= Denied * said)
        {
            var isPartial = isSoftened || near.Exists(word => word is "toujours" or "forcement" or "seulement");
            return asked.IsComparison ? Ruling.None : isPartial || asked.IsUniversal ? Ruling.NotQuite : Ruling.No;
        }

        var check = context.Verifier.Verify(asked.Statement, ReplyContext.Passages([unit]), context.Careers.Count > 0 ? context.Careers[0].Document.Title : unit.Sheet.Document.Title);
        if (check.Verdict == Verdict.Contradicted && check.Quote == unit.Unit.Span)
        {
            if (asked.Predicate.Any(wanted => SaysBothWays(words, wanted)))
            {
                // « aussi bien les données structurées que les données non structurées »
                return Ruling.None;
            }

            return asked.IsComparison ? Ruling.None : isSoftened ? Ruling.NotQuite : check.Reasons[0] == "polarity" && !asked.IsUniversal ? Ruling.No : Ruling.NotQuite;
        }

        if (asked.Modality == Modality.Must && places.Exists(at => IsOneOfSeveral(words, at)))
        {
            return Ruling.NotQuite;
        }

        if (InOrder.Overlaps(WordReader.Read(asked.Statement).Select(word => word.Folded)) || places.Exists(at => IsNounOfVerb(asked, words, at)))
        {
            return Ruling.None;
        }

        if (check.Verdict != Verdict.Supported || (content.Count == 1 && !IsMain(unit, content[0])) || Find(words, asked.Predicate[^1]).At < 0 || (context.Careers.Count > 0 && SpeaksOfAnother(unit, words, places)) || denied > 0 || restricted || asked.IsComparison || asked.Predicate.All(word => word.Is(WordTraits.Light)))
        {
            return Ruling.None;
        }

        return Affirm(asked, unit, near, [.. words.Select(word => word.Folded)]);
    }

    /// <summary>True for a word that a sentence says both affirmed and denied.</summary>
    private static bool SaysBothWays(Word[] words, Word wanted) =>
        Array.Exists(words, word => word.Info.Key == wanted.Info.Key && word.Is(WordTraits.Negated)) && Array.Exists(words, word => word.Info.Key == wanted.Info.Key && !word.Is(WordTraits.Negated));

    /// <summary>« Est-ce qu'un CTO code ? » is no question about the « qualité du code »: one word alone has to stand where the sentence says what its subject is or does.</summary>
    private static bool IsMain(ShelfUnit unit, Word wanted)
    {
        var (words, subject) = (unit.Form.Form.Words, unit.Form.Form.Subject);
        var at = Find(words, wanted).At;
        return at <= subject.End + MainReach || wanted.Is(WordTraits.Entity | WordTraits.Number);
    }

    /// <summary>« un bac+2, un bac+3 ou un bac+5 »: one of several is not needed.</summary>
    private static bool IsOneOfSeveral(Word[] words, int at)
    {
        const int Reach = 4;
        for (var i = Math.Max(0, at - Reach); i <= Math.Min(words.Length - 1, at + Reach); i++)
        {
            if (words[i].Folded == "ou" && words[i].Clause == words[at].Clause)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« Un CTO code-t-il ? » is not answered by « rassemblent le code »: the verb that is asked stands there as a noun.</summary>
    private static bool IsNounOfVerb(Proposition asked, Word[] words, int at)
    {
        var statement = WordReader.Read(asked.Statement);
        var place = Array.FindIndex(statement, word => word.Info.Key == words[at].Info.Key);
        return place > 0 && statement[place].Folded == words[at].Folded && at > 0
            && Determiners.Contains(words[at - 1].Folded) && !Determiners.Contains(statement[place - 1].Folded)
            && Array.Exists(statement[..place], word => word.Is(WordTraits.Role));
    }

    /// <summary>« … mais la responsabilité légale reste à l'organisation »: the clause that says it has a subject of its own, which is not the job.</summary>
    private static bool SpeaksOfAnother(ShelfUnit unit, Word[] words, List<int> places)
    {
        var first = places.Min();
        var clause = words.Where(word => word.Clause == words[first].Clause).ToArray();
        var subject = SubjectFinder.Find(clause);
        if (!subject.IsKnown || subject.IsPronoun || Array.Exists(clause[subject.Start..subject.End], word => word.Is(WordTraits.Role)))
        {
            return false;
        }

        // « Power BI sert au BI analyst »: the tool that is asked about is the subject.
        return !Array.Exists(clause[subject.Start..subject.End], word => word.Is(WordTraits.Entity) && places.Exists(at => words[at] == word)) && unit.Facet != Facet.Tools;
    }

    /// <summary>The words that bear on those found: of their clauses, from a little before the first to just after the last.</summary>
    private static List<string> Near(Word[] words, List<int> places)
    {
        var clauses = places.Select(at => words[at].Clause).ToHashSet();
        var (from, to) = places.Count == 0 ? (0, -1) : (places.Min() - Before, places.Max() + After);
        return [.. words.Where((word, i) => i >= from && i <= to && clauses.Contains(word.Clause)).Select(word => word.Folded)];
    }

    private static Ruling Affirm(Proposition asked, ShelfUnit unit, List<string> near, List<string> all)
    {
        var usually = near.Exists(Usually.Contains);
        if (asked.IsUniversal)
        {
            return near.Exists(Wholly.Contains) ? Ruling.Yes : usually || near.Exists(AtTimes.Contains) || all.Exists(AtTimes.Contains) ? Ruling.NotQuite : Ruling.None;
        }

        if (asked.Modality == Modality.Can)
        {
            // What is done, be it at times, can be done.
            return near.Exists(word => word == "rarement") ? Ruling.NotQuite : Ruling.Yes;
        }

        if (asked.Modality == Modality.Must && unit.Facet is not (Facet.Skills or Facet.Access) && !near.Exists(Necessity.Contains))
        {
            return Ruling.None;
        }

        return usually || all.Exists(Conditions.Contains) ? Ruling.Mostly
            : near.Exists(AtTimes.Contains) ? Ruling.Sometimes
            : Ruling.Yes;
    }

    /// <summary>Where a sentence says a word of the question, and whether it does by a synonym only; −1 when it does not.</summary>
    private static (int At, bool IsSynonym) Find(Word[] words, Word wanted)
    {
        var at = Array.FindIndex(words, word => word.Counts && word.Info.Key == wanted.Info.Key);
        at = at >= 0 ? at : Array.FindIndex(words, word => word.Counts
            && (Alignment.SameFamily(word.Info.Stem, wanted.Info.Stem) || Alignment.IsMisspelling(word.Folded, wanted.Folded)));
        return at >= 0 ? (at, false) : (Array.FindIndex(words, word => word.Counts && wanted.IsLike(word)), true);
    }
}
