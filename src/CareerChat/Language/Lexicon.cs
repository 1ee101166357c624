using System.Text;

namespace CareerChat.Language;

/// <summary>
/// Everyday French beside the words of the notes: what people say and the words that answer it, synonyms, phone spellings and
/// common misspellings. Read at question time only. Never changes; safe for any number of threads.
/// </summary>
public sealed class Lexicon
{
    public static readonly Lexicon Empty = new([], [], []);

    private readonly PhraseTable<string> _respellings;
    private readonly PhraseTable<IReadOnlyList<string>> _answers;
    private readonly PhraseTable<IReadOnlyList<string>> _synonyms;

    internal Lexicon(
        IEnumerable<(string Phrase, string Right)> respellings,
        IEnumerable<(string Phrase, IReadOnlyList<string> Notes)> expressions,
        IEnumerable<IReadOnlyList<string>> synonyms)
    {
        _respellings = new PhraseTable<string>(respellings, static folded => folded);
        _answers = new PhraseTable<IReadOnlyList<string>>(expressions, FrenchText.TermOf);
        _synonyms = new PhraseTable<IReadOnlyList<string>>(
            synonyms.SelectMany(group => group.Select(one => (one, (IReadOnlyList<string>)[.. group.Where(other => other != one)]))),
            FrenchText.TermOf);
    }

    /// <summary>The lexicon that ships with the library (<c>corpus/lexique.yaml</c>).</summary>
    public static Lexicon Load()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("CareerChat.lexique.yaml");
        if (stream is null)
        {
            return Empty;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return LexiconReader.Read(reader.ReadToEnd());
    }

    /// <summary>
    /// The text with phone spellings and known misspellings written out, longest first: « c koi 1 data sientist » gives
    /// « c'est quoi un data scientist ». The very same string when nothing is to be written out.
    /// </summary>
    public string Respell(string text)
    {
        var tokens = FrenchText.Tokens(text);
        StringBuilder? respelled = null;
        var copied = 0;
        for (var i = 0; i < tokens.Count;)
        {
            var (count, right) = _respellings.Longest(tokens, i);
            if (right is null)
            {
                i++;
                continue;
            }

            respelled ??= new StringBuilder(text.Length + 16);
            respelled.Append(text, copied, tokens[i].Span.Start - copied).Append(right);
            copied = tokens[i + count - 1].Span.End;
            i += count;
        }

        return respelled?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }

    /// <summary>What the text says in words of its own, with the words of the notes that answer it.</summary>
    public IReadOnlyList<LexiconMatch> Expand(string text)
    {
        var tokens = FrenchText.Tokens(text);
        var matches = new List<LexiconMatch>();
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (count, notes) in _answers.All(tokens, i))
            {
                matches.Add(new LexiconMatch(i, count, notes, IsSynonym: false));
            }

            foreach (var (count, others) in _synonyms.All(tokens, i))
            {
                matches.Add(new LexiconMatch(i, count, others, IsSynonym: true));
            }
        }

        return matches;
    }
}
