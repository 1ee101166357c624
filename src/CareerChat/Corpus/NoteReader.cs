using System.Runtime.CompilerServices;

namespace CareerChat.Corpus;

/// <summary>A corpus folder to documents: decoded, scrubbed of secrets, cut into sections.</summary>
public sealed class NoteReader
{
    /// <summary>Largest file that is read, in bytes; a larger one is a mistake, not a note.</summary>
    public const long MaxBytes = 10 * 1024 * 1024;

    private const int LongestTitle = 200;

    /// <summary>Every file below <paramref name="folder"/>, read or refused with its reason, by path.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public async IAsyncEnumerable<ReadNote> ReadAsync(
        string folder, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"The corpus folder '{folder}' does not exist.");
        }

        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in NoteFiles.List(folder))
        {
            var note = file.Problem is { } problem
                ? new ReadNote(file.Path, null, [problem])
                : await ReadFileAsync(file, cancellationToken);
            if (note.Document is { } document && !owners.TryAdd(document.Id, note.Path))
            {
                note = new ReadNote(note.Path, NoteProblemKind.DuplicateId, $"{document.Id} ({owners[document.Id]})");
            }

            yield return note;
        }
    }

    /// <summary>One note's bytes to a document, or to the reason why it is refused.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">Its path in the corpus, with forward slashes; names the document when its front matter does not.</param>
    /// <param name="format">How it is written.</param>
    public static ReadNote Read(ReadOnlySpan<byte> bytes, string path, NoteFormat format = NoteFormat.Markdown) =>
        NoteDecoder.Decode(bytes) is { } text ? Parse(text, path, format) : new ReadNote(path, NoteProblemKind.Binary);

    /// <summary>One note's text to a document, or to the reason why it is refused.</summary>
    public static ReadNote Parse(string source, string path, NoteFormat format = NoteFormat.Markdown)
    {
        var scrubbed = SecretScrubber.Scrub(NoteDecoder.Normalise(source));
        var secrets = scrubbed.Removed;
        var (text, title) = (scrubbed.Text, (string?)null);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ReadNote(path, NoteProblemKind.Empty);
        }

        if (format == NoteFormat.Html)
        {
            // A tag inside an address or an entity for its @ hides it from the first look: the words are scrubbed again.
            (text, title) = HtmlNote.Read(text);
            var again = SecretScrubber.Scrub(NoteDecoder.Normalise(text));
            (text, secrets) = (again.Text, [.. secrets, .. again.Removed]);
        }

        return Parse(text, path, format, title) with { Secrets = secrets };
    }

    private static ReadNote Parse(string text, string path, NoteFormat format, string? pageTitle)
    {
        if (ExamShape.Matches(text))
        {
            return new ReadNote(path, NoteProblemKind.Exam);
        }

        FrontMatter matter;
        try
        {
            matter = FrontMatter.Read(text);
            _ = matter.Levels("profil");
        }
        catch (FrontMatterException exception)
        {
            return new ReadNote(path, NoteProblemKind.BrokenFrontMatter, exception.Message, exception.Line);
        }

        var (outline, heading) = ReadOutline(text, matter.BodyStart, format);
        var sections = outline.Sections();
        if (sections.Count == 0)
        {
            return new ReadNote(path, null, [new NoteProblem(NoteProblemKind.NoText), .. outline.Problems]);
        }

        var title = matter.Text("titre") ?? matter.Text("title") ?? heading ?? pageTitle ?? Slug.Title(path);
        return new ReadNote(path, new Document
        {
            Id = matter.Text("id") ?? Slug.Of(path),
            Title = title.Length > LongestTitle ? title[..LongestTitle] : title,
            Kind = matter.Text("type") switch
            {
                "metier" or "métier" => DocumentKind.Career,
                "notion" => DocumentKind.Notion,
                _ => DocumentKind.Note,
            },
            Aliases = matter.List("alias"),
            Text = text,
            Sections = sections,
            Path = path,
            Sources = matter.Lists("sources"),
            Profile = matter.Levels("profil"),
            ProfileEvidence = matter.Map("preuves"),
            IsHorizon = matter.Text("horizon") == "plus-tard",
        }, outline.Problems);
    }

    private static (Outline Outline, string? Title) ReadOutline(string text, int start, NoteFormat format)
    {
        if (format != NoteFormat.PlainText)
        {
            var markdown = MarkdownOutline.Read(text, start);
            if (markdown.HasHeading || format == NoteFormat.Html || !PlainOutline.LooksExported(text, start))
            {
                return (markdown, markdown.Title);
            }
        }

        return PlainOutline.Read(text, start);
    }

    private static async Task<ReadNote> ReadFileAsync(NoteFiles.Entry file, CancellationToken cancellationToken)
    {
        try
        {
            var size = new FileInfo(file.FullName).Length;
            if (size > MaxBytes)
            {
                return new ReadNote(file.Path, NoteProblemKind.TooLarge, $"{size}");
            }

            var bytes = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
            return bytes.Length == 0 ? new ReadNote(file.Path, NoteProblemKind.Empty) : Read(bytes, file.Path, file.Format!.Value);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ReadNote(file.Path, NoteProblemKind.Unreadable, exception.GetType().Name);
        }
    }
}
