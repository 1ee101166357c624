using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>« En 5 lignes, des règles pour… »: sentences of the closest notes that together carry most of the topic, each from another angle.</summary>
internal static class RulesReply
{
    private static readonly HashSet<string> Instructions = new(
        "lignes ligne redigez redige rediger regle regles ecrivez ecris proposez propose donnez donne bonnes pratiques charte plan procedure courte court breve mini simple claire".Split(' '),
        StringComparer.Ordinal);

    public static Draft Write(ReplyContext context, Assignment.Rules rules)
    {
        var topic = TaskWords.Of(rules.Topic).Where(word => !Instructions.Contains(word.Folded)).DistinctBy(word => word.Info.Key).ToList();
        var pool = context.Shelf.Search(topic, 60).Where(unit => !unit.IsAbsence && unit.Facet is not (Facet.Salary or Facet.Access or Facet.Difference)).ToList();
        var sheets = pool
            .Select((unit, rank) => (unit.Sheet, Score: (unit.Sheet.IsCareer ? 0.3 : 1.0) / (rank + 4)))
            .GroupBy(one => one.Sheet)
            .OrderByDescending(group => group.Sum(one => one.Score) + (1.5 * NameShare(context.Shelf, group.Key, topic)))
            .Select(group => group.Key)
            .Take(2)
            .ToList();
        if (sheets.Count == 0)
        {
            context.Writer.Say(UserTexts.NotInNotes);
            return context.Writer.ToDraft(AnswerStatus.NoPassage);
        }

        if (sheets[0].Units.Count >= rules.Count && sheets.Count > 1 && NameShare(context.Shelf, sheets[1], topic) < 0.5)
        {
            sheets.RemoveAt(1);
        }

        foreach (var unit in Cover(context.Shelf, sheets, topic, rules.Count))
        {
            context.Writer.Quote(unit, "\n- ", nameSubject: true);
        }

        FollowUps.ForNote(context, sheets[0]);
        return context.Writer.ToDraft(context.Writer.IsEmpty ? AnswerStatus.NoPassage : AnswerStatus.Answered);
    }

    /// <summary>Greedy: the sentence that adds most of the topic not yet carried, then one of a section not yet quoted.</summary>
    private static List<ShelfUnit> Cover(NoteShelf shelf, List<Sheet> sheets, List<Word> topic, int count)
    {
        var candidates = sheets
            .SelectMany((sheet, rank) => sheet.Units.Select(unit => (Unit: unit, Rank: rank)))
            .Where(one => !one.Unit.IsAbsence && one.Unit.Facet is Facet.None or Facet.Missions or Facet.Constraints or Facet.Deliverables)
            .ToList();
        var weights = topic.Select(shelf.Idf).ToArray();
        var carried = new double[topic.Count];
        var picked = new List<ShelfUnit>();
        while (picked.Count < count && candidates.Count > 0)
        {
            var best = candidates.MaxBy(one => Gain(one.Unit) - (0.9 * one.Rank) - (0.01 * one.Unit.Rank));
            candidates.Remove(best);
            picked.Add(best.Unit);
            for (var i = 0; i < topic.Count; i++)
            {
                carried[i] = Math.Max(carried[i], shelf.Credit(topic[i], best.Unit).Own);
            }
        }

        return [.. picked.OrderBy(unit => sheets.IndexOf(unit.Sheet)).ThenBy(unit => unit.Rank)];

        double Gain(ShelfUnit unit)
        {
            var gain = picked.Exists(other => other.Chunk.Heading == unit.Chunk.Heading && other.Sheet == unit.Sheet) ? 0.0 : 0.8;
            gain += 3 * HeadingShare(shelf, unit, topic);
            for (var i = 0; i < weights.Length; i++)
            {
                gain += weights[i] * Math.Max(0, shelf.Credit(topic[i], unit).Own - carried[i]);
            }

            return gain;
        }
    }

    /// <summary>How much of the topic the section's own heading carries, the note's name left out.</summary>
    private static double HeadingShare(NoteShelf shelf, ShelfUnit unit, List<Word> topic)
    {
        var names = unit.Sheet.Names.SelectMany(name => name).Select(word => word.Info.Key).ToHashSet();
        var heading = unit.HeadingWords;
        var (said, total) = (0.0, 0.0);
        foreach (var word in topic.Where(word => !names.Contains(word.Info.Key)))
        {
            var idf = shelf.Idf(word);
            total += idf;
            said += Array.Exists(heading, other => other.Info.Key == word.Info.Key || other.Info.Groups.Intersect(word.Info.Groups).Any()) ? idf : 0;
        }

        return total <= 0 ? 0 : said / total;
    }

    private static double NameShare(NoteShelf shelf, Sheet sheet, List<Word> topic)
    {
        var keys = sheet.Names.SelectMany(name => name).Select(word => word.Info.Key).ToHashSet();
        var total = topic.Sum(shelf.Idf);
        if (sheet.IsCareer && !topic.Exists(word => word.Is(WordTraits.Role) && keys.Contains(word.Info.Key)))
        {
            // « Délégué à la protection des données » shares words with the topic; rules stand in notions, not in one job's sheet.
            total *= 3;
        }

        return total <= 0 ? 0 : topic.Where(word => keys.Contains(word.Info.Key)).Sum(shelf.Idf) / total;
    }
}
