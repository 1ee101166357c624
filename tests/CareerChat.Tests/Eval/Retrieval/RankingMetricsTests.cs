using CareerChat.Eval.Retrieval;

namespace CareerChat.Tests.Eval.Retrieval;

/// <summary>Expected values were worked out by hand from trec_eval's definitions.</summary>
public class RankingMetricsTests
{
    private static readonly Dictionary<string, int> Grades = new() { ["d1"] = 3, ["d2"] = 0, ["d3"] = 1, ["d9"] = 2 };
    private static readonly string[] Ranked = ["d5", "d4", "d3", "d2", "d1"];

    [Fact]
    public void Equal_scores_are_ordered_as_trec_eval_orders_them() =>
        Assert.Equal(["d0", "b", "a", "c"], RankingMetrics.Order([("c", 0.5), ("a", 1), ("b", 1 + 1e-12), ("d0", 2), ("a", 0.1)]));

    [Fact]
    public void Ties_decide_the_metrics_of_a_run()
    {
        var ranked = RankingMetrics.Order([("a", 1), ("b", 1), ("c", 0.5)]);
        var grades = new Dictionary<string, int> { ["a"] = 1, ["c"] = 2 };
        Assert.Equal(0, RankingMetrics.Recall(ranked, grades, 1));
        Assert.Equal(0.5, RankingMetrics.ReciprocalRank(ranked, grades, 10));
        Assert.Equal(0.6199062332840657, RankingMetrics.Ndcg(ranked, grades, 10), 9);
        Assert.Equal((0.5 + (2.0 / 3)) / 2, RankingMetrics.AveragePrecision(ranked, grades), 9);
    }

    [Fact]
    public void A_graded_run_scores_as_trec_eval_scores_it()
    {
        Assert.Equal(0, RankingMetrics.Recall(Ranked, Grades, 2));
        Assert.Equal(1.0 / 3, RankingMetrics.Recall(Ranked, Grades, 3), 9);
        Assert.Equal(2.0 / 3, RankingMetrics.Recall(Ranked, Grades, 10), 9);
        Assert.Equal(1.0 / 3, RankingMetrics.ReciprocalRank(Ranked, Grades, 10), 9);
        Assert.Equal(0, RankingMetrics.ReciprocalRank(Ranked, Grades, 2));
        Assert.Equal((0.5 + (3 / Math.Log2(6))) / (3 + (2 / Math.Log2(3)) + 0.5), RankingMetrics.Ndcg(Ranked, Grades, 10), 9);
        Assert.Equal(((1.0 / 3) + (2.0 / 5)) / 3, RankingMetrics.AveragePrecision(Ranked, Grades), 9);
        Assert.Equal(1, RankingMetrics.Success(Ranked, Grades, 3));
        Assert.Equal(0, RankingMetrics.Success(Ranked, Grades, 2));
        Assert.Equal(0.6, RankingMetrics.Judged(Ranked, Grades, 10), 9);
    }

    [Fact]
    public void The_ideal_order_is_taken_over_everything_judged_and_cut() =>
        Assert.Equal(
            (3 + (1 / Math.Log2(3))) / (3 + (2 / Math.Log2(3))),
            RankingMetrics.Ndcg(["d1", "d3"], Grades, 2), 9);

    [Fact]
    public void An_empty_list_scores_nothing()
    {
        Assert.Empty(RankingMetrics.Order([]));
        Assert.Equal(0, RankingMetrics.Recall([], Grades, 10));
        Assert.Equal(0, RankingMetrics.ReciprocalRank([], Grades, 10));
        Assert.Equal(0, RankingMetrics.Ndcg([], Grades, 10));
        Assert.Equal(0, RankingMetrics.AveragePrecision([], Grades));
        Assert.Equal(0, RankingMetrics.Judged([], Grades, 10));
        Assert.Equal(0, RankingMetrics.Ndcg(Ranked, new Dictionary<string, int> { ["d5"] = 0 }, 10));
    }
}
