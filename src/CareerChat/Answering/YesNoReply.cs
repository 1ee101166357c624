using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Answers « est-ce que… ? »: a yes or a no only when a sentence of the notes says as much, otherwise what they do say.</summary>
internal static class YesNoReply
{
    private const double Relevant = 0.5;

    /// <summary>The same for a sentence that holds the product or the firm asked about.</summary>
    private const double RelevantName = 0.3;

    /// <summary>Share of the question that the closest sentence has to cover before it is worth showing under « les notes ne le disent pas directement ».</summary>
    private const double Near = 0.35;

    /// <summary>The same when the job is named.</summary>
    private const double NearOfJob = 0.25;

    /// <summary>IDF share of the predicate that a sentence carries, and of the topic that it leaves out, when it speaks for itself though it rules nothing.</summary>
    private const double Told = 0.7, Untold = 0.1;

    /// <summary>Credit from which a sentence says a word of the predicate, rather than something near it.</summary>
    private const double Says = 0.6;

    /// <summary>How many sentences are looked at beside the retrieved passages.</summary>
    private const int MostRead = 12;

    public static Draft Write(ReplyContext context, bool isEnough)
    {
        var asked = Proposition.Of(context.Reading.Text, context.Careers);
        var sheet = context.Careers.Count > 0 ? context.Careers[0] : null;
        if (sheet is not null && AsksOpinion(new QuestionReading(context.Reading.Text, context.Shelf, []), context.Careers))
        {
            return CareerReply.Write(context, isEnough);
        }

        var units = context.Careers.SelectMany(career => career.Units).Concat(context.Retrieved)
            .Concat(sheet is null ? context.Shelf.Search(asked.Predicate, MostRead) : []).Distinct().ToList();
        var (ruling, unit) = YesNoJudge.Judge(context, asked, units);
        if (ruling is Ruling.None or Ruling.Sometimes && sheet is not null && Levels.Of(context, sheet, asked) is { } level)
        {
            (ruling, unit) = level;
        }

        if (ruling == Ruling.None && sheet is not null && AsksOpinion(context.Reading, context.Careers))
        {
            return CareerReply.Write(context, isEnough);
        }

        if (ruling == Ruling.None || unit is null)
        {
            return Unsettled(context, asked, units, isEnough);
        }

        context.Writer.Quote(unit, "", nameSubject: true, prefix: AnswerTexts.Opening(ruling) + " ");
        if (unit.Sheet.IsCareer)
        {
            FollowUps.ForCareer(context, sheet ?? unit.Sheet, []);
        }
        else
        {
            FollowUps.ForNote(context, unit.Sheet);
        }

        return context.Writer.ToDraft(AnswerStatus.Answered);
    }

    /// <summary>« C'est bien payé ? », « c'est dur ? »: a matter of taste; the figures and the constraints speak for themselves.</summary>
    private static bool AsksOpinion(QuestionReading reading, IReadOnlyList<Sheet> careers) =>
        reading.Asked.Exists(facet => facet is Facet.Salary or Facet.Constraints or Facet.Day or Facet.TryOut)
        && !CareerReply.WithoutNames(reading.Topic, careers).Exists(word => !word.Is(WordTraits.Light));

    /// <summary>The notes neither confirm nor deny: what they do say of it, or that they say nothing.</summary>
    private static Draft Unsettled(ReplyContext context, Proposition asked, List<ShelfUnit> units, bool isEnough)
    {
        var writer = context.Writer;
        var sheet = context.Careers.Count > 0 ? context.Careers[0] : null;
        var names = asked.Predicate.Where(word => word.Is(WordTraits.Entity) && !word.Is(WordTraits.Number)).ToList();
        var ranked = Ranking.Rank(units.Where(unit => !unit.IsAbsence && Closest.IsAbout(unit, context.Careers)), asked.Predicate, context.Shelf)
            .Where(one => names.TrueForAll(name => context.Shelf.Credit(name, one.Unit).Scoped > 0) && asked.Predicate.Any(word => context.Shelf.Credit(word, one.Unit).Own >= Says))
            .OrderByDescending(one => one.Own).ToList();
        var close = ranked.Count > 0 && ranked[0].Own >= (names.Count > 0 ? RelevantName : Relevant)
            ? ranked.Where(one => one.Own >= 0.85 * ranked[0].Own).Take(2).Select(one => one.Unit).ToList()
            : [];
        if (close.Count == 0 && sheet is not null && context.Reading.Asked.Find(facet => facet != Facet.Definition) is var facet and not Facet.None)
        {
            close = [.. CareerReply.Pick(context, sheet, facet, []).Take(3)];
        }

        if (close.Count == 0 && context.Close is [var nearest, ..] nearly && nearest.Covered >= (sheet is null ? Near : NearOfJob) && !nearest.Unit.IsAbsence && NearestReply.HasSubstance(context, nearest))
        {
            close = [.. nearly.Take(2).Where(one => one.Score >= 0.88 * nearest.Score).Select(one => one.Unit)];
        }

        if (close.Count == 0)
        {
            return Aside(context, isEnough);
        }

        var isTold = NearestReply.Left(context, close) <= Untold && Ranking.Rank(close, asked.Predicate, context.Shelf) is [{ Own: >= Told }, ..];
        if (!isTold)
        {
            writer.Say(UserTexts.NeitherYesNorNo);
        }

        writer.Quote(close);
        if (sheet is not null)
        {
            FollowUps.ForCareer(context, sheet, []);
        }

        return writer.ToDraft(isTold ? AnswerStatus.Answered : AnswerStatus.Partial);
    }

    /// <summary>What the notes say when the question is read as one that asks for more than a yes; their silence stays theirs.</summary>
    private static Draft Aside(ReplyContext context, bool isEnough)
    {
        var draft = context.Careers.Count > 0 ? CareerReply.Write(context, isEnough) : NotionReply.Write(context, isEnough);
        return draft.Status is AnswerStatus.Answered or AnswerStatus.Partial ? draft.OnlyNear() : draft;
    }
}
