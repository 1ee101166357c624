using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Indexing;
using CareerChat.Tests.Support;
using Microsoft.Extensions.Options;

namespace CareerChat.Tests.Indexing;

public sealed class IngestionPipelineTests : IDisposable
{
    private const string Sheet =
        "---\nid: analyst\ntitre: Data Analyst\ntype: metier\n---\n# Data Analyst\n\n## Missions\n\nIl lit des chiffres.\n\n## Outils\n\nIl utilise SQL.\n\n## Salaire\n\n35 k€.\n";

    private readonly NotesFolder _notes = new();
    private readonly RecordingIndex _index = new();
    private readonly CareerCatalog _catalog = new();
    private readonly CountingEmbeddings _embeddings = new();

    public IngestionPipelineTests()
    {
        _notes.Write("analyst.md", Sheet);
        _notes.Write("notion.md", "# ETL\n\nOn extrait, on transforme, on charge.\n");
    }

    public void Dispose()
    {
        _index.Dispose();
        _notes.Dispose();
    }

    [Fact]
    public async Task The_catalogue_holds_every_note_and_not_the_career_sheets_only()
    {
        await RunAsync();

        Assert.Equal(["Data Analyst"], _catalog.All.Select(career => career.Title));
        Assert.Contains(_catalog.Documents, document => document.Title == "ETL");
    }

    [Fact]
    public async Task A_second_run_writes_nothing_and_embeds_nothing()
    {
        var first = await RunAsync();
        var (writes, calls) = (_index.Writes, _embeddings.Calls);
        var second = await RunAsync();

        Assert.Equal((4, 0, 0), (first.Added, first.Changed, first.Removed));
        Assert.Equal((0, 0, 0, 0, 4), (second.Added, second.Changed, second.Moved, second.Removed, second.Unchanged));
        Assert.Equal((writes, calls), (_index.Writes, _embeddings.Calls));
        Assert.Equal(0, second.EmbeddingCalls);
    }

