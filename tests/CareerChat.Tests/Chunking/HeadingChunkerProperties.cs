using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Language;
using FsCheck;
using FsCheck.Fluent;

namespace CareerChat.Tests.Chunking;

public class HeadingChunkerProperties
{
    private const int MaxTokens = 96;

    private static readonly HeadingChunker Chunker = HeadingChunkerTests.Chunker(MaxTokens);

    [Fact]
    public void Offsets_always_point_at_the_chunk_s_text() => Holds((document, chunks) =>
        chunks.TrueForAll(chunk => chunk.Span.Slice(document.Text) == chunk.Text));

    [Fact]
    public void No_chunk_is_over_the_budget() => Holds((_, chunks) =>
        chunks.TrueForAll(chunk => TokenEstimator.Estimate(chunk.IndexedText) <= MaxTokens));

    [Fact]
    public void Chunks_follow_one_another_without_overlap() => Holds((_, chunks) =>
        chunks.Zip(chunks.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start && pair.First.Ordinal + 1 == pair.Second.Ordinal));

    [Fact]
    public void No_word_is_lost() => Holds((document, chunks) =>
    {
        var kept = new bool[document.Text.Length];
        foreach (var chunk in chunks)
        {
            kept.AsSpan(chunk.Span.Start, chunk.Span.Length).Fill(true);
        }

        var lost = NoteLine.Read(document.Text, 0, document.Text.Length)
            .Where(line => line.Kind is not LineKind.Heading and not LineKind.Rule)
            .SelectMany(line => Enumerable.Range(line.Start, line.End - line.Start))
            .Where(i => !kept[i] && char.IsLetterOrDigit(document.Text[i]) && !IsInHeadingPath(document, i))
            .ToList();
        Assert.True(lost.Count == 0, lost.Count == 0 ? "" : $"lost: {document.Text[Math.Max(0, lost[0] - 150)..lost[0]]}>>>>{document.Text[lost[0]..Math.Min(document.Text.Length, lost[0] + 60)]}");
        return true;
    });

    [Fact]
    public void Twice_is_once() => Holds((document, chunks) =>
    {
        var again = Chunker.Chunk(NoteReader.Parse(document.Text, "note.md").Document!).ToList();
        return chunks.Select(chunk => (chunk.Id, chunk.ContentHash, chunk.Span)).SequenceEqual(again.Select(chunk => (chunk.Id, chunk.ContentHash, chunk.Span)))
            && chunks.Select(chunk => chunk.Id).Distinct().Count() == chunks.Count;
    });

    [Fact]
    public void Units_stand_inside_their_chunk_in_order_and_start_and_end_with_their_own_words() => Holds((document, chunks) =>
        chunks.TrueForAll(chunk =>
        {
            var units = EvidenceUnits.Of(chunk);
            foreach (var unit in units.Where(unit => unit.Kind != EvidenceUnitKind.TableRow))
            {
                Assert.Equal(Words(unit.Text), Words(ReadableText.Of(document.Text, unit.Span).Text));
            }

            return units.All(unit => chunk.Span.Contains(unit.Span) && unit.Text.Any(char.IsLetterOrDigit) && unit.Text == unit.Text.Trim()) &&
                units.Zip(units.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start);
        }));

    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>A setext underline may turn a generated line into a heading: its words are in the path.</summary>
    private static bool IsInHeadingPath(Document document, int position)
    {
        var end = document.Text.IndexOf('\n', position) is var feed && feed < 0 ? document.Text.Length : feed;
        var start = document.Text.LastIndexOf('\n', position) + 1;
        var line = ReadableText.Of(document.Text, new TextSpan(start, end)).Text;
        return document.Sections.Any(section => section.HeadingPath.Contains(line));
    }

    private static void Holds(Func<Document, List<Chunk>, bool> property) =>
        Prop.ForAll(GeneratedNotes.Markdown, markdown =>
        {
            var note = NoteReader.Parse(markdown, "note.md");
            return note.Document is not { } document || property(document, [.. Chunker.Chunk(document)]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
}
