using System.Text.Json;
using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Language;

namespace CareerChat.Benchmarks.Index;

/// <summary>
/// Makes any number of chunks out of the sentences of BEIR-format sets: five to eight sentences of different documents under the
/// title of one of them. The same seed gives the same chunks.
/// </summary>
internal sealed class ChunkSampler
{
    private readonly List<string> _sentences = [];
    private readonly List<string> _titles = [];
    private readonly List<string> _questions = [];

    public ChunkSampler(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            foreach (var document in Read(folder, "corpus.jsonl"))
            {
                var text = document.GetProperty("text").GetString()!;
                _sentences.AddRange(FrenchText.Sentences(text).Select(span => span.Slice(text)));
                _titles.Add(document.GetProperty("title").GetString()!);
            }

            _questions.AddRange(Read(folder, "queries.jsonl").Select(question => question.GetProperty("text").GetString()!));
        }
    }

    /// <summary>Questions of the sets, every n-th so that about <paramref name="count"/> are taken.</summary>
    public string[] Questions(int count) =>
        [.. _questions.Where((_, i) => i % Math.Max(1, _questions.Count / count) == 0).Take(count)];

    public Chunk[] Sample(int count)
    {
        var dice = new Random(20_261);
        var chunks = new Chunk[count];
        Span<byte> id = stackalloc byte[16];
        for (var i = 0; i < count; i++)
        {
            dice.NextBytes(id);
            var text = string.Join(' ', Enumerable.Range(0, dice.Next(5, 9)).Select(_ => _sentences[dice.Next(_sentences.Count)]));
            chunks[i] = new Chunk
            {
                Id = new Guid(id),
                DocumentId = $"d{i / 4}",
                Title = _titles[dice.Next(_titles.Count)],
                HeadingPath = [],
                Span = new TextSpan(0, text.Length),
                Text = text,
                Ordinal = i % 4,
                ContentHash = "",
            };
        }

        return chunks;
    }

    private static IEnumerable<JsonElement> Read(string folder, string name) =>
        File.ReadLines(Path.Combine(folder, name)).Select(line => JsonDocument.Parse(line).RootElement);
}
