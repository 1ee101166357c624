using System.Text.Json;
using CareerChat.Indexing;
using CareerChat.Ingestion;
using CareerChat.Tests.Providers.Qdrant;
using CareerChat.Tests.Support;
using CareerChat.Tests.Support.QdrantDouble;
using Spectre.Console;

namespace CareerChat.Tests.Ingestion;

/// <summary>The command line against Qdrant: fill, fill again, change, go back.</summary>
public sealed class QdrantIngestionTests : IDisposable
{
    private readonly NotesFolder _notes = new();

    public void Dispose() => _notes.Dispose();

    [Fact]
    public async Task The_notes_go_in_once_a_change_is_published_and_a_rollback_takes_it_back()
    {
        await using var server = await QdrantDouble.StartAsync("full");
        _notes.Write("a.md", "# Kafka\n\nUn journal de messages.\n");
        _notes.Write("b.md", "# Airflow\n\nUn ordonnanceur de tâches.\n");
        Assert.Equal(2, (await IngestAsync(server)).GetProperty("added").GetInt32());

        var before = server.Requests.Count;
        var again = await IngestAsync(server);
        Assert.Equal(0, again.GetProperty("added").GetInt32() + again.GetProperty("changed").GetInt32());
        Assert.DoesNotContain(server.Requests.Skip(before), request => request.Method is "PUT" or "DELETE" || request.Path.EndsWith("aliases", StringComparison.Ordinal) && request.Method == "POST");

        _notes.Write("b.md", "# Airflow\n\nUn chef d'orchestre des tâches.\n");
        // In so small a corpus one edit may change the typical length, and with it the weights of the other note.
        Assert.InRange((await IngestAsync(server)).GetProperty("changed").GetInt32(), 1, 2);
        Assert.Equal(1, await FoundAsync(server, "orchestre"));

        Assert.Equal((0, "de nouveau en service"), await RollBackAsync(server, "de nouveau en service"));
        Assert.Equal((0, 1), (await FoundAsync(server, "orchestre"), await FoundAsync(server, "ordonnanceur")));
    }

    [Fact]
    public async Task A_rollback_without_earlier_content_is_refused_with_a_sentence()
    {
        await using var server = await QdrantDouble.StartAsync("full");
        Assert.Equal((2, "no content before"), await RollBackAsync(server, "no content before"));
    }

    [Fact]
    public async Task A_server_that_is_away_or_refuses_is_exit_code_2()
    {
        _notes.Write("a.md", "# Kafka\n\nUn journal de messages.\n");
        var (code, _, errors) = await RunAsync(LoopbackServer.Closed(), "full");
        Assert.Equal(2, code);
        Assert.Contains("qdrant", errors, StringComparison.Ordinal);

        await using var server = await QdrantDouble.StartAsync("full");
        (code, _, errors) = await RunAsync(server.Address, "wrong");
        Assert.Equal(2, code);
        Assert.Contains("Index:Qdrant:ApiKey", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", errors, StringComparison.Ordinal);
    }

    private async Task<JsonElement> IngestAsync(QdrantDouble server)
    {
        var (code, output, errors) = await RunAsync(server.Address, "full", "--corpus", _notes.Folder, "--json");
        Assert.True(code == 0, errors);
        return JsonDocument.Parse(output).RootElement;
    }

    private async Task<(int Code, string Said)> RollBackAsync(QdrantDouble server, string expected)
    {
        var (code, output, errors) = await RunAsync(server.Address, "full", "rollback");
        return (code, (output + errors).Contains(expected, StringComparison.Ordinal) ? expected : output + errors);
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(string address, string key, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        string[] all = args is ["rollback"] or ["--corpus", ..] ? args : ["--corpus", _notes.Folder, .. args];
        var code = await new IngestionCommand(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }), output, errors).RunAsync(
        [
            .. all, $"--Index:Qdrant:Endpoint={address}", $"--Index:Qdrant:ApiKey={key}", "--Resilience:DelaySeconds=0.001",
        ]);
        return (code, output.ToString(), errors.ToString());
    }

    private static async Task<int> FoundAsync(QdrantDouble server, string word)
    {
        await using var bench = new QdrantBench(server.Address, ("Index:Qdrant:ApiKey", "full"));
        var hits = await bench.Index.SearchAsync(new SearchQuery { Sparse = SparseEncoder.EncodeQuery(word) });
        return hits.Sparse.Count(hit => hit.Chunk.Text.Contains(word, StringComparison.Ordinal));
    }
}
