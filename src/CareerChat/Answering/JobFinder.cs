using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>A job with how well its sheet answers a described task.</summary>
/// <param name="Sheet">The job's sheet.</param>
/// <param name="Score">IDF mass of the description that the sheet carries, by section weight.</param>
/// <param name="Share">The same as a share of the description, 0 to 1.</param>
/// <param name="Best">The sentence that carries most of it.</param>
internal sealed record FoundJob(Sheet Sheet, double Score, double Share, ShelfUnit Best);

/// <summary>From a task to the job whose sheet describes it: « qui surveille la dérive ? », an option of a quiz, a case.</summary>
internal static class JobFinder
{
    /// <summary>Jobs that carry some of a description, best first; ties by id.</summary>
    /// <param name="shelf">All notes.</param>
    /// <param name="description">Words of the task.</param>
    /// <param name="among">Jobs to choose from; empty for all.</param>
    public static List<FoundJob> Find(NoteShelf shelf, IReadOnlyList<Word> description, IReadOnlyCollection<Sheet> among)
    {
        var sheets = (among.Count > 0 ? among : shelf.Careers).ToList();
        var words = description.DistinctBy(word => word.Info.Key).ToList();
        var weights = words.Select(word => shelf.CareerIdf(word) * (word.Is(WordTraits.Light) ? 0.4 : 1)).ToArray();
        var total = weights.Sum();
        if (total <= 0)
        {
            return [];
        }

        var found = new List<FoundJob>(sheets.Count);
        var best = new double[words.Count];
        foreach (var sheet in sheets)
        {
            Array.Clear(best);
            var (top, topUnit) = (0.0, default(ShelfUnit));
            foreach (var unit in sheet.Units)
            {
                var section = Weight(unit.Facet);
                var own = 0.0;
                for (var i = 0; i < words.Count; i++)
                {
                    var said = Alignment.Credit(words[i], unit.Form).Own;
                    // A synonym is a weaker sign of one job among thirty than the word itself.
                    var credit = (said < 1 ? said * said * 0.8 : 1) * section;
                    own += weights[i] * credit;
                    best[i] = Math.Max(best[i], credit);
                }

                if (own > top)
                {
                    (top, topUnit) = (own, unit);
                }
            }

            if (topUnit is null)
            {
                continue;
            }

            var spread = 0.0;
            for (var i = 0; i < words.Count; i++)
            {
                spread += weights[i] * Math.Max(best[i], NameCredit(words[i], sheet));
            }

            // One sentence that says it all weighs more than words strewn over the sheet.
            var score = (0.55 * spread) + (0.45 * top);
            found.Add(new FoundJob(sheet, score, score / total, topUnit));
        }

        found.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Sheet.Document.Id, b.Sheet.Document.Id));
        return found;
    }

    private static double NameCredit(Word word, Sheet sheet) =>
        sheet.Names.Any(name => Array.Exists(name, part => part.Info.Key == word.Info.Key)) ? 0.6 : 0;

    private static double Weight(Facet facet) => facet switch
    {
        Facet.Definition or Facet.Missions => 1,
        Facet.Deliverables or Facet.Day => 0.95,
        Facet.Tools or Facet.Skills => 0.85,
        Facet.Constraints => 0.7,
        Facet.Where => 0.5,
        Facet.Difference => 0.4,
        Facet.Salary => 0.2,
        Facet.Access => 0.25,
        _ => 0.8,
    };
}
