namespace CareerChat.Language;

/// <summary>
/// General French: what people say instead of a word of the notes. Weaker than a synonym of <see cref="Lexicon"/>: it may stand
/// for the word in most sentences, not in all, so that whoever uses it counts it for less. Never changes; safe for any number of threads.
/// </summary>
public sealed class Thesaurus
{
    private static readonly Lazy<Thesaurus> Loaded = new(Load);

    private readonly Dictionary<string, Neighbour[]> _near;
    private readonly PhraseTable<string> _phrases;

    private Thesaurus(Dictionary<string, Neighbour[]> near, PhraseTable<string> phrases) => (_near, _phrases) = (near, phrases);

    /// <summary>The thesaurus that ships with the library (<c>Language/thesaurus.txt</c>).</summary>
    public static Thesaurus French => Loaded.Value;

    /// <summary>Words near a word, in both directions: of an entry « salaire | paie rémunération », paie is near salaire and salaire near both.</summary>
    /// <param name="term">As <see cref="FrenchText.TermOf"/> gives it.</param>
    public IReadOnlyList<Neighbour> Near(string term) => _near.TryGetValue(term, out var near) ? near : [];

    /// <summary>Ways of saying in several words that a text holds: first token, number of tokens, the word that they stand for.</summary>
    public IReadOnlyList<(int FirstToken, int TokenCount, string Word)> Phrases(IReadOnlyList<Token> tokens)
    {
        List<(int, int, string)>? found = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (count, word) in _phrases.All(tokens, i))
            {
                (found ??= []).Add((i, count, word));
            }
        }

        return found ?? (IReadOnlyList<(int, int, string)>)[];
    }

    /// <exception cref="FormatException">A line that is no « word | words | phrases »; the message names it.</exception>
    internal static Thesaurus Read(TextReader reader)
    {
        var near = new Dictionary<string, List<Neighbour>>(StringComparer.Ordinal);
        var phrases = new List<(string, string)>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('|', StringSplitOptions.TrimEntries);
            if (fields.Length is < 2 or > 3 || fields[0].Length == 0 || fields[0].Contains(' '))
            {
                throw new FormatException($"thesaurus.txt, line {number}: « {line} » is not « word | words | phrases ».");
            }

            var head = Read(fields[0]);
            foreach (var other in fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read))
            {
                if (other.Term != head.Term)
                {
                    Add(head, other);
                    Add(other, head);
                }
            }

            if (fields.Length == 3)
            {
                phrases.AddRange(fields[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(phrase => (phrase, fields[0])));
            }
        }

        return new Thesaurus(
            near.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal),
            new PhraseTable<string>(phrases, FrenchText.TermOf));

        void Add(Neighbour word, Neighbour other)
        {
            if (!near.TryGetValue(word.Term, out var others))
            {
                near[word.Term] = others = [];
            }

            if (!others.Exists(known => known.Term == other.Term))
            {
                others.Add(other);
            }
        }

        static Neighbour Read(string word)
        {
            var folded = FrenchText.Fold(word);
            return new Neighbour(folded, FrenchText.TermOf(folded));
        }
    }

    private static Thesaurus Load()
    {
        using var reader = EmbeddedText.Open("CareerChat.thesaurus.txt");
        return Read(reader);
    }

    /// <summary>A word near another in meaning.</summary>
    /// <param name="Word">Folded.</param>
    /// <param name="Term">What it is indexed by.</param>
    public readonly record struct Neighbour(string Word, string Term);
}
