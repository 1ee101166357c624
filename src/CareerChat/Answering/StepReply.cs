using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>« Par quoi commence… ? », « quelle est la dernière étape ? », « que fait-on juste après… ? »: one step of a numbered section.</summary>
internal static class StepReply
{
    /// <summary>Share of the topic that the section's heading, its note's names and, for a neighbour, the step itself carry.</summary>
    private const double Named = 0.7;

    /// <summary>How well a step has to carry what « après » or « avant » names.</summary>
    private const double Anchored = 0.6;

    /// <summary>Words that ask for a place in an order and say nothing of what is ordered.</summary>
    private static readonly HashSet<string> Frame = new(
        "etape etapes phase phases premier premiere premieres dernier derniere commence commencer commencent debute debuter demarre demarrer termine terminer finit finir acheve juste fait fin debut tout toute suit lancer lance".Split(' '),
        StringComparer.Ordinal);

    /// <summary>The step; null when the question asks for none, or no numbered section is about what it says.</summary>
    public static ShelfUnit? Find(ReplyContext context)
    {
        var words = context.Reading.Words;
        if (context.Reading.AsksList)
        {
            return null;
        }

        var expected = context.Reading.Expected;
        var cut = Array.FindIndex(words, word => word.Folded is "apres" or "avant");
        var isNeighbour = cut >= 0 && cut + 1 < words.Length;
        if (!isNeighbour && expected.Contains(Expectation.Beginning) == expected.Contains(Expectation.End))
        {
            return null;
        }

        var isBefore = isNeighbour && words[cut].Folded == "avant" && Array.Exists(words[(cut + 1)..], word => word.Folded is "lancer" or "commencer" or "demarrer" or "debuter");
        if (isBefore)
        {
            // « Que faire avant de se lancer dans… ? »: what comes first.
            isNeighbour = false;
        }

        var topic = (isNeighbour ? words[..cut] : words).Where(Says).ToList();
        var asked = words.Where(word => word.Counts).ToList();
        var anchor = isNeighbour ? words[(cut + 1)..].Where(Says).ToList() : [];
        var best = (Score: 0.0, Unit: (ShelfUnit?)null);
        foreach (var section in context.Shelf.NumberedSections)
        {
            var about = About(context, section[0], topic);
            if (about < Named)
            {
                continue;
            }

            if (!isNeighbour)
            {
                var (score, unit) = (about + Precision(section[0], asked), expected.Contains(Expectation.End) ? section[^1] : section[0]);
                best = topic.Count > 0 && score > best.Score ? (score, unit) : best;
                continue;
            }

            for (var i = 0; i < section.Count; i++)
            {
                var at = i + (words[cut].Folded == "apres" ? 1 : -1);
                if (at >= 0 && at < section.Count && Carried(context, section[i], anchor) is var carried and >= Anchored && about + carried > best.Score)
                {
                    best = (about + carried, section[at]);
                }
            }
        }

        return best.Unit;
    }

    /// <summary>« Quelles sont les étapes de… ? »: the numbered section that is about all of it, and whose heading says nothing else; null when there is none.</summary>
    public static IReadOnlyList<ShelfUnit>? Section(ReplyContext context)
    {
        var topic = context.Reading.Words.Where(Says).ToList();
        var asked = context.Reading.Words.Where(word => word.Counts).ToList();
        return topic.Count == 0 ? null : context.Shelf.NumberedSections
            .Select(section => (Section: section, About: About(context, section[0], topic)))
            .Where(one => one.About >= Named)
            .OrderByDescending(one => one.About + Precision(one.Section[0], asked))
            .Select(one => one.Section)
            .FirstOrDefault();
    }

    /// <summary>True for « étape », « commence », « dernière »: it asks for an order.</summary>
    public static bool AsksOrder(Word word) => Frame.Contains(word.Folded);

    private static bool Says(Word word) => word.Counts && !word.Is(WordTraits.Number) && word.Folded is not ("note" or "notes" or "selon") && !Frame.Contains(word.Folded) && !QuestionReading.IsOpener(word) && !QuestionReading.IsIdle(word);

    /// <summary>IDF share of some words that a section's heading and the names of its note carry.</summary>
    private static double About(ReplyContext context, ShelfUnit unit, List<Word> words)
    {
        // « Un projet data » has nothing but words that say little elsewhere.
        Func<Word, double> weight = words.Exists(word => !word.Is(WordTraits.Light)) ? context.Shelf.Weight : context.Shelf.Idf;
        var all = words.Sum(weight);
        return all <= 0 ? 1 : words.Where(word => Names(unit).Exists(other => word.IsLike(other))).Sum(weight) / all;
    }

    /// <summary>Share of the heading's and the title's words that the question says: of two sections about the topic, the one about nothing else.</summary>
    private static double Precision(ShelfUnit unit, List<Word> words)
    {
        var named = unit.HeadingWords.Concat(unit.Sheet.Names[0]).Where(word => word.Counts).ToList();
        return named.Count == 0 ? 0 : (double)named.Count(word => words.Exists(other => other.IsLike(word))) / named.Count;
    }

    private static double Carried(ReplyContext context, ShelfUnit unit, List<Word> words)
    {
        var all = words.Sum(context.Shelf.Weight);
        return all <= 0 ? 0 : words.Sum(word => context.Shelf.Weight(word) * context.Shelf.Credit(word, unit).Own) / all;
    }

    private static List<Word> Names(ShelfUnit unit) => [.. unit.HeadingWords.Concat(unit.Sheet.Names.SelectMany(name => name)).Where(word => word.Counts)];
}
