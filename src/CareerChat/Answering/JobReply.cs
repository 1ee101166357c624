using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Answers « quel métier fait… ? » and questions that ask a facet of every job at once.</summary>
internal static class JobReply
{
    private const double Relevant = 0.42;

    /// <summary>The job or jobs whose sheets describe a task; null when none does.</summary>
    public static Draft? WhichJob(ReplyContext context)
    {
        var topic = context.Reading.Topic.Where(word => !word.Is(WordTraits.Role)).ToList();
        var entities = topic.Where(word => word.Is(WordTraits.Entity) && !word.Is(WordTraits.Number)).ToList();
        if (entities.Count > 0 && entities.Count >= topic.Count(word => !word.Is(WordTraits.Light)))
        {
            return JobsWith(context, entities);
        }

        var found = JobFinder.Find(context, context.Reading.Text, topic, []);
        if (found.Count == 0 || found[0].Share < Relevant)
        {
            return null;
        }

        var writer = context.Writer;
        var first = found[0];
        writer.Quote(first.Best, "", nameSubject: true, prefix: AnswerTexts.MostlyTheJob(Sentences.OfTitle(first.Sheet)) + " ");
        foreach (var other in found.Skip(1).Take(2).Where(other => other.Score >= 0.8 * first.Score))
        {
            writer.Quote(other.Best, "\n\n", nameSubject: true, prefix: AnswerTexts.SeeAlso(Sentences.Title(other.Sheet)) + " ");
        }

        FollowUps.ForCareer(context, first.Sheet, []);
        return writer.ToDraft(AnswerStatus.Answered);
    }

    /// <summary>« Quels métiers utilisent Python ? »: one sentence for each job that does.</summary>
    private static Draft? JobsWith(ReplyContext context, List<Word> entities)
    {
        var writer = context.Writer;
        var found = new List<ShelfUnit>();
        foreach (var sheet in context.Shelf.Careers)
        {
            var unit = sheet.Units
                .Where(unit => unit.Facet is not (Facet.Difference or Facet.Access) && entities.TrueForAll(word => unit.Form.Has(word.Info.Key)))
                .OrderBy(unit => unit.Facet == Facet.Tools ? 0 : unit.Facet == Facet.Skills ? 1 : 2)
                .FirstOrDefault();
            if (unit is not null)
            {
                found.Add(unit);
            }
        }

        if (found.Count == 0)
        {
            return null;
        }

        var names = Sentences.Join([.. entities.Select(word => word.Span.Slice(context.Reading.Text)).Distinct()]);
        writer.Say(AnswerTexts.JobsThatCite(found.Count, names));
        foreach (var unit in found.Take(8))
        {
            writer.Quote(unit, "\n- ", nameSubject: true, prefix: $"{Sentences.Title(unit.Sheet)}\u00A0: ");
        }

        if (found.Count > 8)
        {
            writer.Say(AnswerTexts.TheOthers(Sentences.Join([.. found.Skip(8).Select(unit => Sentences.ShortTitle(unit.Sheet))])), "\n\n");
        }

        FollowUps.ForCareer(context, found[0].Sheet, []);
        return writer.ToDraft(AnswerStatus.Answered);
    }

    /// <summary>« Quel métier paie le mieux ? »: every figure that the notes give, highest first; null when they give none.</summary>
    public static Draft? Salaries(ReplyContext context)
    {
        var given = context.Shelf.Units
            .Where(unit => unit.Facet == Facet.Salary && unit.Sheet.IsCareer && unit.Form.Form.Quantities.Any(quantity => quantity.Unit == QuantityUnit.Money))
            .Select(unit => (Unit: unit, Highest: unit.Form.Form.Quantities.Where(quantity => quantity.Unit == QuantityUnit.Money).Max(quantity => quantity.Value)))
            .OrderByDescending(one => one.Highest)
            .ThenBy(one => one.Unit.Sheet.Document.Id, StringComparer.Ordinal)
            .ToList();
        if (given.Count == 0)
        {
            return null;
        }

        var writer = context.Writer;
        var jobs = given.Select(one => one.Unit.Sheet).Distinct().ToList();
        writer.Say(AnswerTexts.SalariesGiven(jobs.Count));
        foreach (var (unit, _) in given.Take(8))
        {
            writer.Quote(unit, "\n- ", nameSubject: true);
        }

        writer.Say(AnswerTexts.NoOtherSalary, "\n\n");
        foreach (var job in jobs)
        {
            writer.Suggest(FacetTexts.Ask(Facet.Missions, Sentences.ShortTitle(job)));
        }

        return writer.ToDraft(AnswerStatus.Answered);
    }

    /// <summary>The jobs whose sheets give an amount.</summary>
    public static List<Sheet> WithSalary(NoteShelf shelf) =>
        [.. shelf.Careers.Where(sheet => sheet.Of(Facet.Salary).Any(unit => unit.Form.Form.Quantities.Any(quantity => quantity.Unit == QuantityUnit.Money)))];

    /// <summary>« Quels métiers connaissez-vous ? »</summary>
    public static Draft All(ReplyContext context)
    {
        var writer = context.Writer;
        var titles = context.Shelf.Careers.Select(sheet => sheet.Document.Title).Order(StringComparer.CurrentCulture).ToList();
        writer.Say(AnswerTexts.JobsDescribed(titles.Count, Sentences.Join(titles)));
        writer.Say(AnswerTexts.AskForOne, "\n\n");
        foreach (var sheet in context.Shelf.Careers.Take(3))
        {
            writer.Suggest(FacetTexts.Ask(Facet.Definition, Sentences.ShortTitle(sheet)));
        }

        return writer.ToDraft(AnswerStatus.Answered);
    }
}
