using CareerChat.Corpus;
using CareerChat.Indexing;
using CareerChat.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerChat.Tests.Corpus;

/// <summary>The shipped corpus through the real ingestion.</summary>
public class CorpusIngestionTests
{
    [Fact]
    public async Task The_shipped_corpus_is_ingested_without_a_warning()
    {
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddCareerChat(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        var report = await services.GetRequiredService<IngestionPipeline>().RunAsync(Repository.Corpus);
        Assert.Empty(report.Refused);
        Assert.Equal(Sheet.All.Count(), report.Documents);
        Assert.Equal(Sheet.Careers.Count, services.GetRequiredService<CareerCatalog>().All.Count);
    }
}
