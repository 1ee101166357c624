using System.Diagnostics;
using CareerChat.Chunking;
using CareerChat.Corpus;

namespace CareerChat.Indexing;

/// <summary>Notes to index: read, chunk, encode, apply what changed.</summary>
public sealed class IngestionPipeline(
    NoteReader reader, HeadingChunker chunker, IChunkIndex index, CareerCatalog catalog)
{
    /// <summary>Ingests a folder once; a note that cannot be read is reported and stops nothing else.</summary>
    /// <exception cref="CorpusException">The folder is missing or holds no note at all.</exception>
    public async Task<IngestionReport> RunAsync(string folder, CancellationToken cancellationToken = default)
    {
        var clock = Stopwatch.StartNew();
        if (!Directory.Exists(folder))
        {
            throw new CorpusException($"The corpus folder '{folder}' does not exist; set Corpus:Path to a folder of notes.");
        }

        var documents = new List<Document>();
        var refused = new List<ReadNote>();
        await foreach (var note in reader.ReadAsync(folder, cancellationToken))
        {
            if (note.Document is { } document)
            {
                documents.Add(document);
            }
            else if (note.Refusal is not null)
            {
                refused.Add(note);
            }
        }

        if (documents.Count == 0)
        {
            throw new CorpusException($"The corpus folder '{folder}' holds no readable note; add Markdown notes to it or set Corpus:Path.");
        }

        var chunks = documents.SelectMany(chunker.Chunk).ToList();
        var encoder = SparseEncoder.For(chunks);
        var isSameEncoding = (await index.GetStateAsync(cancellationToken)).Signature == encoder.Signature;
        var existing = new Dictionary<Guid, string>();
        await foreach (var stamp in index.ListAsync(cancellationToken))
        {
            existing[stamp.Id] = isSameEncoding ? stamp.ContentHash : "";
        }

        var upserts = chunks
            .Where(chunk => !existing.TryGetValue(chunk.Id, out var hash) || hash != chunk.ContentHash)
            .Select(chunk => new IndexedChunk(chunk, encoder.EncodeChunk(chunk)))
            .ToList();
        var deletes = existing.Keys.Except(chunks.Select(chunk => chunk.Id)).ToList();
        var added = upserts.Count(indexed => !existing.ContainsKey(indexed.Chunk.Id));
        await index.ApplyAsync(new IndexChange(encoder.Signature, upserts, deletes), cancellationToken);
        catalog.Replace(documents);
        return new IngestionReport(documents.Count, added, upserts.Count - added, deletes.Count, refused, clock.Elapsed);
    }
}
