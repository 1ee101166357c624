using System.Buffers;
using System.Numerics;
using System.Text;
using CareerChat.Corpus;
using CareerChat.Language;

namespace CareerChat.Conversation;

/// <summary>Finds the jobs that a text names: titles and aliases, in any case, number and spacing, with a typo in a long name.</summary>
/// <remarks>The longest name wins, so that « data analytics engineer » is not a data analyst, nor « LLMOps » the MLOps.</remarks>
public sealed class CareerNames
{
    /// <summary>From this many letters on, one letter may be wrong; from <see cref="LongName"/> on, two.</summary>
    private const int FuzzyName = 7, LongName = 13;

    /// <summary>Words one letter or two away from a job's name that name the activity, not the person.</summary>
    private static readonly HashSet<string> Activities =
    [
        "analyse", "analyses", "analyser", "analysis", "architecture", "architectures", "recherche", "recherches", "developpement", "science",
        "sciences", "engineering", "ingenierie", "gestion", "protection", "direction", "produit", "produits", "marche",
    ];

    /// <summary>What may stand between the words of a name.</summary>
    private static readonly SearchValues<char> Joints = SearchValues.Create(" -\u00A0‑'’/");

    private readonly Dictionary<string, string> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<(char First, int Length), List<(string Name, uint Letters)>> _byShape = [];
    private readonly ComposedNames _composed;
    private readonly int _longest = 1;

    public CareerNames(IEnumerable<Document> careers)
    {
        var named = careers.SelectMany(career => NamesOf(career).Select(name => (Name: name, Career: career))).ToList();
        _composed = new ComposedNames(named.Where(one => one.Name != one.Career.Id).Select(one => (one.Name, one.Career.Id)));
        foreach (var career in careers)
        {
            foreach (var bare in NamesOf(career))
            {
                var tokens = FrenchText.Tokens(bare);
                var key = Key(tokens, JobWords.Forms(tokens), 0, tokens.Count);
                if (key.Length < 2 || !_exact.TryAdd(key, career.Id))
                {
                    continue;
                }

                _longest = Math.Max(_longest, tokens.Count + 1);
                if (!_byShape.TryGetValue((key[0], key.Length), out var names))
                {
                    _byShape[(key[0], key.Length)] = names = [];
                }

                names.Add((key, Letters(key)));
            }
        }
    }

    /// <summary>Title, other names and id; « CTO (Chief Technology Officer) » is two names.</summary>
    private static IEnumerable<string> NamesOf(Document career) =>
        career.Aliases.Prepend(career.Title).Append(career.Id)
            .SelectMany(name => name.Split('(', ')').SelectMany(part => part.Split(" ou ")).Select(part => part.Trim()))
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The jobs named in a text, in order; none overlaps another.</summary>
    public IReadOnlyList<CareerMention> Find(string text)
    {
        var tokens = FrenchText.Tokens(text);
        var forms = JobWords.Forms(tokens);
        var words = JobWords.Read(tokens, forms);
        var unbroken = Unbroken(text, tokens);
        var found = new List<CareerMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsGrammar(tokens[i]))
            {
                continue;
            }

            var (career, length) = Longest(text, tokens, forms, i, Math.Min(_longest, unbroken[i]));
            if (_composed.At(tokens, words, i) is { Career: { } composed, Length: var more } && more > length && more <= unbroken[i])
            {
                (career, length) = (composed, more);
            }

