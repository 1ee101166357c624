using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>Fills a table row by row: the given cells describe a task, the empty ones are asked of the job that does it.</summary>
internal static class TableReply
{
    public static Draft Write(ReplyContext context, Assignment.Table table)
    {
        var facets = table.Columns.Select(FacetOf).ToList();
        var filled = 0;
        foreach (var row in table.Rows)
        {
            filled += Row(context, table, facets, row) ? 1 : 0;
        }

        if (filled == 0)
        {
            context.Writer.Say(UserTexts.NotInNotes);
            return context.Writer.ToDraft(AnswerStatus.NoPassage);
        }

        return context.Writer.ToDraft(filled < table.Rows.Count ? AnswerStatus.Partial : AnswerStatus.Answered);
    }

    private static bool Row(ReplyContext context, Assignment.Table table, List<Facet?> facets, IReadOnlyList<string> row)
    {
        var given = string.Join(" ", row.Where(cell => cell.Length > 0));
        var words = TaskWords.Of(given);
        var job = Enumerable.Range(0, row.Count)
            .Where(i => row[i].Length > 0 && facets[i] == Facet.None)
            .Select(i => TaskWords.JobIn(context.Shelf, row[i]))
            .FirstOrDefault(sheet => sheet is not null);
        var found = JobFinder.Find(context, given, words, job is null ? [] : [job]);
        if (job is null && (found.Count == 0 || (found[0].Share < 0.12 && found[0].Work < 0.5)))
        {
            context.Writer.Say($"{given}\u00A0: les notes ne le disent pas.", "\n- ");
            return false;
        }

        job ??= found[0].Sheet;
        var best = found.Find(one => one.Sheet == job) is { } match ? Reason.Of(context, match, given, words) : job.Units[0];
        var label = row.First(cell => cell.Length > 0);
        context.Writer.Quote(best, $"\n- {label}\u00A0: {Sentences.Title(job)}. ", nameSubject: true, again: true);
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i].Length > 0 || facets[i] is not { } facet || facet == Facet.None)
            {
                continue;
            }

            var lead = $" **{CaseReply.FieldName(facet)}**\u00A0: ";
            if (Cell.Of(context, job, new Assignment.Field(facet, 0), words) is { } cell)
            {
                context.Writer.Claim(cell.Text, cell.Units, lead, job.Subject);
                continue;
            }

            foreach (var unit in FacetUnits.Of(context.Shelf, job, facet, words).Take(1))
            {
                context.Writer.Quote(unit, lead, nameSubject: true, again: true);
                lead = " ";
            }
        }

        return true;
    }

    /// <summary>The facet that a column's title names: <see cref="Facet.None"/> for the job, null for the task itself.</summary>
    private static Facet? FacetOf(string title)
    {
        var words = WordReader.Read(title);
        return Array.Exists(words, word => word.Folded is "metier" or "role" or "poste" or "profil" or "job" or "qui") ? Facet.None
            : Facets.OfHeading(title) is var facet && facet != Facet.None
                ? Array.Exists(words, word => word.Folded is "indicateur" or "indicateurs" or "kpi" or "kpis") ? Facet.Indicators
                : facet == Facet.Missions ? null
                : facet
            : Array.Exists(words, word => word.Folded is "kpi" or "kpis" or "metrique" or "metriques") ? Facet.Indicators
            : Array.Exists(words, word => word.Folded is "risque" or "risques") ? Facet.Constraints
            : null;
    }
}
