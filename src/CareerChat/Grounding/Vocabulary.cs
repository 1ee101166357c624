using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using CareerChat.Language;

namespace CareerChat.Grounding;

/// <summary>The verifier's tables of French words, read once from <c>Data/french.txt</c>.</summary>
internal sealed class Vocabulary
{
    private const int MaxKnownWords = 100_000;

    private static readonly Lazy<Vocabulary> Loaded = new(Load);

    private readonly ConcurrentDictionary<string, WordInfo> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, List<ulong>> _groups = [];
    private readonly Dictionary<ulong, List<(int, int)>> _opposites = [];
    private readonly Dictionary<ulong, int> _frequency = [];
    private readonly Dictionary<ulong, int> _amount = [];
    private readonly HashSet<string> _stop = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _light = [];
    private readonly HashSet<string> _entities = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _negative = [];
    private readonly HashSet<string> _absolute = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hedge = new(StringComparer.Ordinal);
    private readonly HashSet<string> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sms = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, List<Phrase>> _phrases = [];
    private readonly HashSet<string> _adjectives = new(StringComparer.Ordinal);
    private readonly List<string> _tradeEndings = [];
    private readonly HashSet<string> _infinitives = new(StringComparer.Ordinal);
    private readonly HashSet<string> _trades = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roles = new(StringComparer.Ordinal);

    public static Vocabulary French => Loaded.Value;

    /// <summary>What is known of a folded word; unknown words get their stem and nothing else.</summary>
    public WordInfo Info(string folded)
    {
        if (_known.TryGetValue(folded, out var info))
        {
            return info;
        }

        info = Describe(folded);
        if (_known.Count < MaxKnownWords)
        {
            _known[folded] = info;
        }

        return info;
    }

    /// <summary>The standard spelling of a word of messages (« bcp » gives « beaucoup »), or the word itself.</summary>
    public string Standard(string folded) => _sms.GetValueOrDefault(folded, folded);

    /// <summary>Phrases that start with a word of this key, longest first.</summary>
    public ReadOnlySpan<Phrase> PhrasesFrom(ulong key) => _phrases.TryGetValue(key, out var phrases) ? CollectionsMarshal.AsSpan(phrases) : [];

    /// <summary>True for the key of a job's name.</summary>
    public bool IsRole(string canonical) => _roles.Contains(canonical);

    /// <summary>True for a word that names somebody by what they do, or ends as such words do (« électricien »); the root has three letters or more.</summary>
    public bool NamesTrade(string folded) => _trades.Contains(folded) || _tradeEndings.Exists(ending => folded.Length > ending.Length + 2 && folded.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>True for the infinitive of a first-group verb of the table.</summary>
    public bool IsInfinitive(string folded) => _infinitives.Contains(folded);

    /// <summary>FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }

    private WordInfo Describe(string folded)
    {
        // The stemmer takes short plurals for nouns: « montent », « prêtent » are « monte », « prête ».
        var term = FrenchText.TermOf(folded.EndsWith("ent", StringComparison.Ordinal) && _verbs.Contains(folded) && !_adjectives.Contains(folded) ? folded[..^2] : folded);
        var stem = FrenchText.Fold(term);
        var key = Hash(stem);
        var traits = WordTraits.None;
        traits |= _stop.Contains(folded) ? WordTraits.Stop : 0;
        traits |= _light.Contains(key) ? WordTraits.Light : 0;
        traits |= _entities.Contains(folded) ? WordTraits.Entity : 0;
        traits |= _roles.Contains(folded) ? WordTraits.Role | WordTraits.Entity : 0;
        traits |= _verbs.Contains(folded) ? WordTraits.Verb : 0;
        traits |= _absolute.Contains(folded) ? WordTraits.Absolute : 0;
        traits |= _hedge.Contains(folded) ? WordTraits.Hedge : 0;
        traits |= folded is "il" or "elle" or "ils" or "elles" or "on" or "ce" or "c'" or "cela" or "ca" or "je" or "j'" or "tu"
            or "nous" or "vous" or "celui" or "celle" or "ceux" or "celles" ? WordTraits.Pronoun : 0;
        var near = Thesaurus.French.Near(term);
        return new WordInfo(
            stem,
            key,
            _groups.TryGetValue(key, out var groups) ? [.. groups] : [],
            [.. near.Where(one => one.IsKin).Select(one => Hash(FrenchText.Fold(one.Term)))],
            [.. near.Where(one => !one.IsKin).Select(one => Hash(FrenchText.Fold(one.Term)))],
            !IsHomograph(folded) && _opposites.TryGetValue(key, out var opposites) ? [.. opposites] : [],
            _frequency.GetValueOrDefault(key, -1),
            _amount.GetValueOrDefault(key, -1),
            _negative.Contains(key),
            traits);
    }

    /// <summary>« sur » is no « sûr » and « est » no east: without their accents or their place these are grammar.</summary>
    private static bool IsHomograph(string folded) => folded is "sur" or "est" or "or" or "du" or "avant";

    /// <summary>Keys of a word and of its plural: the stemmer may keep them apart (petit, petits).</summary>
    private static IEnumerable<ulong> KeysOf(string word) =>
        word[^1] is 's' or 'x' or 'z' ? [KeyOf(word)] : [KeyOf(word), KeyOf(word + "s")];

    private static ulong KeyOf(string word) => Hash(FrenchText.Fold(FrenchText.TermOf(FrenchText.Fold(word))));

    private static Vocabulary Load()
    {
        var vocabulary = new Vocabulary();
        using var reader = EmbeddedText.Open("CareerChat.Grounding.french.txt");
        var section = "";
        var rank = 0;
        while (reader.ReadLine() is { } raw)
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                (section, rank) = (line, 0);
            }
            else
            {
                vocabulary.Read(section, line, rank++);
            }
        }

