using CareerChat.Grounding;

namespace CareerChat.Answering;

/// <summary>Which note a question names by its title or another name.</summary>
internal static class NamedNote
{
    /// <summary>The note whose title or other name is made of the topic's words; the longest name wins, then the first note.</summary>
    public static Sheet? Find(NoteShelf shelf, List<Word> topic)
    {
        var best = (Score: 0.0, Rank: int.MaxValue, Sheet: (Sheet?)null);
        var keys = topic.Select(word => word.Info.Key).ToHashSet();
        foreach (var (rank, name) in keys.SelectMany(shelf.NamesFrom))
        {
            var score = Array.TrueForAll(name, IsSaid) ? name.Sum(shelf.Idf) : 0;
            if (score > best.Score || (score > 0 && score == best.Score && rank < best.Rank))
            {
                best = (score, rank, shelf.Sheets[rank]);
            }
        }

        return best.Sheet;

        bool IsSaid(Word part) => keys.Contains(part.Info.Key);
    }

    /// <summary>The note that the question names and asks nothing but; null when there is none.</summary>
    public static Sheet? Alone(ReplyContext context)
    {
        List<Word> topic = [.. context.Reading.Topic];
        return Find(context.Shelf, topic) is { } named && IsAllOf(named, [.. topic.Where(context.Shelf.Knows)]) ? named : null;
    }

    /// <summary>True when the topic says nothing but the note's name.</summary>
    public static bool IsAllOf(Sheet sheet, List<Word> topic) =>
        topic.TrueForAll(word => word.Is(WordTraits.Light) || sheet.Names.Any(name => Array.Exists(name, part => part.Info.Key == word.Info.Key)));
}
