using CareerChat.Answering.Assignments;
using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>A job with how well its sheet answers a described task.</summary>
/// <param name="Sheet">The job's sheet.</param>
/// <param name="Score">All evidence together; comparable between the jobs of one task only.</param>
/// <param name="Share">Share of the description's IDF mass that the sheet carries, by section weight, 0 to 1.</param>
/// <param name="Best">The sentence that carries most of it.</param>
/// <param name="Work">What the task's fields of work earn the job, in nats; 0 when it belongs to none of them.</param>
internal sealed record FoundJob(Sheet Sheet, double Score, double Share, ShelfUnit Best, double Work = 0);

/// <summary>From a task to the job whose sheet describes it: « qui surveille la dérive ? », an option of a quiz, a case.</summary>
internal static class JobFinder
{
    /// <summary>The k₁ of BM25: how soon saying a word again stops counting.</summary>
    private const double Saturation = 1.5;

    /// <summary>Weight of a sentence of another note whose subject is the job.</summary>
    private const double Elsewhere = 0.7;

    /// <summary>Share of the score that one sentence alone earns.</summary>
    private const double OneSentence = 0.4;

    // Each kind of evidence is measured against its best job, and against a floor under which the best says little. Weights and
    // floors: grid search on the development half of eval/questions/tasks.jsonl; figures move by a point or two around them.
    private const double WordsFloor = 4;
    private const double AffinityWeight = 0.7;
    private const double AffinityFloor = 2;
    private const double WorkWeight = 1.5;
    private const double WorkFloor = 1;

    /// <summary>Jobs that carry some of a description, do its kind of work, or that its everyday words lead to, best first; ties by id.</summary>
    /// <param name="context">The notes and the advisor.</param>
    /// <param name="text">The description as written.</param>
    /// <param name="description">Its words, instructions left out.</param>
    /// <param name="among">Jobs to choose from; empty for all.</param>
    public static List<FoundJob> Find(ReplyContext context, string text, IReadOnlyList<Word> description, IReadOnlyCollection<Sheet> among)
    {
        var shelf = context.Shelf;
        var carried = Find(shelf, description, among).ToDictionary(job => job.Sheet);
        var affinities = context.Advisor.Gains(text);
        var signs = FieldsOfWork.OfCareers.Signs(text);
        var work = FieldsOfWork.OfCareers.Score(shelf.Careers, signs);
        var careers = Enumerable.Range(0, shelf.Careers.Count).Where(i => among.Count == 0 || among.Contains(shelf.Careers[i])).ToList();
        var wordsScale = WordsFloor + carried.Values.Select(job => job.Score).DefaultIfEmpty().Max();
        var affinityScale = AffinityFloor + careers.Select(Affinity).DefaultIfEmpty().Max();
        var workScale = WorkFloor + careers.Select(i => work[i]).DefaultIfEmpty().Max();
        var found = careers
            .Where(i => carried.ContainsKey(shelf.Careers[i]) || work[i] > 0)
            .Select(i => (Career: i, Job: carried.GetValueOrDefault(shelf.Careers[i]) ?? new FoundJob(shelf.Careers[i], 0, 0, shelf.Careers[i].Units[0])))
            .Select(one => one.Job with
            {
                Score = (one.Job.Score / wordsScale) + (AffinityWeight * Affinity(one.Career) / affinityScale) + (WorkWeight * work[one.Career] / workScale),
                Work = work[one.Career],
            })
            .OrderByDescending(job => job.Score)
            .ThenBy(job => job.Sheet.Document.Id, StringComparer.Ordinal)
            .ToList();
        if (found.Count > 1 && found.FindIndex(1, job => IsPlainKind(job.Sheet, found[0].Sheet)) is > 0 and var plain
            && !FieldsOfWork.OfCareers.IsSpeciality(shelf.Careers, signs, found[0].Sheet, found[plain].Sheet))
        {
            // Nothing of the task calls for the specialist: « prévoir des ventes de pain » is not yet marketing.
            var general = found[plain] with { Score = Math.Max(found[0].Score, found[plain].Score) };
            found.RemoveAt(plain);
            found.Insert(0, general);
        }

        return found;

        double Affinity(int career) => Math.Max(0, affinities.GetValueOrDefault(shelf.Careers[career].Document.Id));
    }

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

        var hits = words.ConvertAll(shelf.Hits);
        var found = new List<FoundJob>(sheets.Count);
        var often = new double[words.Count];
        foreach (var sheet in sheets)
        {
            Array.Clear(often);
            var (top, topUnit) = (0.0, default(ShelfUnit));
            foreach (var unit in sheet.Units.Concat(shelf.Mentions(sheet)))
            {
                var section = unit.Sheet == sheet ? Weight(unit.Facet) : Elsewhere;
                var own = 0.0;
                for (var i = 0; i < hits.Count; i++)
                {
                    var said = hits[i].At(unit.Place).Own;
                    if (said <= 0)
                    {
                        continue;
                    }

                    // A synonym is a weaker sign of one job among thirty than the word itself.
                    var credit = (said < 1 ? said * said * 0.8 : 1) * section;
                    own += weights[i] * credit;
                    often[i] += credit;
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
                var frequency = often[i] + NameCredit(words[i], sheet);
                spread += weights[i] * (1 + Saturation) * frequency / (frequency + Saturation);
            }

            // One sentence that says it all weighs more than words strewn over the sheet.
            var score = ((1 - OneSentence) * spread) + (OneSentence * top);
            found.Add(new FoundJob(sheet, score, score / total, topUnit));
        }

        found.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Sheet.Document.Id, b.Sheet.Document.Id));
        return found;
    }

    /// <summary>« Data Scientist » beside « Marketing Data Scientist »: a title that another one says more narrowly.</summary>
    private static bool IsPlainKind(Sheet plain, Sheet special)
    {
        var (words, narrower) = (Parts(plain), Parts(special));
        return words.Count < narrower.Count && words.TrueForAll(narrower.Contains);

        static List<string> Parts(Sheet sheet) => [.. sheet.Document.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
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
