using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Answers « est-ce que… ? »: the verifier judges the statement behind the question, then its evidence is quoted.</summary>
internal static class YesNoReply
{
    private const double Relevant = 0.6;

    /// <summary>IDF share of what is asked that the sentence behind a yes carries.</summary>
    private const double Predicate = 0.45;

    public static Draft Write(ReplyContext context)
    {
        var statement = Statements.FromQuestion(context.Reading.Text);
        var units = context.Careers.SelectMany(sheet => sheet.Units).Concat(context.Retrieved).Distinct().ToList();
        if (Judge(context, statement, units) is not { } judged)
        {
            return Undecided(context, units);
        }

        var (opening, unit) = judged;
        var writer = context.Writer;
        writer.Quote(unit, "", nameSubject: true, prefix: opening + " ");
        if (context.Careers.Count > 0)
        {
            FollowUps.ForCareer(context, context.Careers[0], []);
        }
        else
        {
            FollowUps.ForNote(context, unit.Sheet);
        }

        return writer.ToDraft(AnswerStatus.Answered);
    }

    /// <summary>The notes neither confirm nor deny: what they do say of it, or that they say nothing.</summary>
    private static Draft Undecided(ReplyContext context, List<ShelfUnit> units)
    {
        var words = context.Reading.Words.Where(word => word.Counts).ToList();
        var ranked = Ranking.Rank(units, CareerReply.WithoutNames(words, context.Careers), context.Shelf);
        if (ranked.Count == 0 || ranked[0].Own < Relevant || ranked[0].Unit.IsAbsence)
        {
            context.Writer.Say(context.Careers.Count > 0 ? UserTexts.NotInNotesAbout(context.Careers[0].Document.Title) : UserTexts.NotInNotes);
            return context.Writer.ToDraft(AnswerStatus.NoPassage);
        }

        context.Writer.Say(UserTexts.NeitherYesNorNo);
        context.Writer.Quote(Ranking.Best(ranked, 0.8, 2));
        return context.Writer.ToDraft(AnswerStatus.Partial);
    }

    private static (string Opening, ShelfUnit Unit)? Judge(ReplyContext context, string statement, List<ShelfUnit> units)
    {
        var topic = CareerReply.WithoutNames(context.Reading.Topic, context.Careers);
        var disputed = Ranking.Rank(units.Where(unit => Absence.IsDisputed(unit.Text)), topic, context.Shelf);
        if (disputed.Count > 0 && disputed[0].Own >= 0.6)
        {
            return ("**Cela dépend des notes.**", disputed[0].Unit);
        }

        var check = context.Verifier.Verify(statement, ReplyContext.Passages(units), context.Careers.Count > 0 ? context.Careers[0].Document.Title : null);
        var unit = units.Find(unit => unit.Chunk == check.Passage?.Chunk && unit.Unit.Span == check.Quote);
        if (unit is null || unit.IsAbsence)
        {
            return null;
        }

        // A sentence about the right job that does not say what was asked is no yes.
        var asked = topic.Where(word => !word.Is(WordTraits.Light)).ToList();
        if (check.Verdict == Verdict.Supported && asked.Count > 0 && (Ranking.Rank([unit], asked, context.Shelf) is not [var said] || said.Own < Predicate))
        {
            return null;
        }

        return check.Verdict switch
        {
            Verdict.Supported => (unit.Form.Form.Words.Any(word => word.Is(WordTraits.Hedge)) ? "**Oui, en général.**" : "**Oui.**", unit),
            Verdict.Contradicted => ("**Non.**", unit),
            Verdict.Misattributed when unit.Sheet.IsCareer => ("**Plutôt non**, les notes le disent d'un autre métier\u00A0:", unit),
            _ => null,
        };
    }
}
