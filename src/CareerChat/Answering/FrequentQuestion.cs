using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>
/// Answers a question that the notes ask themselves, in other words, in a heading (« Mon enfant peut-il rentrer seul ? »): what stands
/// under it answers, though it repeats no word of the question.
/// </summary>
internal static class FrequentQuestion
{
    /// <summary>Share of the weight of both questions that they have in common, from which one is the other; and from which it comes near.</summary>
    private const double Same = 0.5, Alike = 0.3;

    /// <summary>What a word of the same family, and one near in meaning, have in common with a word.</summary>
    private const double Family = 0.8, NearWord = 0.5;

    /// <summary>What the IDF of a word adds to its weight of 1, what a word weighs that the notes do not know, and the share of it of one that says little.</summary>
    private const double RarityCounts = 0.5, Unknown = 1, Light = 0.5;

    /// <summary>Letters of a stem, and how many more of another, from which they may be forms of one verb: « perd », « perdu ».</summary>
    private const int ShortestVerb = 4, LongestEnding = 2;

    private const int MostShown = 4;

    /// <summary>What stands under the heading that asks the question; null when none does.</summary>
    public static Draft? Write(ReplyContext context)
    {
        if (Find(context) is not { } found)
        {
            return null;
        }

        var writer = new DraftWriter();
        writer.Quote([.. Told(context, found.Reply)]);
        FollowUps.ForNote(context, found.Reply[0].Sheet);
        var draft = writer.ToDraft(AnswerStatus.Answered) with { Suggestions = context.Writer.ToDraft(AnswerStatus.Answered).Suggestions };
        return found.Share >= Same && !LeavesOut(context, found.Reply) && Sufficiency.Gives(context, found.Reply) && Sufficiency.TellsFacets(context.Reading, found.Reply)
            ? draft
            : draft.OnlyNear();
    }

    /// <summary>The section whose heading has most in common with the question, with the share that it has.</summary>
    private static (IReadOnlyList<ShelfUnit> Reply, double Share)? Find(ReplyContext context)
    {
        var asked = context.Reading.Spelled.Where(Says).ToList();
        var best = (Reply: (IReadOnlyList<ShelfUnit>?)null, Share: Alike);
        foreach (var reply in context.Shelf.Replies)
        {
            var told = reply[0].HeadingWords.Where(Says).ToList();
            var shared = asked.Sum(word => Weight(word) * told.Select(other => Likeness(word, other)).DefaultIfEmpty().Max());
            var all = Math.Max(asked.Where(word => !IsSaidBelow(word, reply)).Sum(Weight), told.Sum(Weight));
            if (all > 0 && shared / all > best.Share)
            {
                best = (reply, Math.Min(1, shared / all));
            }
        }

        return best.Reply is { } found ? (found, best.Share) : null;

        // In a few lines of notes a word is rare or common by chance: its rarity counts for half, and what the notes do not know for less.
        double Weight(Word word) => (context.Shelf.Knows(word) ? 1 + (RarityCounts * context.Shelf.Idf(word)) : Unknown) * (word.Is(WordTraits.Light) ? Light : 1);

        // « Mon fils est malade, je préviens avant quelle heure ? »: what the answer says need not be in its heading.
        bool IsSaidBelow(Word word, IReadOnlyList<ShelfUnit> reply) =>
            !reply[0].HeadingWords.Any(other => Likeness(word, other) > 0) && reply.Any(unit => context.Shelf.Credit(word, unit).Own >= Family);

        static bool Says(Word word) => word.Counts && !QuestionReading.IsOpener(word) && !QuestionReading.IsIdle(word);
    }

    /// <summary>« À quelle heure ferme le gymnase ? » is not « à quelle heure ferme le lycée ? »: a thing that neither the heading nor what stands under it names.</summary>
    private static bool LeavesOut(ReplyContext context, IReadOnlyList<ShelfUnit> reply) =>
        context.Reading.Topic.Any(word => !word.Is(WordTraits.Light | WordTraits.Number) && !QuestionReading.IsIdle(word) && !Sufficiency.IsVerb(word) && !context.Shelf.Knows(word)
            && word.Span != context.Reading.Value.Noun?.Span && !reply[0].HeadingWords.Any(other => Likeness(word, other) > 0) && !reply.Any(unit => context.Shelf.Credit(word, unit).Own > 0));

    /// <summary>All of a short reply; of a longer one the sentences closest to the question, in its order.</summary>
    private static IEnumerable<ShelfUnit> Told(ReplyContext context, IReadOnlyList<ShelfUnit> reply) =>
        reply.Count <= MostShown
            ? reply
            : context.Close.Select(one => one.Unit).Where(reply.Contains).Concat(reply).Distinct().Take(MostShown).OrderBy(unit => unit.Rank);

    private static double Likeness(Word word, Word other) =>
        word.IsLike(other) ? 1
        : Alignment.SameFamily(word.Info.Stem, other.Info.Stem) || Array.IndexOf(word.Info.Kin, other.Info.Key) >= 0 ? Family
        : Array.IndexOf(word.Info.Near, other.Info.Key) >= 0 || IsForm(word.Info.Stem, other.Info.Stem) || IsForm(other.Info.Stem, word.Info.Stem) ? NearWord
        : 0;

    private static bool IsForm(string stem, string other) =>
        stem.Length >= ShortestVerb && other.Length - stem.Length is > 0 and <= LongestEnding && other.StartsWith(stem, StringComparison.Ordinal);
}
