namespace CareerChat.Eval.Retrieval;

/// <summary>
/// Metrics of one ranked list as trec_eval defines them (<c>m_recall.c</c>, <c>m_recip_rank.c</c>, <c>m_ndcg_cut.c</c>,
/// <c>m_map.c</c>, <c>m_success.c</c>): linear gain, discount log2(rank + 1), the ideal taken over everything judged.
/// A document is relevant when its grade is above 0; one that nobody judged is not.
/// </summary>
public static class RankingMetrics
{
    /// <summary>
    /// The order that trec_eval gives a run: score descending (as single precision), equal scores by document id descending. A
    /// document that is listed twice counts once, where it stands first.
    /// </summary>
    public static IReadOnlyList<string> Order(IEnumerable<(string Id, double Score)> run) =>
    [
        .. run.OrderByDescending(hit => (float)hit.Score)
            .ThenByDescending(hit => hit.Id, StringComparer.Ordinal)
            .Select(hit => hit.Id)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Share of the relevant documents that stand in the first <paramref name="k"/>.</summary>
    public static double Recall(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades, int k)
    {
        var relevant = Relevant(grades);
        return relevant == 0 ? 0 : (double)Hits(ranked, grades, k) / relevant;
    }

    /// <summary>1 when a relevant document stands in the first <paramref name="k"/>, else 0.</summary>
    public static double Success(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades, int k) =>
        Hits(ranked, grades, k) > 0 ? 1 : 0;

    /// <summary>1 / rank of the first relevant document within <paramref name="k"/>, else 0.</summary>
    public static double ReciprocalRank(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades, int k)
    {
        for (var i = 0; i < Math.Min(k, ranked.Count); i++)
        {
            if (grades.GetValueOrDefault(ranked[i]) > 0)
            {
                return 1.0 / (i + 1);
            }
        }

        return 0;
    }

    /// <summary>Discounted cumulative gain of the first <paramref name="k"/> over that of the best order possible.</summary>
    public static double Ndcg(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades, int k)
    {
        var gained = Gain(ranked.Take(k).Select(id => grades.GetValueOrDefault(id)));
        var ideal = Gain(grades.Values.OrderDescending().Take(k));
        return ideal == 0 ? 0 : gained / ideal;
    }

    /// <summary>Mean of the precision at each relevant document, the missing ones counted as 0.</summary>
    public static double AveragePrecision(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades)
    {
        var relevant = Relevant(grades);
        var hits = 0;
        var sum = 0.0;
        for (var i = 0; i < ranked.Count; i++)
        {
            if (grades.GetValueOrDefault(ranked[i]) > 0)
            {
                sum += (double)++hits / (i + 1);
            }
        }

        return relevant == 0 ? 0 : sum / relevant;
    }

    /// <summary>Share of the first <paramref name="k"/> that somebody judged, of those that there are.</summary>
    public static double Judged(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades, int k)
    {
        var shown = Math.Min(k, ranked.Count);
        return shown == 0 ? 0 : (double)ranked.Take(k).Count(grades.ContainsKey) / shown;
    }

    private static int Relevant(IReadOnlyDictionary<string, int> grades) => grades.Values.Count(grade => grade > 0);

    private static int Hits(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades, int k) =>
        ranked.Take(k).Count(id => grades.GetValueOrDefault(id) > 0);

    private static double Gain(IEnumerable<int> grades)
    {
        var sum = 0.0;
        var rank = 1;
        foreach (var grade in grades)
        {
            rank++;
            sum += grade > 0 ? grade / Math.Log2(rank) : 0;
        }

        return sum;
    }
}
