using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>A unit with how much of the topic it carries.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Own">IDF share of the topic's words that its own text carries, 0 to 1.</param>
/// <param name="Share">The same with its title and headings.</param>
/// <param name="Strength">How strongly retrieval found its passage beside the best one, 0 to 1.</param>
internal readonly record struct RankedUnit(ShelfUnit Unit, double Own, double Share, double Strength = 0)
{
    private const double OwnWeight = 0.35;
    private const double StrengthWeight = 0.3;

    /// <summary>What units are ordered by: the words said here count more than those of the headings, and the passage around them counts.</summary>
    public double Score => Share + (OwnWeight * Own) + (StrengthWeight * Strength);
}

/// <summary>Orders units by the topic of a question.</summary>
internal static class Ranking
{
    /// <summary>The units that carry some of the topic, best first; ties in reading order.</summary>
    public static List<RankedUnit> Rank(
        IEnumerable<ShelfUnit> units, IReadOnlyList<Word> topic, NoteShelf shelf, IReadOnlyDictionary<Guid, double>? strengths = null)
    {
        var weights = topic.Select(shelf.Weight).ToArray();
        var total = weights.Sum();
        var ranked = new List<RankedUnit>();
        if (total <= 0)
        {
            return ranked;
        }

        foreach (var unit in units)
        {
            var (own, share) = (0.0, 0.0);
            for (var i = 0; i < weights.Length; i++)
            {
                var (ownCredit, scoped) = shelf.Credit(topic[i], unit);
                own += weights[i] * ownCredit;
                share += weights[i] * scoped;
            }

            if (share > 0)
            {
                ranked.Add(new RankedUnit(unit, own / total, share / total, strengths?.GetValueOrDefault(unit.Chunk.Id) ?? 0));
            }
        }

        ranked.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Unit.Rank.CompareTo(b.Unit.Rank));
        return ranked;
    }

    /// <summary>The best units and those almost as good, in reading order.</summary>
    public static List<ShelfUnit> Best(List<RankedUnit> ranked, double atLeast, int most) =>
        ranked.Count == 0
            ? []
            : [.. ranked.Where(one => one.Score >= ranked[0].Score * atLeast && !one.Unit.IsAbsence)
                .Take(most)
                .Select(one => one.Unit)
                .OrderBy(unit => unit.Sheet == ranked[0].Unit.Sheet ? 0 : 1)
                .ThenBy(unit => unit.Sheet.Document.Id, StringComparer.Ordinal)
                .ThenBy(unit => unit.Rank)];

    /// <summary>
    /// Units already picked, with those of the same notes that say what is left of the topic: « combien d'élèves, et quand rouvre-t-il ? »
    /// has its answer in two sentences.
    /// </summary>
    public static List<ShelfUnit> Complete(List<ShelfUnit> picked, List<RankedUnit> ranked, IReadOnlyList<Word> topic, NoteShelf shelf)
    {
        var sheets = picked.Select(unit => unit.Sheet).Distinct().ToList();
        foreach (var word in topic.Where(word => !word.Is(WordTraits.Light)))
        {
            if (!picked.Exists(unit => shelf.Credit(word, unit).Own >= 0.5)
                && ranked.Find(one => sheets.Contains(one.Unit.Sheet) && !one.Unit.IsAbsence && shelf.Credit(word, one.Unit).Own >= 1) is { Unit: { } unit })
            {
                picked.Add(unit);
            }
        }

        return picked;
    }

    /// <summary>Topic words that no unit carries.</summary>
    public static List<Word> Missing(IEnumerable<ShelfUnit> units, IReadOnlyList<Word> topic, NoteShelf shelf)
    {
        var missing = topic.Where(word => !word.Is(WordTraits.Light)).ToList();
        foreach (var unit in units)
        {
            if (missing.Count == 0)
            {
                break;
            }

            missing.RemoveAll(word => shelf.Credit(word, unit).Scoped > 0);
        }

        return missing;
    }
}
