using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>The words that ask for a part of a job sheet all by themselves, as <c>facets.txt</c> lists them.</summary>
internal static class FacetWords
{
    private static readonly Lazy<(HashSet<string> Words, string[] Starts)> Table = new(Load);

    /// <summary>True for a folded word that some way of asking for a facet has.</summary>
    public static bool Contains(string folded) =>
        Table.Value.Words.Contains(folded) || Array.Exists(Table.Value.Starts, start => folded.StartsWith(start, StringComparison.Ordinal));

    private static (HashSet<string>, string[]) Load()
    {
        using var reader = EmbeddedText.Open("CareerChat.Conversation.facets.txt");
        var words = new HashSet<string>(StringComparer.Ordinal);
        var asks = false;
        while (reader.ReadLine() is { } line)
        {
            asks = line.StartsWith('[') ? line is not ("[None]" or "[Definition]" or "[Difference]") : asks;
            if (asks && line is [>= 'a' and <= 'z', ..])
            {
                words.UnionWith(line[(line.IndexOf(':') + 1)..].Split('|', StringSplitOptions.TrimEntries)
                    .Where(cue => !cue.Contains(' ') && !cue.Contains('@'))
                    .SelectMany(cue => cue.Split('/'))
                    .Where(word => word.Length > 3 && !StopWords.Contains(word) && !StopWords.IsAsking(word)));
            }
        }

        return ([.. words.Where(word => !word.EndsWith('*'))], [.. words.Where(word => word.EndsWith('*')).Select(word => word[..^1])]);
    }
}
