using System.Diagnostics;
using System.Globalization;
using System.Text;
using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Indexing;
using Microsoft.Extensions.Options;

namespace CareerChat.Benchmarks.Ingestion;

/// <summary>
/// <c>ingestion [--corpus DIR] [--copies N]</c>: how fast notes are read, cut, told in units and indexed, on N copies of a folder
/// under other names. Prints the median of five runs after one that warms up.
/// </summary>
internal static class IngestionCommandLine
{
    private const int Runs = 5;

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = Value(args, "--corpus") ?? CorpusFolder.Resolve("corpus");
        var copies = int.Parse(Value(args, "--copies") ?? "20", CultureInfo.InvariantCulture);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var cold = Stopwatch.StartNew();
        var sources = new List<(string Path, byte[] Bytes)>();
        var first = new List<Document>();
        await foreach (var note in new NoteReader().ReadAsync(folder))
        {
            if (note.Document is { } document)
            {
                first.Add(document);
                sources.Add((note.Path, await File.ReadAllBytesAsync(Path.Combine(folder, note.Path))));
            }
        }

        var chunker = new HeadingChunker(Options.Create(new ChunkingOptions()));
        var chunked = first.SelectMany(chunker.Chunk).Count();
        Console.WriteLine($"cold, JIT included: {first.Count} notes read and cut into {chunked} chunks in {cold.Elapsed.TotalMilliseconds:F0} ms, {Processor(process, before):F0} ms of processor");

        var notes = Enumerable.Range(0, copies).SelectMany(copy => sources.Select(source => (Path: $"{copy}-{source.Path}", source.Bytes))).ToList();
        var bytes = notes.Sum(note => (long)note.Bytes.Length);
        List<Document> documents = [];
        List<Chunk> chunks = [];
        var parse = Median(() => documents = [.. notes.Select((note, i) => NoteReader.Read(note.Bytes, note.Path).Document! with { Id = $"note-{i}" })]);
        var scrub = Median(() => notes.ForEach(note => SecretScrubber.Scrub(Encoding.UTF8.GetString(note.Bytes))));
        var chunk = Median(() => chunks = [.. documents.SelectMany(chunker.Chunk)]);
        var units = Median(() => chunks.ForEach(item => EvidenceUnits.Of(item with { Ordinal = item.Ordinal }))); // a copy is never in the cache
        IReadOnlyList<IndexedChunk> indexed = [];
        var encode = Median(() =>
        {
            var encoder = SparseEncoder.For(chunks);
            indexed = [.. chunks.Select(item => new IndexedChunk(item, encoder.EncodeChunk(item)))];
        });
        var index = Median(() =>
        {
            using var embedded = new EmbeddedChunkIndex();
            embedded.ApplyAsync(new IndexChange("benchmark", indexed, [])).GetAwaiter().GetResult();
        });

        Console.WriteLine($"{notes.Count} notes, {bytes / 1e6:F2} MB, {chunks.Count} chunks; median of {Runs}");
        Console.WriteLine("| step | ms | MB/s | chunks/s |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (step, seconds) in new[]
        {
            ("read (decode, scrub, front matter, outline)", parse), ("of which scrub", scrub), ("chunk", chunk), ("evidence units", units),
            ("encode (sparse)", encode), ("index (embedded)", index), ("all but units", parse + chunk + encode + index),
        })
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {step} | {seconds * 1000:F0} | {bytes / 1e6 / seconds:F1} | {chunks.Count / seconds:F0} |"));
        }

        return 0;
    }

    private static double Processor(Process process, TimeSpan before)
    {
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;

    /// <summary>Seconds of the median run.</summary>
    private static double Median(Action action)
    {
        action();
        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var clock = Stopwatch.StartNew();
            action();
            times[i] = clock.Elapsed.TotalSeconds;
        }

        Array.Sort(times);
        return times[Runs / 2];
    }
}
