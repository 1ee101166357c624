using System.Runtime.CompilerServices;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace CareerChat.Corpus;

/// <summary>A corpus folder to documents.</summary>
public sealed class NoteReader
{
    private const long MaxBytes = 10 * 1024 * 1024;

    /// <summary>Every note below <paramref name="folder"/>, read or refused, by path.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public async IAsyncEnumerable<ReadNote> ReadAsync(
        string folder, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).Equals("README.md", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            ReadNote note;
            try
            {
                note = await ReadFileAsync(file, path, cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
            {
                note = new ReadNote(path, null, $"could not be read: {exception.Message}");
            }

            yield return note;
        }
    }

    private static async Task<ReadNote> ReadFileAsync(string file, string path, CancellationToken cancellationToken)
    {
        var size = new FileInfo(file).Length;
        if (size is 0 or > MaxBytes)
        {
            return new ReadNote(path, null, size == 0 ? "the file is empty" : $"{size} bytes; the limit is {MaxBytes}");
        }

        var text = await File.ReadAllTextAsync(file, new UTF8Encoding(false, throwOnInvalidBytes: true), cancellationToken);
        return Parse(text, path);
    }

    /// <summary>One note's text to a document, or to the reason why it is refused.</summary>
    public static ReadNote Parse(string source, string path)
    {
        var text = source.Replace("\r\n", "\n", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
        if (ExamShape.Matches(text))
        {
            return new ReadNote(path, null, "it is an exam, and an exam is never a source");
        }

        var (matter, bodyStart) = FrontMatter(text);
        var sections = Sections(text, bodyStart);
        if (sections.Count == 0)
        {
            return new ReadNote(path, null, "it holds no text");
        }

        var id = Scalar(matter, "id") ?? Slug(path);
        return new ReadNote(path, new Document
        {
            Id = id,
            Title = Scalar(matter, "titre") ?? Scalar(matter, "title") ?? FirstHeading(sections) ?? id,
            Kind = Scalar(matter, "type") switch
            {
                "metier" => DocumentKind.Career,
                "notion" => DocumentKind.Notion,
                _ => DocumentKind.Note,
            },
            Aliases = List(matter, "alias"),
            Text = text,
            Sections = sections,
            Path = path,
            Profile = Map(matter, "profil").ToDictionary(
                pair => pair.Key, pair => int.Parse(pair.Value, System.Globalization.CultureInfo.InvariantCulture)),
            ProfileEvidence = Map(matter, "preuves"),
            IsHorizon = Scalar(matter, "horizon") == "plus-tard",
        }, null);
    }

    private static (YamlMappingNode? Matter, int BodyStart) FrontMatter(string text)
    {
        const string Fence = "---\n";
        if (!text.StartsWith(Fence, StringComparison.Ordinal) ||
            text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal) is var end && end < 0)
        {
            return (null, 0);
        }

        var yaml = new YamlStream();
        yaml.Load(new StringReader(text[Fence.Length..(end + 1)]));
        return (yaml.Documents.FirstOrDefault()?.RootNode as YamlMappingNode, end + 1 + Fence.Length);
    }

    private static List<Section> Sections(string text, int start)
    {
        var sections = new List<Section>();
        var path = new List<(int Level, string Heading)>();
        var bodyStart = start;
        var inCode = false;
        for (var line = start; line < text.Length;)
        {
            var end = text.IndexOf('\n', line) is var found && found < 0 ? text.Length : found;
            var content = text.AsSpan(line, end - line);
            inCode ^= content.StartsWith("```");
            var level = content.IndexOfAnyExcept('#');
            if (!inCode && level is > 0 and <= 6 && content[level] == ' ')
            {
                Close(line);
                path.RemoveAll(heading => heading.Level >= level);
                path.Add((level, content[level..].Trim(" #*\t").ToString()));
                bodyStart = Math.Min(end + 1, text.Length);
            }

            line = end + 1;
        }

        Close(text.Length);
        return sections;

        void Close(int end)
        {
            if (!string.IsNullOrWhiteSpace(text[bodyStart..end]))
            {
                sections.Add(new Section([.. path.Select(heading => heading.Heading)], new TextSpan(bodyStart, end)));
            }
        }
    }

    private static string? FirstHeading(List<Section> sections) =>
        sections.SelectMany(section => section.HeadingPath).FirstOrDefault();

    private static string Slug(string path) =>
        Path.ChangeExtension(path, null).Replace('/', '-').Replace(' ', '-').ToLowerInvariant();

    private static string? Scalar(YamlMappingNode? matter, string key) =>
        matter?.Children.TryGetValue(key, out var node) == true ? (node as YamlScalarNode)?.Value : null;

    private static string[] List(YamlMappingNode? matter, string key) =>
        matter?.Children.TryGetValue(key, out var node) == true && node is YamlSequenceNode list
            ? [.. list.Children.OfType<YamlScalarNode>().Select(item => item.Value ?? "")]
            : [];

    private static Dictionary<string, string> Map(YamlMappingNode? matter, string key) =>
        matter?.Children.TryGetValue(key, out var node) == true && node is YamlMappingNode map
            ? map.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value ?? "")
            : [];
}
