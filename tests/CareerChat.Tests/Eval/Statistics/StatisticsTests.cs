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
        var apart = Enumerable.Range(0, 200).Select(i => (Group: $"{i}", Value: i % 2 == 0 ? 1.0 : 0.0)).ToList();
        var clustered = Enumerable.Range(0, 200).Select(i => (Group: $"{i / 20}", Value: i / 20 % 2 == 0 ? 1.0 : 0.0)).ToList();
        var narrow = Bootstrap.Interval(apart)!.Value;
        Assert.Equal(narrow, Bootstrap.Interval(apart));
        Assert.InRange(0.5, narrow.Low, narrow.High);
        var wide = Bootstrap.Interval(clustered)!.Value;
        Assert.True(wide.High - wide.Low > 2 * (narrow.High - narrow.Low));
        Assert.Null(Bootstrap.Interval([("one", 1.0), ("one", 0.0)]));
    }

    [Fact]
    public void Kappa_is_one_for_equal_judges_and_zero_for_chance()
    {
        Assert.Equal(1, Agreement.Kappa([("a", "a"), ("b", "b")]));
        Assert.Equal(0, Agreement.Kappa([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]), 10);
    }
}
