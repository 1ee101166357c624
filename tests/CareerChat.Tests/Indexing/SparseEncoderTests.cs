using CareerChat.Indexing;
using CareerChat.Tests.Support;

namespace CareerChat.Tests.Indexing;

public class SparseEncoderTests
{
    [Fact]
    public void The_same_chunk_gets_the_same_numbers_on_every_machine()
    {
        var vector = new SparseEncoder(FieldProfile.Default).EncodeChunk(Chunks.Of("d", "Elle code en C# et en Python.", "Développeuse"));
        Assert.Equal("bm25-fr-4:64/8/1", new SparseEncoder(FieldProfile.Default).Signature);
        Assert.Equal(
            "42855550:2234 138940849:2234 483755776:3350 1055915031:11168 1709013392:11168 1928000522:11168 3396424288:15672 3723758486:3350 3816906297:11168",
            string.Join(' ', vector.Indices.Zip(vector.Values, (index, value) => FormattableString.Invariant($"{index}:{value * 8192}"))));
    }

    [Fact]
    public void Every_weight_fits_both_indexes()
    {
        var text = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"mot{i % 700} données"));
        var vector = new SparseEncoder(new FieldProfile(1, 1, 1)).EncodeChunk(Chunks.Of("d", text, "Données données", "Les données"));
        Assert.All(vector.Values, value =>
        {
            Assert.InRange(value, SparseEncoder.Resolution, 7.99f);
            Assert.Equal(0, value / SparseEncoder.Resolution % 1);
        });
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("de la et des", "")]
    [InlineData("🎉🎉", "")]
    public void A_question_without_content_has_no_dimension(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', SparseEncoder.EncodeQuery(text).Indices));

    [Fact]
    public void A_question_of_ten_thousand_words_stays_small() =>
        Assert.InRange(SparseEncoder.EncodeQuery(string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"mot{i}"))).Count, 128, 2000);

    [Theory]
    [InlineData("full-stack", "fullstack")]
    [InlineData("CI/CD", "cicd")]
    [InlineData("JavaScript", "java script")]
    [InlineData("Power BI", "PowerBI")]
    [InlineData("PowerBI", "power bi")]
    [InlineData("Node.js", "nodejs")]
    [InlineData("e-mail", "email")]
    public async Task A_compound_is_found_by_either_form(string written, string asked)
    {
        using var index = await Chunks.IndexAsync(
            Chunks.Of("a", $"On y emploie {written} tous les jours."), Chunks.Of("b", "On y emploie autre chose."));
        foreach (var query in new[] { written, asked })
        {
            var hits = await index.SearchAsync(new SearchQuery { Sparse = SparseEncoder.EncodeQuery(query), Limit = 1 });
            Assert.Equal("a", Assert.Single(hits.Sparse).Chunk.DocumentId);
        }
    }

    [Fact]
    public void Headings_weigh_fully_where_they_tell_sections_apart_and_little_where_they_are_shared()
    {
        var telling = Enumerable.Range(0, 20).Select(i => Chunks.Of($"d{i}", "texte", $"Question {i}")).ToArray();
        var shared = Enumerable.Range(0, 20).Select(i => Chunks.Of($"d{i}", "texte", $"Article {i % 4}")).ToArray();
        Assert.Equal(1, FieldProfile.Of(telling).HeadingWeight);
        Assert.Equal(0.2, FieldProfile.Of(shared).HeadingWeight);
    }
}
