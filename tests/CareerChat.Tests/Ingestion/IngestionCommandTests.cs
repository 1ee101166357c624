using System.Text.Json;
using CareerChat.Ingestion;
using CareerChat.Tests.Support;
using Spectre.Console;

namespace CareerChat.Tests.Ingestion;

public sealed class IngestionCommandTests : IDisposable
{
    private readonly NotesFolder _notes = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => _notes.Dispose();

    [Fact]
    public async Task A_dry_run_checks_the_notes_without_Qdrant_and_reports_in_French()
    {
        _notes.Write("a.md", "# A\n\nUn texte. Écrire à jeanne@exemple.fr.\n");
        _notes.Write("README.md", "# Lisez-moi\n");

        Assert.Equal(0, await RunAsync("--corpus", _notes.Folder, "--dry-run"));

        Assert.Contains("À blanc, rien n'a été écrit.", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1\u00A0ajouté, 0\u00A0modifié, 0\u00A0déplacé, 0\u00A0supprimé, 0\u00A0inchangé", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Retiré de a.md\u00A0: 1\u00A0adresse e-mail (ligne 3)", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Ignoré\u00A0: README.md", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("jeanne", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_fails_is_named_with_its_reason_and_the_exit_code_is_1()
    {
        _notes.Write("a.md", "# A\n\nUn texte.\n");
        _notes.Write("vide.md", "");

        Assert.Equal(1, await RunAsync("--corpus", _notes.Folder, "--dry-run"));
        Assert.Contains("Refusé\u00A0: vide.md\u00A0: le fichier est vide", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_line_for_another_program()
    {
        _notes.Write("a.md", "# A\n\nUn texte.\n");
        _notes.Write("vide.md", "");

        Assert.Equal(1, await RunAsync("--corpus", _notes.Folder, "--dry-run", "--json"));

        var report = JsonDocument.Parse(Assert.Single(_output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
        Assert.Equal(1, report.GetProperty("added").GetInt32());
        Assert.Equal("empty", report.GetProperty("problems")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Without_Qdrant_it_stops_with_a_sentence_that_says_what_to_do()
    {
        Assert.Equal(2, await RunAsync("--corpus", _notes.Folder));
        Assert.Contains("Index__Qdrant__Endpoint", _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--inconnu")]
    [InlineData("--corpus")]
    [InlineData("--dry-run", "--corpus", "/nulle/part")]
    [InlineData("--dry-run", "--Chunking:MaxTokens=3")]
    public async Task A_wrong_use_is_exit_code_2(params string[] args)
    {
        Assert.Equal(2, await RunAsync(args));
        Assert.NotEqual("", _errors.ToString());
    }

    [Fact]
    public async Task Watching_ingests_again_when_a_note_changes()
    {
        _notes.Write("a.md", "# A\n\nUn texte.\n");
        using var stop = new CancellationTokenSource();
        var lines = new LineWriter();
        var run = NewCommand(lines).RunAsync(["--corpus", _notes.Folder, "--dry-run", "--json", "--watch"], stop.Token);
        Assert.Equal(1, Added(await lines.NextAsync()));

        _notes.Write("b.md", "# B\n\nUn autre texte.\n");
        Assert.Equal(2, Added(await lines.NextAsync()));

        await stop.CancelAsync();
        Assert.Equal(0, await run.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private static int Added(string json) => JsonDocument.Parse(json).RootElement.GetProperty("added").GetInt32();

    private Task<int> RunAsync(params string[] args) => NewCommand(_output).RunAsync(args);

    private IngestionCommand NewCommand(TextWriter output) => new(
        AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(new StringWriter()) }), output, _errors);

    /// <summary>Hands over each line as it is written.</summary>
    private sealed class LineWriter : StringWriter
    {
        private readonly System.Threading.Channels.Channel<string> _lines = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public override Task WriteLineAsync(string? value) => _lines.Writer.WriteAsync(value ?? "").AsTask();

        public Task<string> NextAsync() => _lines.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
    }
}
