using CareerChat.Chunking;

namespace CareerChat.Retrieval;

/// <summary>Which of the ranked passages an answer draws on.</summary>
public static class PassageChoice
{
    /// <summary>Passages that share this much of their words say the same thing.</summary>
    private const double NearDuplicate = 0.9;

    /// <summary>
    /// The best passages without near-duplicates, renumbered from 1. When the question names several careers, their passages
    /// take turns, in order of rank, so that none is left out.
    /// </summary>
    /// <param name="ranked">Passages, best first.</param>
    /// <param name="careers">Ids of the careers that the question names.</param>
    /// <param name="count">How many to choose.</param>
    /// <param name="termsOf">The terms of a chunk's text.</param>
    public static IReadOnlyList<Passage> Choose(
        IReadOnlyList<Passage> ranked, IReadOnlyList<string> careers, int count, Func<Chunk, IReadOnlySet<string>> termsOf)
    {
        var ordered = careers.Count > 1 ? TakeTurns(ranked, careers) : ranked;
        var chosen = new List<Passage>(count);
        foreach (var passage in ordered)
        {
            if (chosen.Count == count)
            {
                break;
            }

            var terms = termsOf(passage.Chunk);
            if (!chosen.Exists(other => Overlap(terms, termsOf(other.Chunk)) >= NearDuplicate))
            {
                chosen.Add(passage with { Number = chosen.Count + 1 });
            }
        }

        return chosen;
    }

    private static List<Passage> TakeTurns(IReadOnlyList<Passage> ranked, IReadOnlyList<string> careers)
    {
        var queues = ranked.GroupBy(passage => careers.Contains(passage.Chunk.DocumentId) ? passage.Chunk.DocumentId : "")
            .ToDictionary(group => group.Key, group => new Queue<Passage>(group));
        var turns = new List<Passage>(ranked.Count);
        for (var isLeft = true; isLeft;)
        {
            isLeft = false;
            var round = new List<Passage>();
            foreach (var career in careers)
            {
                if (queues.TryGetValue(career, out var queue) && queue.TryDequeue(out var passage))
                {
                    round.Add(passage);
                    isLeft = true;
                }
            }

            turns.AddRange(round.OrderByDescending(passage => passage.Score));
        }

        turns.AddRange(queues.GetValueOrDefault("") ?? []);
        return turns;
    }

    /// <summary>Jaccard's coefficient of two sets of terms; 0 for two empty ones.</summary>
    private static double Overlap(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        if (one.Count == 0 || Math.Min(one.Count, other.Count) < NearDuplicate * Math.Max(one.Count, other.Count))
        {
            return 0;
        }

        var shared = one.Count(other.Contains);
        return (double)shared / (one.Count + other.Count - shared);
    }
}
