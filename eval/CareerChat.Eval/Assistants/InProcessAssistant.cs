using System.Diagnostics;
using System.Text;
using CareerChat.Answering;
using CareerChat.Chunking;
using CareerChat.Conversation;
using CareerChat.Indexing;
using CareerChat.Retrieval;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerChat.Eval.Assistants;

/// <summary>The pipeline in this process, configured like the service.</summary>
internal sealed class InProcessAssistant : IAssistant
{
    private readonly ServiceProvider _services;
    private readonly CareerAssistant _assistant;
    private readonly Retriever _retriever;

    private InProcessAssistant(ServiceProvider services)
    {
        _services = services;
        _assistant = services.GetRequiredService<CareerAssistant>();
        _retriever = services.GetRequiredService<Retriever>();
    }

    public string Name => "in process";

    /// <summary>The services behind it, for suites that look inside the index.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Ingests a corpus and starts.</summary>
    /// <exception cref="EvalUsageException">The corpus folder is missing or empty.</exception>
    public static async Task<InProcessAssistant> StartAsync(string corpus, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Corpus:Path"] = corpus })
            .Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton<IConfiguration>(configuration)
            .AddCareerChat(configuration)
            .BuildServiceProvider();
        try
        {
            await services.GetRequiredService<IngestionPipeline>().RunAsync(corpus, cancellationToken: cancellationToken);
        }
        catch (Corpus.CorpusException exception)
        {
            await services.DisposeAsync();
            throw new EvalUsageException(exception.Message);
        }

        return new InProcessAssistant(services);
    }

    public async Task<Reply> AskAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var draft = new StringBuilder();
        IReadOnlyList<SeenPassage> passages = [];
        var checks = new List<SentenceCheck>();
        try
        {
            await foreach (var update in _assistant.AskAsync(new Dialogue(messages), cancellationToken))
            {
                switch (update)
                {
                    case AnswerUpdate.PassagesFound found:
                        passages = [.. found.Passages.Select(Seen)];
                        break;
                    case AnswerUpdate.TextAdded added:
                        draft.Append(added.Text);
                        break;
                    case AnswerUpdate.SentenceChecked check:
                        checks.Add(new SentenceCheck(check.Verdict, check.Citations.Count, check.Replacement is not null));
                        break;
                    case AnswerUpdate.Completed completed:
                        return new Reply(completed.Answer, passages, draft.ToString(), clock.Elapsed) { Checks = checks };
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new InfrastructureException($"{exception.GetType().Name}: {exception.Message}", exception);
        }

        throw new InfrastructureException("the stream ended without an answer");
    }

    /// <summary>The ranking of the index for a text, best first, before the answer's passages are chosen from it.</summary>
    public async Task<IReadOnlyList<SeenPassage>> RankAsync(string text, int k, CancellationToken cancellationToken)
    {
        var found = await _retriever.RankAsync(text, [], k, cancellationToken);
        return [.. found.Passages.Select(Seen)];
    }

    public async Task<SeenPassage?> OpenAsync(Guid passageId, CancellationToken cancellationToken) =>
        await _services.GetRequiredService<IChunkIndex>().FindAsync(passageId, cancellationToken) is { } chunk
            ? new SeenPassage(0, chunk.Id, chunk.DocumentId, chunk.Text, chunk.Span.Start)
            : null;

    /// <summary>The whole index, by note and rank.</summary>
    public async Task<IReadOnlyList<Chunk>> ChunksAsync(CancellationToken cancellationToken)
    {
        var index = _services.GetRequiredService<IChunkIndex>();
        var chunks = new List<Chunk>();
        await foreach (var stamp in index.ListAsync(cancellationToken))
        {
            chunks.Add((await index.FindAsync(stamp.Id, cancellationToken))!);
        }

        return [.. chunks.OrderBy(chunk => chunk.DocumentId, StringComparer.Ordinal).ThenBy(chunk => chunk.Ordinal)];
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static SeenPassage Seen(Passage passage) =>
        new(passage.Number, passage.Chunk.Id, passage.Chunk.DocumentId, passage.Chunk.Text, passage.Chunk.Span.Start);
}
