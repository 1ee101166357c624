using CareerChat.Providers.Qdrant;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CareerChat.Tests.Providers.Qdrant;

public class QdrantOptionsTests
{
    [Theory]
    [InlineData("Endpoint", "localhost:6333", "http or https address")]
    [InlineData("Endpoint", "grpc://localhost:6334", "http or https address")]
    [InlineData("Collection", "notes/été", "ASCII letters")]
    [InlineData("Shards", "0", "from 1")]
    [InlineData("WriteConsistency", "2", "at most Index:Qdrant:Replication")]
    [InlineData("ApiKey", "two words", "without spaces")]
    [InlineData("SearchTimeoutSeconds", "0", "seconds")]
    [InlineData("BatchBytes", "99999999", "bytes")]
    public void A_wrong_value_stops_the_start_with_its_key_its_value_and_what_is_expected(string key, string value, string expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { [$"Index:Qdrant:{key}"] = value }).Build();
        using var services = new ServiceCollection().AddLogging().AddCareerChat(configuration).BuildServiceProvider();
        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<QdrantOptions>>().Value);
        Assert.Contains($"Index:Qdrant:{key}", failure.Message, StringComparison.Ordinal);
        Assert.Contains(key == "ApiKey" ? key : value, failure.Message, StringComparison.Ordinal);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_key_is_not_shown()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Index:Qdrant:ApiKey"] = "s3cret canary" }).Build();
        using var services = new ServiceCollection().AddLogging().AddCareerChat(configuration).BuildServiceProvider();
        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<QdrantOptions>>().Value);
        Assert.DoesNotContain("canary", failure.Message, StringComparison.Ordinal);
    }
}