    [Fact]
    public async Task An_edited_paragraph_changes_its_chunk_only_and_moves_those_below_without_embedding_them()
    {
        // Enough sections around it that one word more does not change the profile of the whole corpus.
        _notes.Write("autour.md", "# Autour\n\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"## Section {i}\n\nIl lit des chiffres chaque matin.\n\n")));
        await RunAsync();
        var texts = _embeddings.Texts.Count;
        _notes.Write("analyst.md", Sheet.Replace("Il utilise SQL.", "Il utilise SQL, Excel et Power BI.", StringComparison.Ordinal));

        var report = await RunAsync();

        Assert.Equal((0, 1, 1, 0), (report.Added, report.Changed, report.Moved, report.Removed));
        Assert.Equal(texts + 1, _embeddings.Texts.Count);
        var text = (await _notes.ReadAsync())[0].Document!.Text;
        await foreach (var stamp in _index.ListAsync())
        {
            var chunk = (await _index.FindAsync(stamp.Id))!;
            Assert.True(chunk.DocumentId != "analyst" || chunk.Span.Slice(text) == chunk.Text);
        }
    }

    [Fact]
    public async Task A_deleted_note_leaves_no_orphan_and_an_emptied_one_neither()
    {
        await RunAsync();
        _notes.Delete("notion.md");
        Assert.Equal(1, (await RunAsync()).Removed);

        _notes.Write("etl.md", "# ETL\n\nTexte.\n");
        await RunAsync();
        _notes.Write("etl.md", "");
        Assert.Equal(1, (await RunAsync()).Removed);
        Assert.Equal(["analyst"], (await StampsAsync()).Select(stamp => stamp.DocumentId).Distinct());
    }

    [Fact]
    public async Task A_note_that_cannot_be_read_for_a_moment_keeps_what_was_indexed_of_it()
    {
        await RunAsync();
        _notes.Write("analyst.md", Sheet.Replace("titre: Data Analyst", "titre: [Data Analyst", StringComparison.Ordinal));

        var report = await RunAsync();

        Assert.Equal(0, report.Removed);
        Assert.Equal(["analyst"], report.Kept);
        Assert.NotNull(_catalog.Find("analyst"));
    }

    [Fact]
    public async Task The_old_text_goes_only_once_the_new_one_is_there()
    {
        await RunAsync();
        _notes.Write("analyst.md", "---\nid: analyst\ntitre: Data Analyst\n---\n# Data Analyst\n\n## Autre\n\nTout a changé.\n");
        await RunAsync();

        Assert.All(_index.Changes, change => Assert.True(change.Deletes.Count == 0 || change.Upserts.Count > 0));
    }

    [Fact]
    public async Task An_emptied_folder_never_empties_the_index()
    {
        await RunAsync();
        _notes.Delete("analyst.md");
        _notes.Delete("notion.md");

        Assert.Equal(0, (await RunAsync()).Documents);
        Assert.Equal(4, (await StampsAsync()).Count);
        await Assert.ThrowsAsync<CorpusException>(() => NewPipeline().RunAsync(Path.Combine(_notes.Folder, "nulle-part")));
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_change_and_writes_nothing()
    {
        var report = await NewPipeline().RunAsync(_notes.Folder, dryRun: true);

        Assert.Equal((4, true), (report.Added, report.IsDryRun));
        Assert.Equal(0, _index.Writes);
        Assert.Equal(0, _embeddings.Calls);
    }

    [Fact]
    public async Task Another_embedding_model_encodes_everything_again()
    {
        await RunAsync();
        _embeddings.Model = "autre";

        Assert.Equal(4, (await RunAsync()).Changed);
    }

    [Fact]
    public async Task Vectors_of_another_size_are_refused_with_a_sentence()
    {
        _embeddings.Size = 7;

        var refusal = await Assert.ThrowsAsync<EmbeddingSizeException>(RunAsync);

        Assert.Contains("7 numbers where 8 were expected", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, _index.Writes);
    }

    [Fact]
    public async Task Batches_are_bounded_by_count_and_by_bytes_and_carry_the_prefix()
    {
        _notes.Write("long.md", "# Long\n\n" + string.Join("\n\n", Enumerable.Range(0, 40).Select(i => $"## S{i}\n\n{string.Join(' ', Enumerable.Repeat("donnée", 60))}")));
        await NewPipeline(new DenseOptions { BatchSize = 8, BatchBytes = 2_048, PassagePrefix = "passage: " }).RunAsync(_notes.Folder);

        Assert.All(_embeddings.Batches, batch => Assert.True(batch.Count <= 8 && (batch.Count == 1 || batch.Sum(System.Text.Encoding.UTF8.GetByteCount) <= 2_048)));
        Assert.All(_embeddings.Texts, text => Assert.StartsWith("passage: ", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Killed_at_any_step_and_run_again_it_leaves_the_same_points()
    {
        var clean = new RecordingIndex();
        await NewPipeline(index: clean).RunAsync(_notes.Folder);
        var expected = await ContentAsync(clean);
        _notes.Write("analyst.md", Sheet.Replace("SQL.", "SQL et Excel.", StringComparison.Ordinal));
        _notes.Delete("notion.md");
        _notes.Write("api.md", "# API\n\nUne porte vers des données.\n");
        var edited = new RecordingIndex();
        await NewPipeline(index: edited).RunAsync(_notes.Folder);
        var expectedAfterEdit = await ContentAsync(edited);

        var kills = 0;
        for (var step = 1; step < 60; step++)
        {
            // Each kill hits an index that an earlier ingestion had filled.
            using var index = new RecordingIndex();
            await FillAsync(index);
            using var stop = new CancellationTokenSource();
            var killer = new Killer(step, stop);
            index.Killer = killer;
            _embeddings.Killer = killer;
            var killed = false;
            try
            {
                await NewPipeline(new DenseOptions { BatchSize = 1 }, index).RunAsync(_notes.Folder, progress: killer, cancellationToken: stop.Token);
            }
            catch (OperationCanceledException)
            {
                (killed, kills) = (true, kills + 1);
            }

            index.Killer = _embeddings.Killer = null;
            await NewPipeline(index: index).RunAsync(_notes.Folder);
            Assert.Equal(expectedAfterEdit, await ContentAsync(index));
            if (!killed)
            {
                break;
            }
        }

        Assert.InRange(kills, 10, 58);
        Assert.NotEqual(expected, expectedAfterEdit);

        async Task FillAsync(RecordingIndex index)
        {
            using var before = new NotesFolder();
            before.Write("analyst.md", Sheet);
            before.Write("notion.md", "# ETL\n\nOn extrait, on transforme, on charge.\n");
            await NewPipeline(index: index).RunAsync(before.Folder);
        }
    }

    [Fact]
    public async Task The_cache_file_spares_the_calls_of_a_run_that_was_killed()
    {
        var file = Path.Combine(_notes.Folder, ".cache", "vectors");
        using (var cache = new EmbeddingCache(Options.Create(new IndexOptions { EmbeddingCache = file })))
        {
            await NewPipeline(cache: cache).RunAsync(_notes.Folder);
            Assert.Equal(4, cache.Count);
        }

        await File.AppendAllTextAsync(file, "la moitié d'un enregistrement");
        var texts = _embeddings.Texts.Count;
        using var again = new EmbeddingCache(Options.Create(new IndexOptions { EmbeddingCache = file }));
        using var index = new RecordingIndex();
        var report = await NewPipeline(index: index, cache: again).RunAsync(_notes.Folder);

        Assert.Equal((4, 0L), (report.Added, report.EmbeddingCalls));
        Assert.Equal(texts, _embeddings.Texts.Count);
    }

    [Fact]
    public void A_file_that_is_no_cache_is_refused()
    {
        _notes.Write("autre.bin", "ceci n'est pas un cache");

        var refusal = Assert.Throws<IOException>(() =>
            new EmbeddingCache(Options.Create(new IndexOptions { EmbeddingCache = Path.Combine(_notes.Folder, "autre.bin") })));
        Assert.Contains("Index:EmbeddingCache", refusal.Message, StringComparison.Ordinal);
    }

    private Task<IngestionReport> RunAsync() => NewPipeline().RunAsync(_notes.Folder);

    private IngestionPipeline NewPipeline(DenseOptions? dense = null, IChunkIndex? index = null, EmbeddingCache? cache = null) => new(
        new NoteReader(),
        new HeadingChunker(Options.Create(new ChunkingOptions())),
        index ?? _index,
        _catalog,
        new DenseEncoder(_embeddings, Options.Create(dense ?? new DenseOptions()), cache ?? new EmbeddingCache(Options.Create(new IndexOptions()))));

    private async Task<List<ChunkStamp>> StampsAsync()
    {
        var stamps = new List<ChunkStamp>();
        await foreach (var stamp in _index.ListAsync())
        {
            stamps.Add(stamp);
        }

        return stamps;
    }

    private static async Task<string> ContentAsync(RecordingIndex index)
    {
        var lines = new List<string> { (await index.GetStateAsync()).Signature };
        await foreach (var stamp in index.ListAsync())
        {
            lines.Add($"{stamp} {(await index.FindAsync(stamp.Id))!.IndexedText}");
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
