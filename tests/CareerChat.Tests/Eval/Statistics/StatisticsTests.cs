using CareerChat.Eval.Statistics;

namespace CareerChat.Tests.Eval.Statistics;

public class StatisticsTests
{
    [Theory]
    [InlineData(6, 0, 0.03125)]
    [InlineData(5, 0, 0.0625)]
    [InlineData(8, 1, 0.0390625)]
    [InlineData(0, 0, 1)]
    [InlineData(3, 3, 1)]
    public void McNemar_is_exact(int failing, int passing, double p) => Assert.Equal(p, PairedTests.McNemar(failing, passing), 10);

    [Theory]
    [InlineData(12, 12, 0.758, 1)]
    [InlineData(27, 30, 0.744, 0.965)]
    [InlineData(90, 100, 0.826, 0.945)]
    [InlineData(270, 300, 0.861, 0.929)]
    public void Wilson_gives_the_published_intervals(int hits, int n, double low, double high)
    {
        var interval = Proportion.Wilson(hits, n);
        Assert.Equal(low, interval.Low, 3);
        Assert.Equal(high, interval.High, 3);
    }

    [Fact]
    public void Holm_steps_down_and_never_decreases() =>
        Assert.Equal([0.04, 0.06, 0.06, 0.5], PairedTests.Holm([0.01, 0.02, 0.03, 0.5]).Select(p => Math.Round(p, 10)));

    [Fact]
    public void Sign_flip_sees_a_shift_and_no_shift()
    {
        Assert.True(PairedTests.SignFlip([.. Enumerable.Repeat(0.1, 20)]) < 0.001);
        Assert.True(PairedTests.SignFlip([0.1, -0.1, 0.1, -0.1]) > 0.9);
        Assert.Equal(1, PairedTests.SignFlip([]));
    }

    [Fact]
    public void The_bootstrap_holds_the_mean_repeats_itself_and_widens_when_items_are_clustered()
    {
        var apart = Enumerable.Range(0, 800).Select(i => (Group: $"{i}", Value: i % 2 == 0 ? 1.0 : 0.0)).ToList();
        var clustered = Enumerable.Range(0, 800).Select(i => (Group: $"{i / 20}", Value: i / 20 % 2 == 0 ? 1.0 : 0.0)).ToList();
        var narrow = Bootstrap.Percentile(apart);
        Assert.Equal(narrow, Bootstrap.Percentile(apart));
        Assert.InRange(0.5, narrow.Low, narrow.High);
        var wide = Interval.OfMean(clustered)!.Value;
        Assert.Equal(IntervalMethod.Bootstrap, wide.Method);
        Assert.True(wide.High - wide.Low > 2 * (narrow.High - narrow.Low));
    }

    /// <summary>The ends that a second implementation (another language, another generator, 200,000 resamples) gives; the plain percentiles are 0.158 and 0.583.</summary>
    [Fact]
    public void Few_groups_get_the_bias_corrected_and_accelerated_interval()
    {
        (string Group, double Value)[] skewed = [.. new[] { 0, 0, 0, 0.1, 0.1, 0.2, 0.2, 0.3, 0.5, 0.9, 1, 1 }.Select((value, i) => ($"{i}", value))];
        var interval = Interval.OfMean(skewed)!.Value;
        Assert.Equal(IntervalMethod.Bca, interval.Method);
        Assert.Equal(0.1750, interval.Low, 0.0051);
        Assert.Equal(0.6083, interval.High, 0.0051);
    }

    [Fact]
    public void Items_that_all_passed_are_no_certainty_and_clusters_count_once()
    {
        Assert.Equal(new Interval(Proportion.Wilson(50, 50).Low, 1, IntervalMethod.Wilson), Interval.OfMean([.. Enumerable.Range(0, 50).Select(i => ($"{i}", 1.0))]));
        Assert.Equal(Proportion.Wilson(5, 5).Low, Interval.OfMean([.. Enumerable.Range(0, 50).Select(i => ($"{i / 10}", 1.0))])!.Value.Low);
        Assert.Null(Interval.OfMean([("one", 1.0), ("one", 0.0)]));
        Assert.Null(Interval.OfShare(0, 0));
    }

    [Fact]
    public void A_total_is_resampled_within_its_parts()
    {
        Assert.Equal((7, 7), Bootstrap.Total([("a", 1), ("a", 1), ("b", 5)]));
        var (low, high) = Bootstrap.Total([.. Enumerable.Range(0, 10).Select(i => ("a", i % 2 == 0 ? 2.0 : 0.0))]);
        Assert.InRange(low, 2, 6);
        Assert.InRange(high, 14, 18);
    }

    [Theory]
    [InlineData(-3.5, 0.000232629079)]
    [InlineData(-1, 0.158655253931)]
    [InlineData(0, 0.5)]
    [InlineData(0.3, 0.617911422189)]
    [InlineData(2.9, 0.998134186700)]
    [InlineData(4, 0.999968328758)]
    public void The_normal_law_is_the_tables(double z, double p)
    {
        Assert.Equal(p, NormalLaw.Cdf(z), 10);
        Assert.Equal(z, NormalLaw.Quantile(p), 6);
    }

    [Fact]
    public void Kappa_is_one_for_equal_judges_and_zero_for_chance()
    {
        Assert.Equal(1, Agreement.Kappa([("a", "a"), ("b", "b")]));
        Assert.Equal(0, Agreement.Kappa([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]), 10);
    }

    [Fact]
    public void Weighted_kappa_forgives_near_misses_more_than_far_ones()
    {
        Assert.Equal(1, Agreement.WeightedKappa([(0, 0), (3, 3)]));
        Assert.Equal(0, Agreement.WeightedKappa([(0, 0), (0, 3), (3, 0), (3, 3)]), 10);
        Assert.True(Agreement.WeightedKappa([(0, 0.5), (3, 2.5)]) > Agreement.WeightedKappa([(0, 2), (3, 1)]));
    }
}
