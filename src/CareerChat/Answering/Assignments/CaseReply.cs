using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>For a described situation: the job, then what is asked of it, one labelled line each.</summary>
internal static class CaseReply
{
    private const double Weak = 0.1;

    /// <summary>Nats of a field of work that the task belongs to without doubt.</summary>
    private const double Clear = 0.5;

    public static Draft Write(ReplyContext context, Assignment.Case situation)
    {
        var words = TaskWords.Of(situation.Situation);
        var found = JobFinder.Find(context, situation.Situation, words, []);
        if (found.Count == 0 || (found[0].Share < Weak && found[0].Work < Clear))
        {
            context.Writer.Say(UserTexts.NotInNotes);
            return context.Writer.ToDraft(AnswerStatus.NoPassage);
        }

        var job = context.Careers.Count == 1 ? context.Careers[0] : found[0].Sheet;
        var best = found.Find(one => one.Sheet == job) ?? found[0];
        context.Writer.Quote(Reason.Of(context, best, situation.Situation, words), $"**Métier**\u00A0: {Sentences.Title(job)}. ", nameSubject: true);
        var missing = new List<string>();
        foreach (var field in situation.Fields.Where(field => field.Facet != Facet.None))
        {
            if (!Fill(context, job, field, words))
            {
                missing.Add(FacetTexts.Absent(field.Facet));
            }
        }

        if (missing.Count > 0)
        {
            context.Writer.Say(UserTexts.NotesLack(Sentences.Join(missing, "ni"), job.Document.Title), "\n\n");
        }

        FollowUps.ForCareer(context, job, [.. situation.Fields.Select(field => field.Facet)]);
        return context.Writer.ToDraft(missing.Count > 0 ? AnswerStatus.Partial : AnswerStatus.Answered);
    }

    private static bool Fill(ReplyContext context, Sheet job, Assignment.Field field, List<Word> situation)
    {
        var lead = $"\n- **{FieldName(field.Facet)}**\u00A0: ";
        if (Cell.Of(context, job, field, situation) is { } cell)
        {
            context.Writer.Claim(cell.Text, cell.Units, lead, job.Subject);
            return true;
        }

        var units = FacetUnits.Of(context.Shelf, job, field.Facet, situation);
        if (units.Count == 0)
        {
            return false;
        }

        foreach (var unit in units.Take(field.Facet is Facet.Missions or Facet.Skills ? 3 : 2))
        {
            context.Writer.Quote(unit, lead, nameSubject: true, again: true);
            lead = " ";
        }

        return true;
    }

    /// <summary>How a box is labelled: « Risque » for what a sheet calls constraints.</summary>
    public static string FieldName(Facet facet) => facet == Facet.Constraints ? "Risque" : FacetTexts.Name(facet);
}
