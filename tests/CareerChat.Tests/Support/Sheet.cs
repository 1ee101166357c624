using YamlDotNet.RepresentationModel;

namespace CareerChat.Tests.Support;

/// <summary>A file of <c>corpus/metiers</c> or <c>corpus/notions</c>, read without the pipeline so that tests can check both.</summary>
internal sealed class Sheet
{
    private readonly YamlMappingNode _matter;

    private Sheet(string path)
    {
        Path = path;
        var parts = File.ReadAllText(path).Split("---\n", 3);
        Assert.True(parts is ["", _, _], $"{path}: no front matter between two --- lines.");
        var yaml = new YamlStream();
        yaml.Load(new StringReader(parts[1]));
        _matter = (YamlMappingNode)yaml.Documents[0].RootNode;
        Body = parts[2];
    }

    public static IReadOnlyList<Sheet> Careers { get; } = Read("metiers");

    public static IReadOnlyList<Sheet> Notions { get; } = Read("notions");

    public static IEnumerable<Sheet> All => Careers.Concat(Notions);

    public string Path { get; }

    public string Body { get; }

    public string Id => Scalar("id");

    public string Title => Scalar("titre");

    public IEnumerable<string> Aliases => List(_matter.Children["alias"]);

    public IReadOnlyList<string> Headings =>
        [.. Body.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..].Trim())];

    /// <summary>Section title to what backs it.</summary>
    public IReadOnlyDictionary<string, string[]> Sources => Map("sources").ToDictionary(pair => pair.Key, pair => List(pair.Value));

    public IReadOnlyDictionary<string, int> Profile => Map("profil").ToDictionary(
        pair => pair.Key, pair => int.Parse(pair.Value.ToString(), System.Globalization.CultureInfo.InvariantCulture));

    public IReadOnlyDictionary<string, string> Proofs => Map("preuves").ToDictionary(pair => pair.Key, pair => pair.Value.ToString());

    /// <summary>Words of the body, headings aside.</summary>
    public int Words => Body.Split('\n').Where(line => !line.StartsWith('#'))
        .Sum(line => line.Split(' ').Count(word => word.Any(char.IsLetterOrDigit)));

    public string Scalar(string key) => _matter.Children.TryGetValue(key, out var node) ? node.ToString() : "";

    public string Section(string heading)
    {
        var start = Body.IndexOf($"## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        start += heading.Length + 4;
        var end = Body.IndexOf("\n## ", start - 1, StringComparison.Ordinal);
        return (end < 0 ? Body[start..] : Body[start..Math.Max(start, end)]).Trim();
    }

    public override string ToString() => Id;

    private static Sheet[] Read(string folder) =>
        [.. Directory.GetFiles(System.IO.Path.Combine(Repository.Corpus, folder), "*.md").Order(StringComparer.Ordinal).Select(path => new Sheet(path))];

    private Dictionary<string, YamlNode> Map(string key) =>
        _matter.Children.TryGetValue(key, out var node) && node is YamlMappingNode map
            ? map.Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value)
            : [];

    private static string[] List(YamlNode node) => node is YamlSequenceNode list ? [.. list.Select(item => item.ToString())] : [node.ToString()];
}
