using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>The sentence of a job's sheet that says why a task is its work.</summary>
internal static class Reason
{
    /// <summary>What a field of work in common counts for beside the words in common, which share 1.</summary>
    private const double Field = 0.2;

    /// <summary>What a sentence loses that names another job: who reads it has to see at once which one is meant.</summary>
    private const double Distraction = 0.3;

    /// <summary>A sentence of the definition or the missions when one says something of the task; otherwise the one that carries most of its words.</summary>
    public static ShelfUnit Of(ReplyContext context, FoundJob job, string task, IReadOnlyList<Word> words)
    {
        var signs = FieldsOfWork.OfCareers.Signs(task);
        var said = Ranking.Rank(job.Sheet.Units, words, context.Shelf).ToDictionary(one => one.Unit, one => one.Own);
        var best = job.Sheet.Of(Facet.Definition).Concat(job.Sheet.Of(Facet.Missions))
            .Where(unit => !unit.IsAbsence)
            .Select(unit => (Unit: unit, Score: said.GetValueOrDefault(unit) + (Field * FieldsOfWork.OfCareers.Share(signs, unit.Text)) - (NamesAnother(job.Sheet, unit) ? Distraction : 0)))
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Unit.Rank)
            .FirstOrDefault();
        return best.Unit is not null && best.Score > 0 ? best.Unit : job.Best;
    }

    private static bool NamesAnother(Sheet sheet, ShelfUnit unit) =>
        unit.Form.Form.Words.Any(word => word.Is(WordTraits.Role) && !sheet.Names.Any(name => Array.Exists(name, part => part.Info.Key == word.Info.Key)));
}
