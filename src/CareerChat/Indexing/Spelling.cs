using System.Numerics;
using CareerChat.Language;

namespace CareerChat.Indexing;

/// <summary>Known words for one that no chunk holds: by sound, by edit distance, or as two words that were written as one.</summary>
public sealed class Spelling
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int MinLength = 4;

    private const int MaxLength = 40;

    private const int MaxCorrections = 3;

    private readonly Dictionary<int, List<Entry>> _byLength = [];
    private readonly Dictionary<string, List<Entry>> _bySound = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, int> _words;

    /// <summary>Frequency of a stop word: it wins over every word of the notes at the same distance.</summary>
    private const int Everywhere = int.MaxValue;

    /// <param name="words">Known folded words with the number of chunks that hold each; the stop words are known anyway.</param>
    public Spelling(IReadOnlyDictionary<string, int> words)
    {
        _words = words;
        foreach (var (word, frequency) in words.Concat(StopWords.All.Select(word => KeyValuePair.Create(word, Everywhere))))
        {
            if (word.Length is >= MinLength and <= MaxLength && word.All(char.IsAsciiLetterLower))
            {
                var entry = new Entry(word, frequency, Letters(word));
                ListOf(_byLength, word.Length).Add(entry);
                ListOf(_bySound, FrenchSound.Of(word)).Add(entry);
            }
        }
    }

    /// <summary>The most likely known words for an unknown one, best first, three at most.</summary>
    /// <param name="word">A folded word.</param>
    public IReadOnlyList<Correction> Correct(string word)
    {
        if (word.Length is < MinLength or > MaxLength || !word.All(char.IsAsciiLetterLower))
        {
            return [];
        }

        var limit = word.Length <= 5 ? 1 : 2;
        var letters = Letters(word);
        var sound = FrenchSound.Of(word);
        var found = new List<(Entry Entry, double Distance)>();
        if (_bySound.TryGetValue(sound, out var alike))
        {
            found.AddRange(alike.Select(entry => (entry, 0.9)));
        }

        for (var length = word.Length - limit; length <= word.Length + limit; length++)
        {
            foreach (var entry in _byLength.GetValueOrDefault(length) ?? [])
            {
                // Each edit adds, drops or swaps at most one letter on either side.
                if (BitOperations.PopCount(letters & ~entry.Letters) <= limit
                    && BitOperations.PopCount(entry.Letters & ~letters) <= limit
                    && EditDistance(word, entry.Word, limit) is var distance && distance <= limit)
                {
                    found.Add((entry, distance + (word[0] == entry.Word[0] ? 0 : 0.5)));
                }
            }
        }

        // « notaire » is not « notre »: only a slip of one letter makes a stop word of a word.
        found.RemoveAll(candidate => candidate.Entry.Frequency == Everywhere && candidate.Distance > 1);
        var nearest = found.Count == 0 ? double.PositiveInfinity : found.Min(candidate => candidate.Distance);
        if (nearest > 1 && Split(word) is { } parts)
        {
            return [new Correction(parts, 0.9f, 1)];
        }

        return
        [
            .. found.Where(candidate => candidate.Distance < nearest + 0.5)
                .OrderBy(candidate => candidate.Distance)
                .ThenByDescending(candidate => candidate.Entry.Frequency)
                .ThenBy(candidate => candidate.Entry.Word, StringComparer.Ordinal)
                .DistinctBy(candidate => FrenchText.TermOf(candidate.Entry.Word))
                .Take(MaxCorrections)
                .Select((candidate, rank) => new Correction(
                    candidate.Entry.Word,
                    (float)((candidate.Distance < 1.5 ? 0.9 : 0.7) / (1 + (0.25 * rank))),
                    1 - (candidate.Distance / word.Length))),
        ];
    }

    /// <summary>Two known words written as one (« powerbi »), or null; of several cuts the one whose rarer word is the most common.</summary>
    private string? Split(string word)
    {
        string? best = null;
        var most = 0;
        for (var cut = 2; cut <= word.Length - 2; cut++)
        {
            var (first, second) = (word[..cut], word[cut..]);
            var common = Math.Min(_words.GetValueOrDefault(first), _words.GetValueOrDefault(second));
            if (common > most && Math.Max(first.Length, second.Length) >= MinLength)
            {
                (best, most) = ($"{first} {second}", common);
            }
        }

        return best;
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment); limit + 1 when above the limit.</summary>
    private static int EditDistance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        Span<int> before = stackalloc int[b.Length + 1], above = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var lowest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance = Math.Min(distance, before[j - 2] + 1);
                }

                row[j] = distance;
                lowest = Math.Min(lowest, distance);
            }

            if (lowest > limit)
            {
                return limit + 1;
            }

            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return above[b.Length];
    }

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= 1u << (c - 'a');
        }

        return letters;
    }

    private static List<Entry> ListOf<TKey>(Dictionary<TKey, List<Entry>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }

    private sealed record Entry(string Word, int Frequency, uint Letters);
}
