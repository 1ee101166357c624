using System.Diagnostics;
using CareerChat.Chunking;
using CareerChat.Corpus;

namespace CareerChat.Indexing;

/// <summary>
/// Notes to index: read, chunk, compare, encode, write what changed. Running it twice is running it once, and a run that was
/// killed is finished by the next: what there is to do is read from the index, never remembered.
/// </summary>
public sealed class IngestionPipeline(
    NoteReader reader, HeadingChunker chunker, IChunkIndex index, CareerCatalog catalog, DenseEncoder? dense = null)
    : IDisposable
{
    /// <summary>Raise it whenever the same note gives other chunks.</summary>
    private const string Format = "notes-2";

    // Slices of this size let a killed run keep most of its embeddings, and an embedded index rebuild few times.
    private const int SmallestSlice = 1_024;
    private const int MostSlices = 16;

    private readonly SemaphoreSlim _running = new(1, 1);

    /// <summary>Ingests a folder once; a note that cannot be read is reported and stops nothing else.</summary>
    /// <param name="folder">The notes.</param>
    /// <param name="dryRun">True to compare without writing.</param>
    /// <param name="progress">Told of each step; called on the thread that works.</param>
    /// <param name="sparseOnly">True to leave embeddings out, for when their endpoint is away.</param>
    /// <param name="cancellationToken">Stops between two notes, batches or writes.</param>
    /// <returns>What changed. When no note could be read nothing is written: an index is never emptied by mistake.</returns>
    /// <exception cref="CorpusException">The folder is missing.</exception>
    /// <exception cref="EmbeddingSizeException">The embedding model does not match its settings.</exception>
    public async Task<IngestionReport> RunAsync(
        string folder, bool dryRun = false, IProgress<IngestionProgress>? progress = null, bool sparseOnly = false,
        CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(folder))
        {
            throw new CorpusException($"The corpus folder '{folder}' does not exist; set Corpus:Path to a folder of notes.");
        }

        await _running.WaitAsync(cancellationToken);
        try
        {
            return await RunOnceAsync(folder, dryRun, progress, sparseOnly ? null : dense, cancellationToken);
        }
        finally
        {
            _running.Release();
        }
    }

    public void Dispose() => _running.Dispose();

    private async Task<IngestionReport> RunOnceAsync(
        string folder, bool dryRun, IProgress<IngestionProgress>? progress, DenseEncoder? encoder, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var span = Telemetry.Spans.StartActivity("ingest");
        var callsBefore = encoder?.Calls ?? 0;

        var notes = new List<ReadNote>();
        await foreach (var note in reader.ReadAsync(folder, cancellationToken))
        {
            notes.Add(note);
            progress?.Report(new IngestionProgress(IngestionStep.Reading, notes.Count, 0));
        }

        var documents = notes.Select(note => note.Document).OfType<Document>().ToList();
        var chunks = documents.SelectMany(chunker.Chunk).ToList();
        var report = new IngestionReport
        {
            Documents = documents.Count,
            Chunks = chunks.Count,
            Notes = notes,
            Elapsed = clock.Elapsed,
            IsDryRun = dryRun,
        };
        if (documents.Count == 0)
        {
            return report;
        }

        progress?.Report(new IngestionProgress(IngestionStep.Comparing, 0, chunks.Count));
        var state = await index.GetStateAsync(cancellationToken);
        var stamps = new Dictionary<Guid, ChunkStamp>();
        await foreach (var stamp in index.ListAsync(cancellationToken))
        {
            stamps[stamp.Id] = stamp;
        }

        var kept = Kept(notes, documents, stamps);
        chunks.AddRange(await FindAsync(stamps.Values.Where(stamp => kept.Contains(stamp.DocumentId)), cancellationToken));
        var sparse = SparseEncoder.For(chunks);
        var signature = string.Join(';', ((string?[])[Format, sparse.Signature, encoder?.Signature]).OfType<string>());
        var plan = IngestionPlan.Between(chunks, stamps, state.Signature == signature);
        if (!dryRun)
        {
            await WriteAsync(plan, sparse, encoder, signature, state.Signature == signature, progress, cancellationToken);
            catalog.Replace(documents.Concat(catalog.Documents.Where(document => kept.Contains(document.Id))));
        }

        return report with
        {
            Added = plan.Added.Count,
            Changed = plan.Changed.Count,
            Moved = plan.Moved.Count,
            Removed = plan.Removed.Count,
            Unchanged = plan.Unchanged,
            Kept = [.. kept.Order(StringComparer.Ordinal)],
            EmbeddingCalls = (encoder?.Calls ?? 0) - callsBefore,
            Elapsed = clock.Elapsed,
        };
    }

    /// <summary>
    /// Documents that the index holds and whose file exists but could not be read this time: a note being saved, a share that is
    /// away for a moment. An exam, an emptied or a deleted note goes.
    /// </summary>
    private static HashSet<string> Kept(List<ReadNote> notes, List<Document> documents, Dictionary<Guid, ChunkStamp> stamps)
    {
        var failed = notes.Where(note => note.Refusal?.MayPass == true)
            .SelectMany(note => (string[])[Slug.Of(note.Path), Slug.Of(Path.GetFileName(note.Path))])
            .ToHashSet(StringComparer.Ordinal);
        failed.ExceptWith(documents.Select(document => document.Id));
        failed.IntersectWith(stamps.Values.Select(stamp => stamp.DocumentId));
        return failed;
    }

    /// <summary>The chunks of kept documents take part like those of the notes, so that they follow every change of encoding.</summary>
    private async Task<List<Chunk>> FindAsync(IEnumerable<ChunkStamp> stamps, CancellationToken cancellationToken)
    {
        var chunks = new List<Chunk>();
        foreach (var stamp in stamps)
        {
            if (await index.FindAsync(stamp.Id, cancellationToken) is { } chunk)
            {
                chunks.Add(chunk);
            }
        }

        return chunks;
    }

    private async Task WriteAsync(
        IngestionPlan plan, SparseEncoder sparse, DenseEncoder? encoder, string signature, bool sameSignature,
        IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        var upserts = plan.Added.Concat(plan.Changed).ToList();
        var deletes = plan.Removed.Select(stamp => stamp.Id).ToList();

        // An index that changes its encoding must see all of it at once; otherwise the new chunks go in slice by slice, and the
        // old ones out last.
        var slice = encoder is null || !sameSignature || index.CopiesOnApply ? int.MaxValue : Math.Max(SmallestSlice, 1 + (upserts.Count / MostSlices));
        var written = 0;
        do
        {
            var part = upserts.Skip(written).Take(slice).ToList();
            var indexed = await EncodeAsync(part, sparse, encoder, written, upserts.Count, progress, cancellationToken);
            written += part.Count;
            var isLast = written == upserts.Count;
            var change = new IndexChange(signature, indexed, isLast ? deletes : []) { Moves = isLast ? plan.Moved : [] };
            progress?.Report(new IngestionProgress(IngestionStep.Writing, written, upserts.Count));
            if (!change.IsEmpty || !sameSignature)
            {
                await index.ApplyAsync(change, cancellationToken);
            }
        }
        while (written < upserts.Count);
    }

    private async Task<IReadOnlyList<IndexedChunk>> EncodeAsync(
        List<Chunk> chunks, SparseEncoder sparse, DenseEncoder? encoder, int before, int total,
        IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new IngestionProgress(IngestionStep.Encoding, before, total));
        var indexed = new List<IndexedChunk>(chunks.Count);
        foreach (var chunk in chunks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            indexed.Add(new IndexedChunk(chunk, sparse.EncodeChunk(chunk)));
        }

        if (encoder is null || chunks.Count == 0)
        {
            return indexed;
        }

        var vectors = await encoder.EncodeAsync(
            chunks, done => progress?.Report(new IngestionProgress(IngestionStep.Embedding, before + done, total)), cancellationToken);
        return [.. indexed.Zip(vectors, (chunk, vector) => chunk with { Dense = vector })];
    }
}
