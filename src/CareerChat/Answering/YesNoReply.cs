using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Answers « est-ce que… ? »: the verifier judges the statement behind the question, then its evidence is quoted.</summary>
internal static class YesNoReply
{
    /// <summary>The answer, or null when the notes neither confirm nor deny: another reply then says what they do say.</summary>
    public static Draft? Write(ReplyContext context)
    {
        var statement = Statements.FromQuestion(context.Reading.Text);
        var units = context.Careers.SelectMany(sheet => sheet.Units).Concat(context.Retrieved).Distinct().ToList();
        if (Judge(context, statement, units) is not { } judged)
        {
            return null;
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

        return check.Verdict switch
        {
            Verdict.Supported => (unit.Form.Form.Words.Any(word => word.Is(WordTraits.Hedge)) ? "**Oui, en général.**" : "**Oui.**", unit),
            Verdict.Contradicted => ("**Non.**", unit),
            Verdict.Misattributed when unit.Sheet.IsCareer => ("**Plutôt non**, les notes le disent d'un autre métier\u00A0:", unit),
            _ => null,
        };
    }
}
