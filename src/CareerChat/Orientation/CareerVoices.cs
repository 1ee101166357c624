using CareerChat.Language;
using YamlDotNet.RepresentationModel;

namespace CareerChat.Orientation;

/// <summary>How people whom a job suits speak of it, by id of the job: read beside the sheets, never shown.</summary>
internal sealed class CareerVoices
{
    private static readonly string[] Kinds = ["gestes", "scenes", "images"];

    private static readonly Lazy<CareerVoices> Embedded = new(() =>
    {
        using var yaml = EmbeddedText.Open("CareerChat.voices.yaml");
        return Parse(yaml);
    });

    private readonly Dictionary<string, IReadOnlyList<string>> _phrases = new(StringComparer.Ordinal);

    private CareerVoices()
    {
    }

    /// <summary>No voices: the sheets alone.</summary>
    public static CareerVoices None { get; } = new();

    /// <summary>The voices that ship with the library.</summary>
    public static CareerVoices Default => Embedded.Value;

    /// <summary>Phrases of a job; none for a job that has no entry, such as a sheet just added.</summary>
    public IReadOnlyList<string> Of(string job) => _phrases.GetValueOrDefault(job) ?? [];

    /// <summary>Reads voices.</summary>
    /// <param name="yaml">YAML in the format of <c>voices.yaml</c>.</param>
    /// <exception cref="InvalidDataException">An entry without a job or without phrases.</exception>
    public static CareerVoices Parse(TextReader yaml)
    {
        var stream = new YamlStream();
        stream.Load(yaml);
        var voices = new CareerVoices();
        foreach (var entry in ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>())
        {
            var job = Scalar(entry, "job") ?? throw new InvalidDataException($"Voices without a job at line {entry.Start.Line}.");
            List<string> phrases =
            [
                .. Kinds
                    .SelectMany(kind => (Scalar(entry, kind) ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            ];
            voices._phrases[job] = phrases.Count > 0 ? phrases : throw new InvalidDataException($"Job '{job}' has no phrases.");
        }

        return voices;
    }

    private static string? Scalar(YamlMappingNode entry, string key) =>
        entry.Children.TryGetValue(key, out var node) && node is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;
}
