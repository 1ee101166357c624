using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>
/// The sentences closest to a question as a whole: every word of it counts, the manner of asking being answered by the section
/// (« combien » by a salary), the rest by the sentence's own words, their synonyms and what the lexicon puts beside them.
/// </summary>
internal static class Closest
{
    /// <summary>What a word found only in the title or the headings is worth.</summary>
    private const double FromHeading = 0.45;

    /// <summary>What the section is worth to the words that ask for it.</summary>
    private const double FromSection = 0.8;

    /// <summary>What an expression of the same concept is worth.</summary>
    private const double FromConcept = 0.7;

    /// <summary>Weight of words that ask for a section, in units of IDF.</summary>
    private const double CueWeight = 2;

    /// <summary>The most that standing in the first of the retrieved passages adds.</summary>
    private const double Retrieved = 0.12;

    /// <summary>What a section that nobody asked for costs when it speaks of other jobs or of an exercise.</summary>
    private const double Aside = 0.08;

    /// <summary>IDF from which a question asks enough to be compared: « travaille bien » says nothing.</summary>
    private const double LeastAsked = 3;

    /// <summary>The closest sentences, best first.</summary>
    /// <param name="context">The question and the notes.</param>
    /// <param name="most">How many at most.</param>
    public static List<CloseUnit> Find(ReplyContext context, int most)
    {
        var (reading, shelf) = (context.Reading, context.Shelf);
        var named = Proposition.NamedIn(reading.Words, context.Careers);
        var scores = new Dictionary<int, double>();
        var total = 0.0;
        var cues = new HashSet<Facet>();
        var concepts = context.Concepts;
        for (var i = 0; i < reading.Words.Length; i++)
        {
            var word = reading.Spelled[i];
            if (named.Contains(word.Span.Start))
            {
                continue;
            }

            var facet = reading.CueOf[i];
            if (facet != Facet.None && facet != Facet.Definition && cues.Add(facet))
            {
                total += CueWeight;
                foreach (var unit in Section(shelf, context.Careers, facet))
                {
                    Add(scores, unit.Place, CueWeight * FromSection);
                }
            }

            if (!word.Counts || QuestionReading.IsOpener(word) || QuestionReading.IsIdle(word))
            {
                continue;
            }

            var weight = shelf.Weight(word) * (facet != Facet.None ? 0.5 : 1);
            total += weight;
            var hits = shelf.Hits(word);
            var alike = concepts.Places(i);
            for (var at = 0; at < hits.Places.Length; at++)
            {
                var credit = Math.Max(hits.Own[at], FromHeading * hits.Scoped[at]);
                credit = alike.Contains(hits.Places[at]) ? Math.Max(credit, FromConcept) : credit;
                Add(scores, hits.Places[at], weight * credit);
            }

            foreach (var place in alike)
            {
                if (Array.BinarySearch(hits.Places, place) < 0)
                {
                    Add(scores, place, weight * FromConcept);
                }
            }
        }

        if (total < LeastAsked)
        {
            return [];
        }

        var ranks = new Dictionary<Guid, int>();
        foreach (var unit in context.Retrieved)
        {
            ranks.TryAdd(unit.Chunk.Id, ranks.Count);
        }

        var found = new List<CloseUnit>();
        foreach (var (place, sum) in scores)
        {
            var unit = shelf.Units[place];
            if (!IsAbout(unit, context.Careers))
            {
                continue;
            }

            var score = sum / total;
            score += ranks.TryGetValue(unit.Chunk.Id, out var rank) ? Retrieved * Math.Max(0, 1 - (rank / 8.0)) : 0;
            score -= unit.Facet is Facet.Difference or Facet.TryOut && !reading.Asks(unit.Facet) ? Aside : 0;
            found.Add(new CloseUnit(unit, score));
        }

        return [.. found.OrderByDescending(one => one.Score).ThenBy(one => one.Unit.Place).Take(most)];
    }

    /// <summary>The sentences that a question for a facet is after: of the jobs named, or of every job.</summary>
    private static IEnumerable<ShelfUnit> Section(NoteShelf shelf, IReadOnlyList<Sheet> careers, Facet facet) =>
        (careers.Count > 0 ? careers : shelf.Careers).SelectMany(sheet => CareerReply.Section(sheet, facet)).Where(unit => !unit.IsAbsence);

    /// <summary>True for a sentence of one of the jobs' sheets, or that names one of them; for any sentence when no job is asked about.</summary>
    public static bool IsAbout(ShelfUnit unit, IReadOnlyList<Sheet> careers)
    {
        if (careers.Count == 0)
        {
            return true;
        }

        foreach (var sheet in careers)
        {
            if (unit.Sheet == sheet)
            {
                return true;
            }

            foreach (var name in sheet.Names)
            {
                if (Array.Exists(name, word => word.Is(WordTraits.Role) && unit.Form.Has(word.Info.Key)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Add(Dictionary<int, double> scores, int place, double gain) => scores[place] = scores.GetValueOrDefault(place) + gain;
}
