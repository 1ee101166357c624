using System.Text.RegularExpressions;
using CareerChat.Grounding;

namespace CareerChat.Answering.Assignments;

/// <summary>« En 5 lignes, des règles pour… »: sentences of the closest notes that together carry most of the topic, each from another angle.</summary>
internal static partial class RulesReply
{
    private static readonly HashSet<string> Instructions = new(
        "lignes ligne redigez redige rediger regle regles ecrivez ecris proposez propose donnez donne bonnes pratiques charte plan procedure courte court breve mini simple claire".Split(' '),
        StringComparer.Ordinal);

    /// <summary>How much a word of the theme (« Cantine : quelles règles d'hygiène ? ») weighs beside one of the question.</summary>
    private const double Theme = 2;

    /// <summary>What quoting a section for the first time is worth, in nats of topic; half of it the second time, and so on.</summary>
    private const double FreshSection = 0.8;

    /// <summary>Sentences of a note that speak for it: a long note shares a word here and there with any topic.</summary>
    private const int Closest = 3;

    /// <summary>Sections that say who, what or with which tool, not what to do.</summary>
    private static readonly HashSet<string> Descriptive = new("qui quoi phrase outils outil definition exemple exemples difference differences histoire".Split(' '), StringComparer.Ordinal);

    public static Draft Write(ReplyContext context, Assignment.Rules rules)
    {
        var shelf = context.Shelf;
        var topic = Topic(rules.Topic);
        var theme = ThemeOf(rules.Topic).Select(word => word.Info.Key).ToHashSet();
        var namesJob = topic.Exists(word => word.Is(WordTraits.Role));
        var subjects = FieldsOfWork.OfNotions.Score(shelf.Notions, FieldsOfWork.OfNotions.Signs(HowLong().Replace(rules.Topic, " ")));
        var scale = 1 + subjects.DefaultIfEmpty().Max();
        var bySubject = shelf.Notions.Select((notion, i) => (notion, Share: subjects[i] / scale)).ToDictionary(one => one.notion, one => one.Share);
        var sheets = shelf.Search(topic, 60)
            .Concat(shelf.Notions.Where(notion => bySubject[notion] > 0).Select(notion => notion.Units[0]))
            .Where(unit => !unit.IsAbsence && unit.Facet is not (Facet.Salary or Facet.Access or Facet.Difference))
            .GroupBy(unit => unit.Sheet)
            .OrderBy(group => group.Key.IsCareer && !namesJob ? 1 : 0) // rules stand in notions, not in one job's sheet
            .ThenByDescending(group => Carried(shelf, group, topic) + (1.5 * NameShare(shelf, group.Key, topic, theme)) + bySubject.GetValueOrDefault(group.Key))
            .Select(group => group.Key)
            .Take(2)
            .ToList();
        if (sheets.Count == 0)
        {
            context.Writer.Say(UserTexts.NotInNotes);
            return context.Writer.ToDraft(AnswerStatus.NoPassage);
        }

        if (sheets[0].Units.Count >= rules.Count && sheets.Count > 1 && NameShare(shelf, sheets[1], topic, theme) < 0.5)
        {
            sheets.RemoveAt(1);
        }

        foreach (var unit in Cover(shelf, sheets, topic, rules.Count))
        {
            context.Writer.Quote(unit, "\n- ", nameSubject: true);
        }

        FollowUps.ForNote(context, sheets[0]);
        return context.Writer.ToDraft(context.Writer.IsEmpty ? AnswerStatus.NoPassage : AnswerStatus.Answered);
    }

    /// <summary>Shares of the topic that a note's closest sentences carry; each counts half of the one before it.</summary>
    private static double Carried(NoteShelf shelf, IEnumerable<ShelfUnit> units, List<Word> topic) =>
        Ranking.Rank(units, topic, shelf).Take(Closest).Select((one, rank) => one.Own * Math.Pow(0.5, rank)).Sum();

    /// <summary>What stands before the colon of « Cantine : quelles règles d'hygiène ? ».</summary>
    private static List<Word> ThemeOf(string text) => ThemeLabel().Match(HowLong().Replace(text, " ")) is { Success: true } label ? Words(label.Groups[1].Value) : [];

    /// <summary>Words of what the rules are about; a sentence that only says how long the answer has to be is not part of it.</summary>
    internal static List<Word> Topic(string text)
    {
        var words = Words(HowLong().Replace(text, " "));
        return words.Count > 0 ? words : Words(text);
    }

    private static List<Word> Words(string text) =>
        [.. TaskWords.Of(text).Where(word => !Instructions.Contains(word.Folded)).DistinctBy(word => word.Info.Key)];

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
            var gain = FreshSection * Math.Pow(0.5, picked.Count(other => other.Chunk.Heading == unit.Chunk.Heading && other.Sheet == unit.Sheet));
            gain -= Array.Exists(unit.HeadingWords, word => Descriptive.Contains(word.Folded)) ? 2 * FreshSection : 0;
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
            said += Array.Exists(heading, other => word.IsLike(other)) ? idf : 0;
        }

        return total <= 0 ? 0 : said / total;
    }

    /// <summary>« Répondez en 3 à 5 lignes par question. »: a sentence of an order, a number of lines and nothing else but grammar.</summary>
    [GeneratedRegex(@"(?:^|(?<=[.!?:\n]))[ \t]*\p{L}+(?:[ \t]+(?:brièvement|simplement|clairement))?[ \t]+en[ \t]+[\d*]+[^.!?:\n]{0,16}\b(?:lignes?|phrases?|points?|mots)\b[^.!?:,\n]{0,24}[.!?:\n]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HowLong();

    /// <summary>« 2) Cantine scolaire : »: a few words before a colon, at the start of a line.</summary>
    [GeneratedRegex(@"^\s*(?:\d{1,2}\s*[).]\s*)?([^:.!?\n]{3,60}?)\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ThemeLabel();

    /// <summary>The share of the topic that a note's title and aliases carry, 0 to 1.</summary>
    private static double NameShare(NoteShelf shelf, Sheet sheet, List<Word> topic, HashSet<ulong> theme)
    {
        var keys = sheet.Names.SelectMany(name => name).Select(word => word.Info.Key).ToHashSet();
        var total = topic.Sum(Weight);
        return total <= 0 ? 0 : topic.Where(word => keys.Contains(word.Info.Key)).Sum(Weight) / total;

        double Weight(Word word) => shelf.Weight(word) * (theme.Contains(word.Info.Key) ? Theme : 1);
    }
}
