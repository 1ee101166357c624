using CareerChat.Chunking;
using CareerChat.Corpus;
using CareerChat.Orientation;
using Microsoft.Extensions.Options;

namespace CareerChat.Tests.Support;

/// <summary>The career sheets of the checkout, read once.</summary>
internal static class Sheets
{
    private static readonly Lazy<IReadOnlyList<Document>> Read = new(() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Corpus, "metiers"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(file => NoteReader.Parse(File.ReadAllText(file), "metiers/" + Path.GetFileName(file)).Document!),
    ]);

    public static IReadOnlyList<Document> All => Read.Value;

    public static CareerAdvisor Advisor() => new(Catalog(), new HeadingChunker(Options.Create(new ChunkingOptions())));

    public static CareerCatalog Catalog()
    {
        var catalog = new CareerCatalog();
        catalog.Replace(All);
        return catalog;
    }
}