        foreach (var phrases in vocabulary._phrases.Values)
        {
            phrases.Sort((a, b) => b.Keys.Length.CompareTo(a.Keys.Length));
        }

        return vocabulary;
    }

    private void Read(string section, string line, int rank)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (section)
        {
            case "[stop]":
                _stop.UnionWith(words.Select(FrenchText.Fold));
                break;
            case "[light]":
                _light.UnionWith(words.SelectMany(KeysOf));
                break;
            case "[synonyms]":
                var group = Hash($"synonyms {rank}");
                foreach (var key in words.SelectMany(KeysOf).Distinct())
                {
                    Add(_groups, key, group);
                }

                break;
            case "[phrases]" or "[roles]":
                ReadPhrases(line, isRole: section == "[roles]");
                break;
            case "[antonyms]":
                var sides = line.Split('/');
                for (var side = 0; side < sides.Length; side++)
                {
                    foreach (var key in sides[side].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(KeysOf).Distinct())
                    {
                        Add(_opposites, key, (rank, side));
                    }
                }

                break;
            case "[frequency]":
                Array.ForEach(words, word => _frequency.TryAdd(KeyOf(word), rank));
                break;
            case "[amount]":
                Array.ForEach(words, word => _amount.TryAdd(KeyOf(word), rank));
                break;
            case "[negative]":
                _negative.UnionWith(words.SelectMany(KeysOf));
                break;
            case "[absolute]":
                _absolute.UnionWith(words.Select(FrenchText.Fold));
                break;
            case "[hedge]":
                _hedge.UnionWith(words.Select(FrenchText.Fold));
                break;
            case "[entities]":
                _entities.UnionWith(words.Select(FrenchText.Fold));
                break;
            case "[sms]":
                var cut = line.IndexOf('=', StringComparison.Ordinal);
                _sms[FrenchText.Fold(line[..cut].Trim())] = FrenchText.Fold(line[(cut + 1)..].Trim());
                break;
            case "[adjectives-in-ent]":
                _adjectives.UnionWith(words.Select(FrenchText.Fold));
                break;
            case "[trade-endings]":
                _tradeEndings.AddRange(words.Select(FrenchText.Fold));
                break;
            case "[trades]":
                _trades.UnionWith(words.Select(FrenchText.Fold));
                break;
            case "[irregular-verbs]":
                _verbs.UnionWith(words.Select(FrenchText.Fold));
                break;
            case "[er-verbs]":
                Array.ForEach(words, word => Conjugate(FrenchText.Fold(word)));
                break;
        }
    }

    /// <summary>The third persons and the <c>-ons</c>/<c>-ez</c> forms of a first-group verb, folded.</summary>
    private void Conjugate(string infinitive)
    {
        _infinitives.Add(infinitive);
        var root = infinitive[..^2];
        foreach (var ending in (ReadOnlySpan<string>)["e", "ent", "ons", "ez", "ait", "aient", "era", "eront", "a", "erent"])
        {
            _verbs.Add(root + ending);
        }

        if (root.EndsWith('y'))
        {
            _verbs.Add(root[..^1] + "ie");
            _verbs.Add(root[..^1] + "ient");
        }

        if (root.EndsWith('l') || root.EndsWith('t'))
        {
            _verbs.Add(root + root[^1] + "e");
            _verbs.Add(root + root[^1] + "ent");
        }
    }

    private void ReadPhrases(string line, bool isRole)
    {
        var cut = line.IndexOf('=', StringComparison.Ordinal);
        var canonical = line[..cut].Trim();
        if (isRole)
        {
            _roles.Add(canonical);
        }

        foreach (var variant in line[(cut + 1)..].Split('|'))
        {
            var keys = FrenchText.Tokens(variant.Trim()).Select(token => KeyOf(token.Folded)).ToArray();
            Add(_phrases, keys[0], new Phrase(keys, canonical));
        }
    }

    private static void Add<T>(Dictionary<ulong, List<T>> table, ulong key, T value)
    {
        if (!table.TryGetValue(key, out var list))
        {
            table[key] = list = [];
        }

        list.Add(value);
    }

    /// <summary>Words that count as one.</summary>
    /// <param name="Keys">Keys of the words, in order.</param>
    /// <param name="Canonical">What they count as.</param>
    internal sealed record Phrase(ulong[] Keys, string Canonical);
}