            if (career is not null)
            {
                found.Add(new CareerMention(career, new TextSpan(tokens[i].Span.Start, tokens[i + length - 1].Span.End)));
                i += length - 1;
            }
        }

        return found;
    }

    private (string? Career, int Length) Longest(string text, List<Token> tokens, string[] forms, int start, int most)
    {
        (string? Career, int Length) fuzzy = (null, 0);
        var exact = _exact.GetAlternateLookup<ReadOnlySpan<char>>();
        var whole = Key(tokens, forms, start, most).AsSpan();
        for (var length = most; length > 0; length--)
        {
            var last = start + length - 1;
            var key = whole;
            if (length > 1 && IsInName(tokens[last]))
            {
                whole = whole[..^forms[last].Length];
            }

            if (IsGrammar(tokens[last]))
            {
                continue;
            }

            if (exact.TryGetValue(key, out var career) && (key.Length > 2 || IsWritten(text, tokens[start], key)))
            {
                return (career, length);
            }

            if (fuzzy.Career is null && key.Length >= FuzzyName && !NamesActivity(tokens, start, length) && Nearest(key) is { } near)
            {
                fuzzy = (near, length);
            }
        }

        return fuzzy;
    }

    /// <summary>An abbreviation of two letters counts only in capitals: « DS », not the « ds » of a text message.</summary>
    private static bool IsWritten(string text, Token token, ReadOnlySpan<char> key) =>
        key.Equals(token.Span.Slice(text), StringComparison.OrdinalIgnoreCase) && token.Span.Slice(text).All(char.IsUpper);

    /// <summary>The one job whose name is a typo away from a long one, or null when none is, or two are.</summary>
    private string? Nearest(ReadOnlySpan<char> key)
    {
        var allowed = key.Length >= LongName ? 2 : 1;
        var letters = Letters(key);
        string? nearest = null;
        var best = allowed + 1;
        for (var length = key.Length - allowed; length <= key.Length + allowed; length++)
        {
            if (!_byShape.TryGetValue((key[0], length), out var names))
            {
                continue;
            }

            foreach (var (name, others) in names)
            {
                if (best > allowed && (BitOperations.PopCount(letters & ~others) > allowed || BitOperations.PopCount(others & ~letters) > allowed))
                {
                    // Each typo adds, drops or swaps at most one letter on either side: too far to be the first.
                    continue;
                }

                if (Math.Abs(length - key.Length) > 1 && (name.AsSpan().StartsWith(key) || key.StartsWith(name)))
                {
                    // « Directeur artistique » lacks a word of « directeur artistique IA », not two letters.
                    continue;
                }

                var distance = Distance(key, name, best);
                if (distance < best || (distance == best && distance <= allowed && _exact[name] != nearest))
                {
                    nearest = distance < best ? _exact[name] : null;
                    best = distance;
                }
            }
        }

        return best <= allowed ? nearest : null;
    }

    /// <summary>Letters of the words, plural endings cut, nothing between them: « Data-Engineers » gives « dataengineer ».</summary>
    private static string Key(List<Token> tokens, string[] forms, int start, int length)
    {
        if (length == 1)
        {
            return forms[start];
        }

        var key = new StringBuilder();
        for (var i = start; i < start + length; i++)
        {
            key.Append(IsInName(tokens[i]) ? forms[i] : "");
        }

        return key.ToString();
    }

    /// <summary>False for the small words that a name goes without: « chef de projet » is « chef projet ».</summary>
    private static bool IsInName(Token token) => token.Kind != TokenKind.Elided && token.Folded is not ("de" or "des" or "du" or "en" or "la" or "le");

    private static bool IsGrammar(Token token) =>
        token.Kind != TokenKind.Word || token.Folded is "le" or "la" or "les" or "un" or "une" or "de" or "des" or "du" or "en" or "et" or "ou" or "au" or "aux" or "pour";

    private static bool NamesActivity(List<Token> tokens, int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (Activities.Contains(tokens[i].Folded))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>For each token, how many from it on stand together, with nothing between them that ends a name.</summary>
    private static int[] Unbroken(string text, List<Token> tokens)
    {
        var counts = new int[tokens.Count];
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var goesOn = i + 1 < tokens.Count && !text.AsSpan(tokens[i].Span.End, tokens[i + 1].Span.Start - tokens[i].Span.End).ContainsAnyExcept(Joints);
            counts[i] = goesOn ? counts[i + 1] + 1 : 1;
        }

        return counts;
    }

    /// <summary>One bit for each letter that a word has; signs and digits share those of some letters.</summary>
    private static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= 1u << (c & 31);
        }

        return letters;
    }

    /// <summary>Letters to change, add, drop or swap (optimal string alignment), or <paramref name="limit"/> when there are that many.</summary>
    private static int Distance(ReadOnlySpan<char> one, string other, int limit)
    {
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> previous = stackalloc int[other.Length + 1];
        Span<int> current = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }

                least = Math.Min(least, current[j]);
            }

            if (least >= limit)
            {
                return limit;
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return Math.Min(previous[other.Length], limit);
    }
}
