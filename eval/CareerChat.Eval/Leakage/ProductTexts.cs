using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using CareerChat.Chunking;

namespace CareerChat.Eval.Leakage;

/// <summary>Everything of the product that could hold the exam: the built index, the strings of the binaries, word tables and pages.</summary>
internal static class ProductTexts
{
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
                texts.Add(new GuardedText($"resource:{metadata.GetString(resource.Name)}", Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32()))));
            }
        }

        return texts;
    }

    /// <summary>Text files below a folder, one text a line of 40 characters or more, so that a hit can be found again.</summary>
    public static IEnumerable<GuardedText> OfFiles(string folder, params string[] extensions) =>
        !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal)
            .Select(file => new GuardedText($"file:{Path.GetRelativePath(folder, file).Replace('\\', '/')}", File.ReadAllText(file)));
}
