using System.Diagnostics;
using System.Text;
using CareerChat.Answering;
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
                    case AnswerUpdate.Completed completed:
                        return new Reply(completed.Answer, passages, draft.ToString(), clock.Elapsed);
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new InfrastructureException($"{exception.GetType().Name}: {exception.Message}", exception);
        }

        throw new InfrastructureException("the stream ended without an answer");
    }

    public async Task<IReadOnlyList<SeenPassage>> SearchAsync(string question, int k, CancellationToken cancellationToken)
    {
        var found = await _retriever.RetrieveAsync(new Question { Text = question }, cancellationToken);
        return [.. found.Passages.Take(k).Select(Seen)];
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static SeenPassage Seen(Passage passage) =>
        new(passage.Number, passage.Chunk.Id, passage.Chunk.DocumentId, passage.Chunk.Text, passage.Chunk.Span.Start);
}
