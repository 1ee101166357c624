using System.Text.Json;
using CareerChat.Language;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Language;

public class TokenEstimatorTests
{
    // Counted once with the public vocabularies cl100k_base and o200k_base on texts of our own; the vocabularies are not needed here.
    private static readonly Golden[] Counts =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "CareerChat.Tests", "Language", "golden-token-counts.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Golden>(line, JsonSerializerOptions.Web)!),
    ];

    [Fact]
    public void No_text_is_underestimated_by_more_than_three_percent() => Assert.All(Counts, golden =>
        Assert.True(
            TokenEstimator.Estimate(golden.Text) >= 0.97 * Math.Max(golden.Cl100k, golden.O200k),
            $"{TokenEstimator.Estimate(golden.Text)} estimated, {golden.Cl100k} and {golden.O200k} counted: {golden.Text[..60]}"));

    [Fact]
    public void The_margin_is_not_bought_by_counting_twice_as_much() =>
        Assert.InRange(Counts.Sum(golden => TokenEstimator.Estimate(golden.Text)) / (double)Counts.Sum(golden => golden.Cl100k), 1, 1.3);

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("\u202F", 2)]
    public void Small_texts_count_too(string text, int tokens) => Assert.Equal(tokens, TokenEstimator.Estimate(text));

    [Fact]
    public void The_estimate_of_a_text_is_never_more_than_that_of_its_words_apart() => Assert.All(Counts, golden =>
    {
        var words = golden.Text.Split(' ');
        var apart = words.Select((word, i) => TokenEstimator.Measure(i == 0 ? word : " " + word)).Sum();
        Assert.InRange(TokenEstimator.Measure(golden.Text), 1, apart);
    });

    private sealed record Golden(string Text, int Cl100k, int O200k);
}
