using System.Runtime.InteropServices;

namespace CareerChat.Language;

/// <summary>
/// The tables of <see cref="Thesaurus"/>, line by line. They name some thirty thousand words, about one in four for the first time:
/// each is reduced to its term once.
/// </summary>
internal sealed class ThesaurusReader
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _terms =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, List<Thesaurus.Neighbour>> _near = new(StringComparer.Ordinal);
    private readonly List<(string Phrase, string Word)> _phrases = [];

    /// <summary>What was read: the neighbours of each term.</summary>
    public IReadOnlyDictionary<string, List<Thesaurus.Neighbour>> Near => _near;

    /// <summary>What was read: ways of saying in several words.</summary>
    public PhraseTable<string> Phrases() => new(_phrases, FrenchText.TermOf);

    /// <exception cref="FormatException">A family of one.</exception>
    public void ReadFamilies(TextReader reader)
    {
        var family = new List<string>();
        foreach (var (number, line) in Lines(reader))
        {
            family.Clear();
            ReadTerms(line, family);
            if (family.Count < 2 || line.Contains('|', StringComparison.Ordinal))
            {
                throw new FormatException($"families.txt, line {number}: « {line} » is not two or more words of one family.");
            }

            for (var i = 0; i < family.Count; i++)
            {
                for (var j = i + 1; j < family.Count; j++)
                {
                    Join(family[i], family[j], isKin: true);
                }
            }
        }
    }

    /// <exception cref="FormatException">A line that is no « word | words | phrases ».</exception>
    public void ReadWords(TextReader reader)
    {
        var others = new List<string>();
        foreach (var (number, line) in Lines(reader))
        {
            var fields = line.Split('|', StringSplitOptions.TrimEntries);
            if (fields.Length is < 2 or > 3 || fields[0].Length == 0 || fields[0].Contains(' ', StringComparison.Ordinal))
            {
                throw new FormatException($"thesaurus.txt, line {number}: « {line} » is not « word | words | phrases ».");
            }

            others.Clear();
            ReadTerms(fields[1], others);
            var head = TermOf(fields[0]);
            foreach (var other in others)
            {
                Join(head, other, isKin: false);
            }

            if (fields.Length == 3)
            {
                foreach (var phrase in fields[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    _phrases.Add((phrase, fields[0]));
                }
            }
        }
    }

    private static IEnumerable<(int Number, string Line)> Lines(TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return (number, line);
            }
        }
    }

    private void ReadTerms(string words, List<string> terms)
    {
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (words.AsSpan(range) is { IsEmpty: false } word)
            {
                terms.Add(TermOf(word));
            }
        }
    }

    private string TermOf(ReadOnlySpan<char> word)
    {
        if (!_terms.TryGetValue(word, out var term))
        {
            _terms[word] = term = FrenchText.TermOf(FrenchText.Fold(word.ToString()));
        }

        return term;
    }

    private void Join(string one, string other, bool isKin)
    {
        if (one != other)
        {
            Add(one, other, isKin);
            Add(other, one, isKin);
        }
    }

    private void Add(string term, string other, bool isKin)
    {
        ref var others = ref CollectionsMarshal.GetValueRefOrAddDefault(_near, term, out _);
        others ??= new List<Thesaurus.Neighbour>(8);
        foreach (var known in others)
        {
            if (known.Term == other)
            {
                return;
            }
        }

        others.Add(new Thesaurus.Neighbour(other, isKin));
    }
}
