using System.Security.Cryptography;
using System.Text;
using CareerChat.Corpus;
using CareerChat.Language;
using Microsoft.Extensions.Options;

namespace CareerChat.Chunking;

/// <summary>
/// Cuts a document into chunks along its headings, then along its blocks: a table by row with its header repeated, a list with
/// its lead-in, a paragraph at its sentences; only a sentence that is over the budget alone is cut inside.
/// </summary>
public sealed class HeadingChunker(IOptions<ChunkingOptions> options)
{
    /// <summary>The context of a chunk that goes on with a code sample.</summary>
    internal const string CodeFence = "```";

    private readonly int _maxTokens = options.Value.MaxTokens;

    /// <summary>The document's chunks in reading order; every character of its blocks is in exactly one of them.</summary>
    public IEnumerable<Chunk> Chunk(Document document)
    {
        var ordinal = 0;
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var section in document.Sections)
        {
            var headings = HeadingsBelowTitle(document.Title, section.HeadingPath);
            headings = HeadingsThatFit(document.Title, headings);
            var path = string.Join('\n', headings);
            foreach (var piece in Pieces(document, section, headings))
            {
                // The rank counts inside the heading path, so that a chunk more in one section renames none in the next.
                var rank = ranks.GetValueOrDefault(path);
                ranks[path] = rank + 1;
                yield return Build(document, headings, piece, rank, ordinal++);
            }
        }
    }

    private static string[] HeadingsBelowTitle(string title, IReadOnlyList<string> path) =>
        path.Count > 0 && FrenchText.Fold(path[0]) == FrenchText.Fold(title) ? [.. path.Skip(1)] : [.. path];

    /// <summary>The innermost headings that leave at least half of the budget to the text.</summary>
    private string[] HeadingsThatFit(string title, string[] headings)
    {
        while (headings.Length > 0 && Cost(CareerChat.Chunking.Chunk.Header(title, headings)) > Budget / 2)
        {
            headings = headings[1..];
        }

        return headings;
    }

    private long Budget => _maxTokens * 100L;

    /// <summary>Stretches of a section that fit the budget, each with the introduction that it lacks.</summary>
    private IEnumerable<Piece> Pieces(Document document, Section section, string[] headings)
    {
        var text = document.Text;
        var room = Budget - Cost(CareerChat.Chunking.Chunk.Header(document.Title, headings)) - (2 * Cost("\n"));
        Piece? open = null;
        foreach (var block in section.Blocks)
        {
            var introduction = Introduction(text, block, room);
            if (open is { } piece && IsBlank(text, piece.Span.End, block.Span.Start))
            {
                var whole = new TextSpan(piece.Span.Start, block.Span.End);
                if (Fits(text, piece.Context, whole, room))
                {
                    open = piece with { Span = whole };
                    continue;
                }

                // A list that does not fit moves with its lead-in rather than leave it behind.
                if (block.Introduction is { } lead && lead.Start > piece.Span.Start + (piece.Span.Length / 2) && lead.Start < piece.Span.End &&
                    Fits(text, "", new TextSpan(lead.Start, block.Span.End), room))
                {
                    yield return piece with { Span = new TextSpan(piece.Span.Start, TrimEnd(text, piece.Span.Start, lead.Start)) };
                    open = new Piece(new TextSpan(lead.Start, block.Span.End), "");
                    continue;
                }
            }

            if (open is { } full)
            {
                yield return full;
            }

            var left = block.Span;
            while (!Fits(text, introduction, left, room))
            {
                var cut = TextCutter.Cut(text, left, room - Cost(introduction), block.Kind);
                yield return new Piece(cut, introduction);
                left = SkipWhiteSpace(text, cut.End, left.End);
                if (left.Length == 0)
                {
                    break;
                }

                // What follows a cut has lost its own beginning: a row of a table its header.
                introduction = introduction.Length > 0 ? introduction : HeaderWithin(text, block, cut, room);
            }

            open = left.Length > 0 ? new Piece(left, introduction) : null;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    /// <summary>What is repeated above a block that starts a chunk; empty when it would take more than a third of the room.</summary>
    private static string Introduction(string text, Block block, long room)
    {
        if (block.Introduction is not { } span)
        {
            return "";
        }

        var introduction = span.Slice(text);
        if (block.Kind != BlockKind.TableRow)
        {
            var lead = introduction.TrimStart();
            introduction = ReadableText.Of(lead[NoteLine.BulletLength(lead)..]);
        }

        return Cost(introduction) <= room / 3 ? introduction : "";
    }

    private static string HeaderWithin(string text, Block block, TextSpan cut, long room)
    {
        if (block.Kind == BlockKind.Code && text.AsSpan(block.Span.Start).TrimStart().StartsWith("```"))
        {
            return CodeFence;
        }

        if (block.Kind != BlockKind.TableRow || block.Introduction is not null)
        {
            return "";
        }

        var lines = NoteLine.Read(text, block.Span.Start, block.Span.End).Take(2).ToList();
        var header = lines.Count == 2 && lines[1].Kind == LineKind.TableDelimiter ? lines[1].End : lines[0].End;
        var span = new TextSpan(block.Span.Start, header);
        return header <= cut.End && Cost(span.Slice(text)) <= room / 3 ? span.Slice(text) : "";
    }

    /// <summary>True when nothing but white space and rules stands between two blocks: what was left out of a note splits its chunks.</summary>
    private static bool IsBlank(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static bool Fits(string text, string context, TextSpan span, long room) =>
        Cost(context) + TokenEstimator.Measure(text.AsSpan(span.Start, span.Length)) <= room;

    private static long Cost(string text) => TokenEstimator.Measure(text);

    private static TextSpan SkipWhiteSpace(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return new TextSpan(start, end);
    }

    private static Chunk Build(Document document, string[] headings, Piece piece, int rank, int ordinal)
    {
        var text = piece.Span.Slice(document.Text);
        return new Chunk
        {
            Id = ChunkId.For(document.Id, headings, rank),
            DocumentId = document.Id,
            Title = document.Title,
            Kind = document.Kind,
            Aliases = document.Aliases,
            HeadingPath = headings,
            Span = piece.Span,
            Text = text,
            Context = piece.Context,
            Ordinal = ordinal,
            ContentHash = Hash(document, headings, piece.Context, text),
        };
    }

    /// <summary>A separator that no text holds keeps « a », « bc » apart from « ab », « c ».</summary>
    private static string Hash(Document document, string[] headings, string context, string text)
    {
        const char Separator = '\u001F';
        var content = string.Join(Separator, [
            document.Title, document.Kind.ToString(), .. document.Aliases, "\u001E", .. headings, "\u001E", context, text]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }

    private sealed record Piece(TextSpan Span, string Context);
}
