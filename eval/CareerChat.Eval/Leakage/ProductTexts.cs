using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using CareerChat.Chunking;

namespace CareerChat.Eval.Leakage;

/// <summary>Everything of the product that could hold the exam: the built index, the strings of the binaries, word tables and pages.</summary>
internal static class ProductTexts
{
    /// <summary>Shorter entries cannot hold six words nor twenty character 5-grams.</summary>
    private const int ShortestEntry = 12;

    /// <summary>What is indexed of each chunk: title, headings and text.</summary>
    public static IEnumerable<GuardedText> OfChunks(IEnumerable<Chunk> chunks) => chunks.Select(chunk => new GuardedText(
        $"chunk:{chunk.DocumentId}#{chunk.Ordinal}", string.Join(". ", [chunk.Title, .. chunk.Aliases, .. chunk.HeadingPath, chunk.Context, chunk.Text])));

    /// <summary>Every string literal of a managed assembly (its user-string heap) and its embedded text resources.</summary>
    public static IEnumerable<GuardedText> OfAssembly(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var texts = new List<GuardedText>();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            texts.Add(new GuardedText($"string:{Path.GetFileName(path)}", metadata.GetUserString(handle)));
        }

        var resources = file.PEHeaders.CorHeader!.ResourcesDirectory;
        foreach (var handle in resources.Size == 0 ? [] : metadata.ManifestResources.ToArray())
        {
            var resource = metadata.GetManifestResource(handle);
            if (resource.Implementation.IsNil)
            {
                var reader = file.GetSectionData(resources.RelativeVirtualAddress).GetReader((int)resource.Offset, resources.Size - (int)resource.Offset);
                texts.AddRange(Entries($"resource:{metadata.GetString(resource.Name)}", Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32()))));
            }
        }

        return texts;
    }

    /// <summary>Text files below a folder, entry by entry.</summary>
    public static IEnumerable<GuardedText> OfFiles(string folder, params string[] extensions) =>
        !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Entries($"file:{Path.GetRelativePath(folder, file).Replace('\\', '/')}", File.ReadAllText(file)));

    /// <summary>A word table holds hundreds of short entries side by side: each is a text of its own, its neighbours are not its context.</summary>
    private static IEnumerable<GuardedText> Entries(string source, string text) => text
        .Split(['\n', '|', ',', '[', ']'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(entry => entry.Length >= ShortestEntry)
        .Select(entry => new GuardedText(source, entry));
}
