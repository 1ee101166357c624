using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>What goes into one box of an assignment: a few words of a sheet, those that serve the task first, with the sentences they come from.</summary>
/// <param name="Text">The words, ready to print.</param>
/// <param name="Units">The sentences that say so.</param>
internal sealed record Cell(string Text, IReadOnlyList<ShelfUnit> Units)
{
    /// <summary>A box of a form holds a phrase or two, not a sentence.</summary>
    private const int MostWords = 12;

    private const int UsualTools = 3;
    private const int UsualIndicators = 2;

    /// <summary>The box for a facet of a job.</summary>
    /// <param name="context">The notes and the verifier: words that a sentence does not carry by themselves are not printed.</param>
    /// <param name="job">The job.</param>
    /// <param name="field">What is asked, and how many.</param>
    /// <param name="task">Words of the task: what resembles them comes first.</param>
    /// <returns>Null when the sheet has no such list; its sentences have to be quoted whole then.</returns>
    public static Cell? Of(ReplyContext context, Sheet job, Assignment.Field field, IReadOnlyList<Word> task)
    {
        var units = FacetUnits.Of(context.Shelf, job, field.Facet, task);
        var chosen = field.Facet switch
        {
            Facet.Tools => Tools(units, task, field.Count > 0 ? field.Count : UsualTools),
            Facet.Deliverables => Short(Phrases(context, units, field.Facet, task), [.. Phrases(context, units, field.Facet, [])], field.Count),
            Facet.Indicators => [.. Phrases(context, units, field.Facet, task).Take(field.Count > 0 ? field.Count : UsualIndicators)],
            Facet.Constraints => [.. Phrases(context, units, field.Facet, task).Take(field.Count > 0 ? field.Count : 1)],
            _ => [],
        };
        for (var count = chosen.Count; count > 0; count--)
        {
            var kept = chosen.Take(count).ToList();
            var cell = new Cell(string.Join(", ", kept.Select(one => one.Text)) + ".", [.. kept.Select(one => one.Unit).Distinct()]);
            if (context.Verifier.Verify(cell.Text, ReplyContext.Passages(cell.Units), job.Subject).Verdict == Verdict.Supported)
            {
                return cell;
            }
        }

        return null;
    }

    /// <summary>One tool for each purpose before a second one for any: three tools that do the same help less than three that work together.</summary>
    private static List<(string Text, ShelfUnit Unit)> Tools(List<ShelfUnit> units, IReadOnlyList<Word> task, int count)
    {
        var purposes = units.SelectMany(unit => ToolNames.Of(unit.Text).Select(names => (Names: names, Unit: unit))).ToList();
        var most = purposes.Select(purpose => purpose.Names.Count).DefaultIfEmpty().Max();
        var keys = task.Select(word => word.Info.Key).ToHashSet();
        return
        [
            .. Enumerable.Range(0, most)
                .SelectMany(round => purposes.Where(purpose => round < purpose.Names.Count).Select(purpose => (Text: purpose.Names[round], purpose.Unit)))
                .DistinctBy(tool => tool.Text, StringComparer.OrdinalIgnoreCase)
                .OrderBy(tool => WordReader.Read(tool.Text).Any(word => keys.Contains(word.Info.Key)) ? 0 : 1)
                .Take(count),
        ];
    }

    /// <summary>The listed phrases, those that share most with the task first, then as the sheet gives them.</summary>
    private static List<(string Text, ShelfUnit Unit)> Phrases(ReplyContext context, List<ShelfUnit> units, Facet facet, IReadOnlyList<Word> task)
    {
        var phrases = units.SelectMany(unit => ListedPhrases.Of(unit.Text, facet).Select(text => (Text: text, Unit: unit))).ToList();
        return
        [
            .. phrases
                .OrderByDescending(phrase => Likeness(context.Shelf, phrase.Text, task))
                .DistinctBy(phrase => phrase.Text, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static double Likeness(NoteShelf shelf, string phrase, IReadOnlyList<Word> task)
    {
        var words = WordReader.Read(phrase);
        return task.DistinctBy(word => word.Info.Key).Sum(word =>
            Array.Exists(words, other => other.Counts && other.Info.Key == word.Info.Key) ? shelf.Idf(word)
            : Array.Exists(words, other => other.Counts && Alignment.SameFamily(other.Info.Stem, word.Info.Stem)) ? 0.7 * shelf.Idf(word)
            : 0);
    }

    /// <summary>As many phrases as asked; without a number, the one closest to the task and the first of the sheet that still fits in a box.</summary>
    private static List<(string Text, ShelfUnit Unit)> Short(
        List<(string Text, ShelfUnit Unit)> closest, List<(string Text, ShelfUnit Unit)> sheet, int count)
    {
        if (count > 0 || closest.Count == 0)
        {
            return [.. closest.Take(count)];
        }

        var second = sheet.OrderBy(phrase => phrase.Unit.Rank)
            .FirstOrDefault(phrase => phrase.Text != closest[0].Text && phrase.Text.Split(' ').Length + closest[0].Text.Split(' ').Length <= MostWords);
        return second.Text is null ? [closest[0]] : [closest[0], second];
    }
}
