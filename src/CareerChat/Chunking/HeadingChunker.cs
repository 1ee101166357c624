using System.Security.Cryptography;
using System.Text;
using CareerChat.Corpus;

namespace CareerChat.Chunking;

/// <summary>Cuts a document into chunks along its headings, then along its blocks.</summary>
public sealed class HeadingChunker
{
    private const int MaxCharacters = 1200;

    /// <summary>The document's chunks in reading order.</summary>
    public IEnumerable<Chunk> Chunk(Document document)
    {
        var ordinal = 0;
        foreach (var section in document.Sections)
        {
            foreach (var span in Blocks(document.Text, section.Body))
            {
                var headings = section.HeadingPath.Where(heading => heading != document.Title).ToArray();
                var text = span.Slice(document.Text);
                yield return new Chunk
                {
                    Id = ChunkId.For(document.Id, headings, ordinal),
                    DocumentId = document.Id,
                    Title = document.Title,
                    Kind = document.Kind,
                    Aliases = document.Aliases,
                    HeadingPath = headings,
                    Span = span,
                    Text = text,
                    Ordinal = ordinal++,
                    ContentHash = Convert.ToHexStringLower(SHA256.HashData(
                        Encoding.UTF8.GetBytes(string.Join('\n', [document.Title, .. document.Aliases, .. headings, text])))),
                };
            }
        }
    }

    /// <summary>Paragraphs, gathered up to <see cref="MaxCharacters"/>, white space at both ends left out.</summary>
    private static IEnumerable<TextSpan> Blocks(string text, TextSpan body)
    {
        for (var start = body.Start; start < body.End;)
        {
            while (start < body.End && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            var end = Math.Min(start + MaxCharacters, body.End);
            if (end < body.End && text.LastIndexOf('\n', end, end - start) is var cut && cut > start)
            {
                end = cut;
            }

            var trimmed = end;
            while (trimmed > start && char.IsWhiteSpace(text[trimmed - 1]))
            {
                trimmed--;
            }

            if (trimmed > start)
            {
                yield return new TextSpan(start, trimmed);
            }

            start = end;
        }
    }
}
