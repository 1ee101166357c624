using System.Diagnostics;
using System.Globalization;
using CareerChat.Chunking;
using CareerChat.Indexing;
using CareerChat.Language;
using CareerChat.Retrieval;

namespace CareerChat.Benchmarks.Index;

/// <summary>
/// <c>index DIR… [--sizes 1000,100000,1000000]</c>: build time, memory and latency of the embedded index over chunks sampled from
/// BEIR-format sets. Prints Markdown rows.
/// </summary>
internal static class IndexCommand
{
    private const int QuestionCount = 2_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var sizes = args.SkipWhile(arg => arg != "--sizes").Skip(1).FirstOrDefault() ?? "1000,100000,1000000";
        var folders = args.TakeWhile(arg => arg != "--sizes").ToArray();
        if (folders.Length == 0)
        {
            await Console.Error.WriteLineAsync("usage: index DIR… [--sizes 1000,100000]; each DIR holds corpus.jsonl and queries.jsonl.");
            return 2;
        }

        var sampler = new ChunkSampler(folders);
        Console.WriteLine(
            "| chunks | encode s | index s | postings B/chunk | heap B/chunk beside text | p50 ms | p95 ms | p99 ms | processor ms p50 / p95 / p99 | questions/s, all cores |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var size in sizes.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)))
        {
            await MeasureAsync(sampler, size);
        }

        return 0;
    }

    private static async Task MeasureAsync(ChunkSampler sampler, int size)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var index = new EmbeddedChunkIndex();
        var (encode, build, textBytes) = await BuildAsync(sampler, size, index);
        var heap = GC.GetTotalMemory(forceFullCollection: true) - before - textBytes;

        var reader = new QueryReader(Lexicon.Load());
        var queries = sampler.Questions(QuestionCount)
            .Select(question => new SearchQuery { Sparse = reader.Read(question, Vocabulary.Empty).Sparse, Limit = 10 })
            .ToArray();
        foreach (var query in queries)
        {
            await index.SearchAsync(query);
        }

        // Processor time beside the clock's: on a shared machine the clock also counts the others' turns.
        var (times, work) = (new double[queries.Length], new double[queries.Length]);
        for (var i = 0; i < queries.Length; i++)
        {
            var (used, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            await index.SearchAsync(queries[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            work[i] = (Environment.CpuUsage.TotalTime - used).TotalMilliseconds;
        }

        Array.Sort(times);
        Array.Sort(work);
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(queries, async (query, cancellationToken) => await index.SearchAsync(query, cancellationToken));
        var perSecond = queries.Length / clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {size:N0} | {encode:0.00} | {build:0.00} | {(double)index.PostingsSize / size:0} | {(double)heap / size:0} | {At(times, 0.5):0.000} | {At(times, 0.95):0.000} | {At(times, 0.99):0.000} | {At(work, 0.5):0.000} / {At(work, 0.95):0.000} / {At(work, 0.99):0.000} | {perSecond:N0} |"));
    }

    private static async Task<(double Encode, double Build, long TextBytes)> BuildAsync(ChunkSampler sampler, int size, EmbeddedChunkIndex index)
    {
        var chunks = sampler.Sample(size);
        var clock = Stopwatch.StartNew();
        var encoder = SparseEncoder.For(chunks);
        var encoded = new IndexedChunk[size];
        Parallel.For(0, size, i => encoded[i] = new IndexedChunk(chunks[i], encoder.EncodeChunk(chunks[i])));
        var encode = clock.Elapsed.TotalSeconds;
        clock.Restart();
        await index.ApplyAsync(new IndexChange(encoder.Signature, encoded, []));
        return (encode, clock.Elapsed.TotalSeconds, chunks.Sum(TextBytes));
    }

    private static long TextBytes(Chunk chunk) => 2L * chunk.Text.Length;

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
